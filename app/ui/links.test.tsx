import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Header } from "#app/ui/header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ServiceNavigation } from "#app/ui/service-navigation.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TaskList } from "#app/ui/task-list.tsx";

test("without JavaScript the menu shows all its links and no button", () => {
  const markup = renderToStaticMarkup(
    <ServiceNavigation
      items={[
        { href: "/", text: "Overview", current: "page" },
        { href: "/areas", text: "Areas", current: "section" },
      ]}
    />,
  );
  expect(markup).toContain(
    'aria-controls="navigation" hidden="">Menu</button><ul class="govuk-service-navigation__list" id="navigation">',
  );
  expect(markup).toContain('href="/" aria-current="page"><strong');
  expect(markup).toContain('href="/areas" aria-current="true"><strong');
});

test("a task that cannot be started has no link and a grey status", () => {
  const markup = renderToStaticMarkup(
    <TaskList
      tasks={[
        { title: "Read", href: "/read", hint: "Ten minutes", status: "Completed" },
        { title: "Sign", status: "Cannot start yet" },
      ]}
    />,
  );
  expect(markup).toContain('href="/read" aria-describedby="task-list-1-hint task-list-1-status">Read</a>');
  expect(markup).toContain(
    '<div>Sign</div></div><div id="task-list-2-status" class="govuk-task-list__status govuk-task-list__status--cannot-start-yet">',
  );
});

test("the link that changes a fact says which fact, out of sight", () => {
  expect(
    renderToStaticMarkup(
      <SummaryList
        rows={[
          { key: "Name", value: "Sam", actions: [{ href: "/name", text: "Change", about: "name" }] },
          { key: "Role", value: "Lead" },
        ]}
      />,
    ),
  ).toContain('href="/name">Change<span class="govuk-visually-hidden"> name</span></a>');
});

test("a long list shows its first, last and neighbouring pages; a short one shows no pages at all", () => {
  const numbers = (page: number, pages: number) =>
    [
      ...renderToStaticMarkup(<Pagination page={page} pages={pages} href={(n) => `?page=${n}`} />).matchAll(
        /aria-label="Page (\d+)"|⋯/g,
      ),
    ].map(([found, number]) => number ?? found);
  expect(numbers(5, 20)).toEqual(["1", "⋯", "4", "5", "6", "⋯", "20"]);
  expect(numbers(1, 3)).toEqual(["1", "2", "3"]);
  expect(numbers(3, 4)).toEqual(["1", "2", "3", "4"]);
  expect(numbers(1, 1)).toEqual([]);
});

test("the mark in the header is the one in the browser's tab", () => {
  const [, drawing] =
    /fill="currentColor" d="([^"]+)"/.exec(renderToStaticMarkup(<Header name="A service" />)) ?? [];
  expect(readFileSync(new URL("../../public/favicon.svg", import.meta.url), "utf8")).toContain(
    `d="${drawing}"`,
  );
});
