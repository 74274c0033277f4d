import { beforeEach, describe, expect, test } from "vitest";
import { storeEdition } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  day,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { ownGrid, saveGrid } from "./answers-grid.server.ts";
import type { SectionChange } from "./answers-grid.ts";
import { ownAssessment } from "./assessment.server.ts";
import { noAnswers } from "./assessment.ts";

// No transaction stands round these tests: they are about one that is taken back.

loadOutlines(0);
const callum = makePerson({ email: "callum@example.org", role: "member" });
const outsider = makePerson({ email: "outsider@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

let people = 0;
let nasreen: Actor;
let round: Round;
beforeEach(() => {
  people += 1;
  nasreen = makePerson({ email: `nasreen${people}@example.org`, role: "member" });
  round = makeRound({ members: [nasreen, callum], opensAt: 100, closesAt: day });
});

const at = (section: number, actor = nasreen) => placeOf(actor, round, "npqsl", section, 100);
const own = (section: number) => ownAssessment(nasreen, at(section));

function save(changes: SectionChange[], action: "save" | "submit" = "save", now = 500, actor = nasreen) {
  return saveGrid(actor, placeOf(actor, round, "npqsl", 1, now), changes, action, at(1).edition.id, now);
}

const change = (section: number, cells: SectionChange["cells"], revision: number | null = null) => ({
  section,
  revision,
  cells,
});

function stored() {
  const tables = ["assessment", "draft_answer", "submission", "answer", "round_framework", "audit_event"];
  return Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));
}

describe("a member's grid", () => {
  test("has every section in order, with the member's own work on it and nobody else's", () => {
    submit(callum, at(2, callum), answersOf("1", "CANARY-REASON"), 200);
    draft(nasreen, at(3), answersOf("4"), 300);
    const grid = ownGrid(nasreen, at(1));
    expect(grid.map(({ section, own }) => [section.number, own.state])).toEqual([
      [1, "not-started"],
      [2, "not-started"],
      [3, "draft"],
      ...[4, 5, 6, 7, 8, 9, 10].map((number) => [number, "not-started"]),
    ]);
    expect(grid[2]!.own).toEqual(own(3));
    expect(JSON.stringify(grid)).not.toContain("CANARY");
  });

  test("is empty of work where no round has opened", () => {
    expect(ownGrid(nasreen, { ...at(1), round: null }).map(({ own }) => own.state)).toEqual(
      Array.from({ length: 10 }, () => "not-started"),
    );
  });
});

describe("saving changes as drafts", () => {
  test("writes each changed section, keeps reasons, and leaves the others untouched", () => {
    draft(nasreen, at(1), answersOf("4", "Kept"), 200);
    submit(nasreen, at(2), answersOf("3", "Kept too"), 200);
    draft(nasreen, at(3), answersOf("5"), 200);
    const untouched = own(3);
    expect(
      save([change(1, { send: "2" }, 1), change(2, { workload: null }, 1), change(4, { send: "5" }, 0)]),
    ).toEqual({ kind: "written", sections: 3 });
    expect(own(1)).toMatchObject({
      revision: 2,
      state: "draft",
      savedAt: 500,
      answers: answersOf("4", "Kept", { send: { ...noAnswers.send, answer: "2", reason: "Kept" } }),
    });
    expect(own(2)).toMatchObject({
      revision: 2,
      state: "changed",
      answers: answersOf("3", "Kept too", {
        workload: { ...noAnswers.workload, answer: null, reason: "Kept too" },
      }),
    });
    expect(own(4)).toMatchObject({
      revision: 1,
      answers: { ...noAnswers, send: { answer: "5", reason: "" } },
    });
    expect(own(3)).toEqual(untouched);
    expect(own(5).state).toBe("not-started");
  });

  test("writes nothing where nothing differs from what is stored, also when the same form comes twice", () => {
    draft(nasreen, at(1), answersOf("4"), 200);
    const form = [change(1, { send: "5" }, 1)];
    save(form);
    const before = stored();
    expect(save(form, "save", 600)).toEqual({ kind: "written", sections: 1 });
    expect(save([], "save", 600)).toEqual({ kind: "written", sections: 0 });
    expect(stored()).toEqual(before);
  });

  test("leaves out a section that the framework does not have", () => {
    const before = stored();
    save([change(11, { send: "5" })]);
    expect(stored()).toEqual(before);
  });
});

describe("submitting changed sections", () => {
  test("submits those that were changed, with what their drafts hold, and no other draft", () => {
    submit(nasreen, at(1), answersOf("3", "First"), 200);
    draft(nasreen, at(1), answersOf("3", "Reworded"), 300);
    draft(nasreen, at(2), answersOf("4"), 300);
    const other = own(2);
    expect(save([change(1, { send: "5" }, 2)], "submit")).toEqual({ kind: "written", sections: 1 });
    expect(own(1)).toMatchObject({
      state: "submitted",
      submittedAt: 500,
      answers: answersOf("3", "Reworded", { send: { ...noAnswers.send, answer: "5", reason: "Reworded" } }),
    });
    expect(own(2)).toEqual(other);
  });

  test("submits a change that was saved as a draft just before, and the same form again no further time", () => {
    submit(nasreen, at(1), answersOf("3"), 200);
    const form = [change(1, { send: "5" }, 1)];
    save(form);
    expect(own(1).state).toBe("changed");
    expect(save(form, "submit", 600)).toEqual({ kind: "written", sections: 1 });
    expect(own(1)).toMatchObject({ state: "submitted", revision: 3, submittedAt: 600 });
    const before = stored();
    expect(save(form, "submit", 700)).toEqual({ kind: "written", sections: 1 });
    expect(stored()).toEqual(before);
  });

  test("submits none where answers or compulsory reasons are missing in any, and says where", () => {
    submit(nasreen, at(1), answersOf("3"), 200);
    submit(nasreen, at(2), answersOf("3", ""), 200);
    const before = stored();
    expect(
      save([change(1, { send: "5" }), change(2, { send: "2" }), change(3, { workload: "4" })], "submit"),
    ).toEqual({
      kind: "incomplete",
      sections: [
        {
          section: 2,
          missing: [{ field: "reason.send", message: "Enter a reason for a score of 2 on SEND" }],
        },
        {
          section: 3,
          missing: [
            { field: "answer.send", message: "Select an answer for SEND" },
            { field: "answer.progression", message: "Select an answer for leadership progression" },
            { field: "answer.operations", message: "Select an answer for operational leadership" },
          ],
        },
      ],
    });
    expect(stored()).toEqual(before);
  });
});

describe("a grid in which an interest bars an area", () => {
  test("is submitted without it, and keeps what was given for it before", () => {
    submit(nasreen, at(2), answersOf("2", "Before"), 200);
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, 300);
    const others = { progression: "4", workload: "4", operations: "4" } as const;
    expect(save([change(1, others), change(2, others)], "submit")).toEqual({ kind: "written", sections: 2 });
    expect([own(1).state, own(1).answers.send]).toEqual(["submitted", noAnswers.send]);
    expect([own(2).state, own(2).answers.send, own(2).answers.workload.answer]).toEqual([
      "submitted",
      { answer: "2", reason: "Before" },
      "4",
    ]);
  });

  test("is not written at all where something else is wanted of it", () => {
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, 300);
    const before = stored();
    expect(save([change(1, { workload: "4" }), change(2, { send: "4" })])).toEqual({ kind: "barred" });
    expect(stored()).toEqual(before);
  });
});

describe("nothing at all is written", () => {
  test.each(["save", "submit"] as const)(
    "where one section was saved elsewhere since the form was made, before or behind the others (%s)",
    (action) => {
      for (const number of [1, 2, 3]) submit(nasreen, at(number), answersOf("3"), 200);
      draft(nasreen, at(1), answersOf("2"), 300);
      draft(nasreen, at(3), answersOf("5", "Elsewhere"), 300);
      const before = stored();
      const outcome = save(
        [1, 2, 3].map((number) => change(number, { send: "4" }, 1)),
        action,
      );
      expect(outcome).toEqual({
        kind: "conflict",
        sections: [
          { section: 1, stored: own(1) },
          { section: 3, stored: own(3) },
        ],
      });
      expect(stored()).toEqual(before);
      expect(own(3).answers).toEqual(answersOf("5", "Elsewhere"));
    },
  );

  test("but a section saved elsewhere that was not changed here is no conflict", () => {
    submit(nasreen, at(1), answersOf("3"), 200);
    draft(nasreen, at(2), answersOf("2"), 300);
    expect(save([change(1, { send: "4" }, 1)])).toEqual({ kind: "written", sections: 1 });
  });

  test("once the round has closed, before it has opened, and by one who is not in it", () => {
    const before = stored();
    const changes = [change(1, { send: "4" }), change(2, { send: "4" })];
    expect(save(changes, "save", day)).toEqual({ kind: "closed" });
    expect(save(changes, "save", 99)).toEqual({ kind: "closed" });
    expect(save(changes, "save", 500, outsider)).toEqual({ kind: "not-in-round" });
    expect(saveGrid(nasreen, { ...at(1), round: null }, changes, "save", null, 500)).toEqual({
      kind: "closed",
    });
    expect(stored()).toEqual(before);
  });

  test("where the text is another edition than the one that was read", () => {
    const place = at(1);
    storeEdition({
      code: "npqsl",
      title: "Senior Leadership",
      kind: "published",
      name: `Published ${people}`,
      documentTitle: "Senior Leadership Framework",
      published: null,
      text: {
        sections: [
          {
            number: 1,
            title: "School Culture",
            titleConfirmed: true,
            standard: null,
            statements: [
              { code: "1.1", kind: "learn-that", groupHeading: null, text: `Other words ${people}.` },
            ],
          },
        ],
      },
      at: 300,
    });
    const before = stored();
    const changes = [change(1, { send: "4" })];
    expect(saveGrid(nasreen, place, changes, "save", null, 500)).toEqual({ kind: "replaced" });
    expect(saveGrid(nasreen, at(1), changes, "save", place.edition.id, 500)).toEqual({ kind: "replaced" });
    expect(stored()).toEqual(before);
  });
});
