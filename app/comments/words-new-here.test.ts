import { expect, test } from "vitest";
import { newestEdition, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { leadershipLevels } from "#app/framework/frameworks.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { comparedWithBelow } from "./words-new-here.ts";

test("a statement's words are shared with its closest sibling below, or new", () => {
  const below = [
    { code: "1b", text: "Agreeing with staff three daily routines." },
    { code: "1.1", text: "Pupils judge what a school values." },
  ];
  const here = [
    { code: "1.1", text: "Pupils and staff judge what a school values.", position: 1 },
    { code: "1.2", text: "Costs are weighed first.", position: 2 },
  ];
  expect(comparedWithBelow(here, below)).toEqual([
    {
      ...here[0],
      sibling: {
        code: "1.1",
        runs: [
          { isNew: false, text: "Pupils " },
          { isNew: true, text: "and staff" },
          { isNew: false, text: " judge what a school values." },
        ],
      },
    },
    { ...here[1], sibling: null },
  ]);
});

test("new words side by side are one run, with the spaces between them and none round them", () => {
  const runs = (below: string, here: string) =>
    comparedWithBelow([{ code: "1.1", text: here }], [{ code: "1.1", text: below }])[0]!.sibling?.runs.map(
      ({ isNew, text }) => (isNew ? `[${text}]` : text),
    );
  expect(
    runs("All benefit when adults know them.", "All benefit across the trust when adults know them."),
  ).toEqual(["All benefit ", "[across the trust]", " when adults know them."]);
  expect(runs("Staff in one big school meet often.", "Staff in several small trusts meet often.")).toEqual([
    "Staff in ",
    "[several small trusts]",
    " meet often.",
  ]);
  expect(runs("The very same words", "The very same words")).toEqual(["The very same words"]);
  expect(runs("We meet often", "We meet often, and well")).toEqual(["We meet often", "[, and well]"]);
});

test("the runs together are the statement, in every section of the levels of leadership", () => {
  loadOutlines(0);
  const [lowest, ...higher] = leadershipLevels.map((code) => sectionsOf(newestEdition(code)!.id));
  let below = lowest!;
  let compared = 0;
  for (const level of higher) {
    for (const [i, section] of level.entries()) {
      for (const { text, sibling } of comparedWithBelow(
        statementsOf(section.id),
        statementsOf(below[i]!.id),
      )) {
        if (!sibling) continue;
        compared += 1;
        expect(sibling.runs.map((run) => run.text).join("")).toBe(text);
        expect(sibling.runs.some((run) => !run.isNew)).toBe(true);
      }
    }
    below = level;
  }
  expect(compared).toBeGreaterThan(20);
});
