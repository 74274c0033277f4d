import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { formOf } from "#app/http/form.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { readSavedView } from "./saved-view-form.server.ts";
import { ownView, ownViews, removeView, saveView } from "./saved-views.server.ts";

loadOutlines(0);
const farida = makePerson({ email: "farida@example.org", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const events = () =>
  sqlite
    .prepare("SELECT action, actor_id AS who, detail FROM audit_event WHERE action LIKE '%view%' ORDER BY id")
    .all();

describe("saved views", () => {
  test("are their owner's alone, by name, and leave events without words", () => {
    const send = saveView(farida, { name: "SEND gaps", query: "area=send" }, 5)!;
    saveView(farida, { name: "Budgets", query: "q=budget" }, 6);
    expect(ownViews(farida).map(({ name }) => name)).toEqual(["Budgets", "SEND gaps"]);
    expect(ownView(farida, send)).toEqual({ id: send, name: "SEND gaps", query: "area=send" });
    expect([ownViews(duncan), ownView(duncan, send)]).toEqual([[], undefined]);
    expect(events()).toEqual([
      { action: "view saved", who: farida.id, detail: "{}" },
      { action: "view saved", who: farida.id, detail: "{}" },
    ]);
  });

  test("have names that are theirs alone for one person, and may be alike for two", () => {
    expect(saveView(farida, { name: "Mine", query: "" }, 5)).not.toBeNull();
    expect(saveView(farida, { name: "Mine", query: "q=other" }, 6)).toBeNull();
    expect(saveView(duncan, { name: "Mine", query: "" }, 7)).not.toBeNull();
  });

  test("are removed by their owner and by nobody else", () => {
    const id = saveView(farida, { name: "Mine", query: "" }, 5)!;
    expect(removeView(duncan, id, 6)).toBe(false);
    expect(ownViews(farida)).toHaveLength(1);
    expect(removeView(farida, id, 7)).toBe(true);
    expect([ownViews(farida), removeView(farida, id, 8)]).toEqual([[], false]);
    expect(events().at(-1)).toEqual({ action: "saved view removed", who: farida.id, detail: "{}" });
  });
});

describe("the form of a saved view", () => {
  const read = (name: string, query = "") =>
    readSavedView(
      formOf([
        ["name", name],
        ["query", query],
      ]),
      farida,
      0,
    );

  test("keeps what of the search names something, without the page", () => {
    expect(read("  A   view ", "q=budget&area=send&class=nonsense&page=3&colour=red")).toEqual({
      name: "A view",
      query: "q=budget&area=send",
    });
  });

  test.each([
    ["", "Enter a name for this view"],
    [" \u200b ", "Enter a name for this view"],
    ["x".repeat(81), "Name must be 80 characters or less"],
  ])("is refused with everything in it: %j", (name, message) => {
    expect(read(name, "q=budget")).toEqual({
      fields: { name: name.trim(), query: "q=budget" },
      messages: { name: message },
    });
  });

  test("takes a name of 80 characters", () => {
    expect(read("x".repeat(80))).toEqual({ name: "x".repeat(80), query: "" });
  });
});
