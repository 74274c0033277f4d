import { beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { type Bars, barsIn } from "#app/interests/bars.ts";
import { answersOf, draft, makePerson, makeRound, placeOf } from "#db/factories.server.ts";
import { type GridRow, ownGrid } from "./answers-grid.server.ts";
import { readGrid } from "./answers-grid-form.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });

let bars: Bars;
let rows: GridRow[];
beforeEach(() => {
  bars = {};
  const round = makeRound({ members: [nasreen] });
  const place = placeOf(nasreen, round, "npqsl", 2, 100);
  draft(nasreen, place, answersOf("4"), 200);
  rows = ownGrid(nasreen, place);
});

async function read(...fields: [string, string][]) {
  const body = new URLSearchParams(fields);
  return readGrid(await readForm(new Request("http://127.0.0.1/", { method: "POST", body })), rows, bars);
}

const nothing = { changes: [], editionId: null, messages: {} };

describe("a form of the grid", () => {
  test("that holds nothing, or what is stored, changes nothing", async () => {
    expect(await read()).toEqual(nothing);
    expect(await read(["answer.2.send", "4"], ["answer.1.send", ""], ["revision.2", "1"])).toEqual(nothing);
  });

  test("changes the cells that it shows otherwise than it was made from, and no others", async () => {
    expect(
      await read(
        ["edition", "7"],
        ["revision.2", "1"],
        ["shown.2", "4 4 4 4"],
        ["answer.2.send", "5"],
        ["answer.2.progression", "4"],
        ["answer.2.workload", ""],
        ["revision.3", "0"],
        ["shown.3", "none none none none"],
        ["answer.3.send", ""],
        ["answer.3.operations", "outside-expertise"],
      ),
    ).toEqual({
      changes: [
        { section: 2, revision: 1, cells: { send: "5", workload: null } },
        { section: 3, revision: 0, cells: { operations: "outside-expertise" } },
      ],
      editionId: 7,
      messages: {},
    });
  });

  test("leaves what was saved elsewhere since it was made, where it was not touched here", async () => {
    expect(
      await read(["shown.2", "1 2 3 none"], ["answer.2.send", "1"], ["answer.2.operations", ""]),
    ).toEqual(nothing);
  });

  test("changes a cell back to what is stored, where it showed something else", async () => {
    expect(await read(["shown.2", "1 4 4 4"], ["answer.2.send", "4"])).toMatchObject({
      changes: [{ section: 2, revision: null, cells: { send: "4" } }],
    });
  });

  test("is held against what is stored where it does not say what it was made from, or says nonsense", async () => {
    const change = [{ section: 2, revision: null, cells: { send: "1" } }];
    expect(await read(["answer.2.send", "1"], ["answer.2.workload", "4"])).toMatchObject({ changes: change });
    expect(await read(["answer.2.send", "1"], ["shown.2", "1"], ["revision.2", "-1"])).toMatchObject({
      changes: change,
    });
  });

  test("is ignored where it names no section or area of this framework", async () => {
    expect(
      await read(
        ["answer.11.send", "1"],
        ["answer.02.send", "1"],
        ["answer.2.cost", "1"],
        ["answer.send", "1"],
      ),
    ).toEqual(nothing);
  });

  test.each(["6", "0", "yes", "4 ", "<b>"])(
    "is told at its field of %j, which is no answer",
    async (value) => {
      expect(await read(["answer.2.workload", value], ["answer.3.send", "4"])).toEqual({
        changes: [{ section: 3, revision: null, cells: { send: "4" } }],
        editionId: null,
        messages: { "answer.2.workload": "Section 2: Select one of the answers shown for workload" },
      });
    },
  );

  test("is told of two answers in one cell, and not of the same one twice", async () => {
    expect((await read(["answer.2.send", "1"], ["answer.2.send", "2"])).messages).toHaveProperty(
      "answer.2.send",
    );
    expect(await read(["answer.2.send", "1"], ["answer.2.send", "1"])).toMatchObject({
      changes: [{ section: 2, cells: { send: "1" } }],
      messages: {},
    });
  });
});

describe("a cell that an interest bars", () => {
  beforeEach(() => {
    const decision = { interest: "one", organisation: "Any", frameworks: [], reason: "Any" };
    bars = barsIn("npqsl", [{ ...decision, areas: ["send"], outcome: "comment-only" }]);
  });

  test("is refused at its field where something else is wanted of it", async () => {
    expect(await read(["answer.2.send", "5"], ["answer.3.send", "1"], ["answer.3.workload", "2"])).toEqual({
      changes: [{ section: 3, revision: null, cells: { workload: "2" } }],
      editionId: null,
      messages: {
        "answer.2.send": "Section 2: You do not score SEND here, because of an interest you declared",
        "answer.3.send": "Section 3: You do not score SEND here, because of an interest you declared",
      },
    });
  });

  test("may be left out, or come back as it was", async () => {
    expect(await read(["shown.2", "4 4 4 4"], ["answer.2.send", "4"])).toEqual(nothing);
    expect(await read(["answer.2.workload", "2"])).toMatchObject({
      changes: [{ section: 2, cells: { workload: "2" } }],
      messages: {},
    });
  });
});
