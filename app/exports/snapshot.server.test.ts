import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { storeEdition } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { roles } from "#app/people/roles.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { ruleInWords, standardRule } from "#app/rounds/agreement-rule.ts";
import { closeEarly, extendRound } from "#app/rounds/change.server.ts";
import { editionIn, roundOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import {
  snapshotContent,
  snapshotFile,
  snapshotState,
  takeDueSnapshots,
  takeSnapshot,
} from "./snapshot.server.ts";
import type { Snapshot } from "./snapshot.ts";
import { summaryRow } from "./summary.ts";

loadOutlines(0);
const panel = Array.from({ length: 6 }, (_, i) =>
  makePerson({ email: `panel${i + 1}@example.org`, name: `Canary-Name ${i + 1}`, role: "member" }),
);
const [amina, beth] = [panel[0]!, panel[1]!];
const people = Object.fromEntries(
  roles.map((role) => [role, makePerson({ email: `${role}@example.org`, name: `Canary-${role}`, role })]),
) as Record<(typeof roles)[number], ReturnType<typeof makePerson>>;
const { lead, official } = people;

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = { opening: 1_000, open: 1_500, closed: 2_000, later: 5_000, until: 9_000 };

/** Six members score section 1, two of them twice; one has a draft of section 2, and there are comments. */
function fill(): Round {
  const round = makeRound({
    members: panel,
    title: "Round 1",
    frameworks: ["npqltd", "npqh"],
    opensAt: at.opening,
    closesAt: at.closed,
  });
  const place = placeOf(amina, round, "npqltd", 1, at.open);
  panel.forEach((member, seat) => {
    submit(member, place, answersOf(seat < 4 ? "4" : "2", "CANARY-REASON"), at.open);
  });
  submit(amina, place, answersOf("5", "CANARY-REASON"), at.open + 1);
  draft(amina, placeOf(amina, round, "npqltd", 2, at.open), answersOf("1", "CANARY-DRAFT"), at.open);
  comment(amina, place, { body: "CANARY-COMMENT" }, at.open);
  return round;
}

const fileOf = (round: Round, now = at.later) => snapshotFile(lead, round, now)!.content;
const snapshotIn = (round: Round, now = at.later) => JSON.parse(fileOf(round, now)) as Snapshot;
const cellIn = (cells: Snapshot["cells"], area: string) =>
  cells.find((cell) => cell.framework === "npqltd" && cell.section === 1 && cell.area === area);
const events = (action: string) =>
  sqlite
    .prepare("SELECT at, actor_id, object, detail FROM audit_event WHERE action = ? ORDER BY id")
    .all(action);

describe("a snapshot", () => {
  test("holds the rule, every figure as the summary has it, and which submission of whom counted", () => {
    const round = fill();
    const { submissions, cells, rules, ...rest } = snapshotIn(round);
    expect(rest).toMatchObject({
      round: round.id,
      title: "Round 1",
      opened_at: "1970-01-01T00:00:01Z",
      closed_at: "1970-01-01T00:00:02Z",
      editions: { npqltd: "Outline", npqh: "Outline" },
    });
    expect(rest.areas.map(({ area }) => area)).toEqual([...areas]);
    expect(rules).toEqual([
      {
        round: round.id,
        title: "Round 1",
        minimum_counted: 5,
        agreed_share: { of: 7, in: 10 },
        opposed_share: { of: 15, in: 100 },
        divided_share: { of: 1, in: 3 },
        in_words: ruleInWords(standardRule),
      },
    ]);
    expect(cells).toEqual(cellsOfRound(lead, round, "current", at.later).map(summaryRow));
    expect(cellIn(cells, "send")).toMatchObject({ n2: 2, n4: 3, n5: 1, class: "divided" });

    expect(submissions.map(({ framework, section }) => [framework, section])).toEqual(
      panel.map(() => ["npqltd", 1]),
    );
    expect(submissions.map(({ submission }) => submission).toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
    const letters = submissions.map(({ member }) => member);
    expect(letters.filter((letter) => !/^Panel member [A-Z]$/.test(letter))).toEqual([]);
    expect(letters.toSorted()).toEqual(letters);
  });

  test("counts nothing that an interest excluded by the closing, and everything that one excluded later", () => {
    const round = fill();
    decidedInterest(lead, amina, "excluded", {}, at.closed - 1);
    decidedInterest(lead, beth, "excluded", {}, at.closed);
    const { submissions, cells } = snapshotIn(round);
    expect(submissions.map(({ submission }) => submission)).toEqual([1, 1, 1, 1, 1]);
    expect(cellIn(cells, "send")).toMatchObject({ expected: 5, answered: 5, n2: 2, n4: 3, n5: 0 });
  });

  test("counts the submission of a member whom an interest bars from some areas, without their answers on those", () => {
    const round = fill();
    decidedInterest(lead, amina, "comment-only", { areas: ["send"] }, at.open);
    const { submissions, cells } = snapshotIn(round);
    expect(submissions).toHaveLength(6);
    expect(["send", "workload"].map((area) => cellIn(cells, area)!.answered)).toEqual([5, 6]);
  });

  test("holds no name, no address, no id and no words of a member", () => {
    const file = fileOf(fill());
    expect(file).not.toMatch(/canary|example\.org/i);
    for (const { id } of panel) expect(file).not.toContain(id);
  });

  test("is the same bytes whenever it is taken, and has their hash", () => {
    const round = fill();
    sqlite.exec("SAVEPOINT one");
    const atOnce = fileOf(round, at.closed);
    sqlite.exec("ROLLBACK TO one");
    const late = fileOf(round, 90_000_000);
    expect(late).toBe(atOnce);
    expect(snapshotState(lead, round, 90_000_000)).toEqual({
      takenAt: 90_000_000,
      sha256: createHash("sha256").update(late, "utf8").digest("hex"),
      isIntact: true,
      differences: [],
    });
  });

  test("is taken once, from the closing moment on, and recorded", () => {
    const round = fill();
    expect([at.opening, at.closed - 1].map((now) => takeSnapshot(round, now))).toEqual([false, false]);
    expect(events("round snapshot taken")).toEqual([]);
    expect([at.closed, at.closed + 1].map((now) => takeSnapshot(round, now))).toEqual([true, false]);
    const { sha256 } = snapshotState(lead, round, at.later)!;
    expect(events("round snapshot taken")).toEqual([
      { at: at.closed, actor_id: null, object: `round ${round.id}`, detail: JSON.stringify({ sha256 }) },
    ]);
  });

  test("does not change by an exclusion that waited while it was taken", () => {
    const round = fill();
    takeSnapshot(round, at.closed);
    decidedInterest(lead, amina, "excluded", {}, at.closed - 1);
    expect(snapshotState(lead, round, at.later)?.differences).toEqual([]);
  });

  test("is taken of every round that has closed and has none", () => {
    const round = fill();
    const open = makeRound({ members: panel, opensAt: 1, closesAt: 9_999 });
    makeRound({ members: panel, opensAt: 9_998, closesAt: 9_999 });
    expect(takeDueSnapshots(at.closed - 1)).toBe(0);
    expect(takeDueSnapshots(at.closed)).toBe(1);
    expect(takeDueSnapshots(at.later)).toBe(0);
    expect(snapshotState(lead, open, at.later)).toBeNull();
    expect(snapshotState(lead, round, at.later)?.takenAt).toBe(at.closed);
  });

  test("is of what counted when the round was closed early, or when it was extended to", () => {
    const early = fill();
    closeEarly(lead, early.id, "Why", at.open + 10);
    expect(snapshotIn(roundOf(early.id)).closed_at).toBe("1970-01-01T00:00:01Z");

    const extended = fill();
    extendRound(lead, extended.id, 4_000, "Why", at.open);
    // As it was read before it was extended, and as it is.
    for (const one of [extended, roundOf(extended.id)]) expect(takeSnapshot(one, at.closed)).toBe(false);
    expect(snapshotState(lead, extended, at.closed)).toBeNull();
    expect(snapshotContent(lead, extended, at.closed)).toBeUndefined();
    const place = placeOf(beth, roundOf(extended.id), "npqltd", 1, 3_999);
    submit(beth, place, answersOf("1"), 3_999);
    expect(cellIn(snapshotIn(roundOf(extended.id)).cells, "send")).toMatchObject({ n1: 1 });
  });

  test("keeps the text of what nobody wrote on from becoming another edition", () => {
    const round = fill();
    takeSnapshot(round, at.closed);
    const outline = editionIn(round.id, "npqh")!;
    const statements = [{ kind: "learn-that" as const, code: "1.1", groupHeading: null, text: "New words" }];
    storeEdition({
      code: "npqh",
      title: "Not used: the framework is there",
      kind: "published",
      name: "Published after the closing",
      documentTitle: "A document",
      published: null,
      text: { sections: [{ number: 1, title: "New", standard: null, titleConfirmed: true, statements }] },
      at: at.later,
    });
    expect(editionIn(round.id, "npqh")).toEqual(outline);
    expect(snapshotState(lead, round, at.later)?.differences).toEqual([]);
  });
});

describe("what happens after the closing", () => {
  function changed() {
    const round = fill();
    const before = fileOf(round);
    const place = placeOf(beth, round, "npqltd", 1, at.later);
    reopenSection(lead, place, beth, at.until, at.later);
    submit(
      beth,
      place,
      answersOf("1", "After all", { send: { answer: "4", reason: "CANARY-REASON" } }),
      at.later,
    );
    return { round, before };
  }

  test("does not change the snapshot", () => {
    const { round, before } = changed();
    expect(fileOf(round)).toBe(before);
    expect(snapshotState(lead, round, at.later)?.isIntact).toBe(true);
  });

  test("is told cell by cell, and only where a figure is another", () => {
    const { round } = changed();
    const differences = snapshotState(official, round, at.later)!.differences;
    expect(differences.map(({ framework, section, area }) => [framework, section, area])).toEqual(
      ["progression", "workload", "operations"].map((area) => ["npqltd", 1, area]),
    );
    expect(differences[0]).toMatchObject({
      before: { n1: 0, n4: 3, median: 4, class: "divided" },
      today: { n1: 1, n4: 2, median: 3, class: "divided" },
    });
  });

  test("cannot reach what is stored, not even past the service", () => {
    const { round } = changed();
    const write = (sql: string) => () => sqlite.prepare(sql).run(round.id);
    expect(write("UPDATE round_snapshot SET content = '{}' WHERE round_id = ?")).toThrow("never changed");
    expect(write("DELETE FROM round_snapshot WHERE round_id = ?")).toThrow("never deleted");
    sqlite.exec("DROP TRIGGER round_snapshot_is_not_changed");
    write("UPDATE round_snapshot SET content = replace(content, 'mixed', 'divided') WHERE round_id = ?")();
    expect(snapshotState(lead, round, at.later)?.isIntact).toBe(false);
  });
});

describe("who takes a snapshot out", () => {
  test.each(roles)("of an open and of a closed round: %s", (role) => {
    const round = fill();
    const isReader = role === "official" || role === "lead";
    const asked = (now: number) => [
      snapshotFile(people[role], round, now) !== undefined,
      snapshotState(people[role], round, now) !== null,
    ];
    expect(asked(at.closed - 1)).toEqual([false, false]);
    expect(asked(at.closed)).toEqual([isReader, isReader]);
  });

  test("is recorded", () => {
    const round = fill();
    snapshotFile(official, round, at.later);
    expect(events("export taken")).toEqual([
      {
        at: at.later,
        actor_id: official.id,
        object: "snapshot.json",
        detail: JSON.stringify({
          rounds: String(round.id),
          names: false,
          sha256: snapshotState(official, round, at.later)!.sha256,
        }),
      },
    ]);
  });
});
