import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { expect, test } from "vitest";
import { type OfferedView, whole } from "./view.ts";
import { ViewChoice } from "./view-choice.tsx";

const all: OfferedView = { view: whole, members: 13 };
const single = (n: number): OfferedView => ({
  view: { kind: "without", member: `m${n}` },
  members: 1,
  name: `Member ${n}`,
});
const drawn = (singles: number) =>
  renderToStaticMarkup(
    <StaticRouter location="/areas/send?round=1&notice=saved">
      <ViewChoice
        views={{ current: all, offered: [all, ...Array.from({ length: singles }, (_, n) => single(n))] }}
      />
    </StaticRouter>,
  );
const linksTo = (markup: string) => [...markup.matchAll(/view=without-(m\d+)"/g)].map(([, id]) => id);

test("up to twelve members are left out by a link each, more are chosen from a list that works without scripts", () => {
  expect(linksTo(drawn(12))).toHaveLength(12);
  expect(drawn(12)).not.toContain("<form");
  const listed = drawn(13);
  expect(linksTo(listed)).toEqual([]);
  expect(listed).toContain('<form method="get" action="/areas/send"');
  expect(listed).toContain('<input type="hidden" name="round" value="1"/>');
  expect(listed.match(/<option/g)).toHaveLength(14);
  expect(listed).toContain('<option value="without-m12">Without Member 12</option>');
});

test("nothing is drawn without leave", () => {
  expect(
    renderToStaticMarkup(
      <StaticRouter location="/areas">
        <ViewChoice views={null} />
      </StaticRouter>,
    ),
  ).toBe("");
});
