import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { statementsOf, storeEdition } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { markSeenOthers } from "#app/scores/assessment.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { anchorQuote } from "./anchor.ts";
import {
  addComment,
  type CommentPlace,
  changeComment,
  mayStillChange,
  type NewComment,
  ownComment,
  withdrawComment,
} from "./comment.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const outsider = makePerson({ email: "outsider@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

const opensAt = 100;
const closesAt = 10_000;

let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const round = makeRound({ members: [nasreen, callum], opensAt, closesAt });
  place = placeOf(nasreen, round, "npqsl", 1, opensAt);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** Everything that a comment could change. */
function stored() {
  const tables = [
    "comment",
    "comment_area",
    "comment_version",
    "assessment",
    "submission",
    "round_framework",
    "audit_event",
  ];
  return Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));
}

const rowsOf = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();
const lastEvent = () =>
  sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id DESC").get();

const words = {
  kind: "wording",
  areas: ["send", "workload"],
  body: "CANARY-BODY",
  proposedWording: "CANARY-PROPOSED",
} as const;

function onWords(quote: string): NewComment {
  const statement = statementsOf(place.section.id).find(({ code }) => code === "1.1")!;
  const found = anchorQuote(statement.text, quote);
  if ("problem" in found) throw new Error(found.problem);
  return { ...words, statement, anchor: found.anchor };
}

const whole = (): CommentPlace => ({ round: place.round, edition: place.edition, section: null });
const own = (id: string, actor: Actor = nasreen) => ownComment(actor, id)!;

describe("adding a comment", () => {
  test("keeps its words, its place and when it was made", () => {
    const given = onWords("repeated routines");
    const outcome = addComment(nasreen, place, given, place.edition.id, 200);
    const [row] = rowsOf("comment") as { id: string }[];
    expect(outcome).toEqual({ kind: "written", id: row!.id });
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      round_id: place.round!.id,
      entered_by_id: null,
      edition_id: place.edition.id,
      section_id: place.section.id,
      statement_id: given.statement!.id,
      author_id: nasreen.id,
      quote: "repeated routines",
      quote_start: 72,
      quote_end: 89,
      quote_prefix: given.statement!.text.slice(40, 72),
      quote_suffix: given.statement!.text.slice(89, 121),
      gap_after: null,
      kind: "wording",
      body: "CANARY-BODY",
      proposed_wording: "CANARY-PROPOSED",
      version: 1,
      created_at: 200,
      changed_at: 200,
      after_seeing_others: 0,
      withdrawn_at: null,
    });
    expect(rowsOf("comment_area")).toEqual([
      { comment_id: row!.id, area: "send" },
      { comment_id: row!.id, area: "workload" },
    ]);
    expect(rowsOf("comment_version")).toEqual([]);
    expect(own(row!.id)).toMatchObject({
      ...words,
      version: 1,
      statement: given.statement,
      quote: given.anchor!.quote,
    });
  });

  test("on a framework as a whole has no section and no statement, and begins no section", () => {
    const id = comment(nasreen, whole(), words, 200);
    expect(own(id)).toMatchObject({ ...words, sectionId: null, statement: null, quote: null });
    expect(rowsOf("assessment")).toEqual([]);
  });

  test("is recorded with who and when, and without a word that was written", () => {
    const outcome = addComment(nasreen, place, onWords("repeated routines"), null, 200);
    expect(lastEvent()).toEqual({
      at: 200,
      actor_id: nasreen.id,
      action: "comment added",
      object: `comment ${outcome.kind === "written" && outcome.id}`,
      detail: JSON.stringify({ round: place.round!.id, section: place.section.id, kind: "wording" }),
    });
  });

  test("is closed before the round opens, from the moment it closes and without one, and writes nothing", () => {
    const before = stored();
    for (const now of [opensAt - 1, closesAt, closesAt + 1])
      expect(addComment(nasreen, place, onWords("repeated"), null, now)).toEqual({ kind: "closed" });
    expect(addComment(nasreen, { ...place, round: null }, onWords("repeated"), null, 200)).toEqual({
      kind: "closed",
    });
    expect(stored()).toEqual(before);
    expect(addComment(nasreen, place, onWords("repeated"), null, closesAt - 1).kind).toBe("written");
  });

  test("is closed once the round was closed after its place was read, also where it was sent before", () => {
    closeRound(lead, place.round!, 400);
    const before = stored();
    const given = { ...onWords("repeated"), statement: null, anchor: null };
    for (const on of [place, whole()]) {
      for (const now of [399, 400, 401])
        expect(addComment(nasreen, on, given, null, now)).toEqual({ kind: "closed" });
    }
    expect(stored()).toEqual(before);
  });

  test("is not for somebody who is not in the round, and writes nothing", () => {
    const before = stored();
    for (const actor of [outsider, official])
      expect(addComment(actor, place, onWords("repeated"), null, 200)).toEqual({ kind: "not-in-round" });
    expect(stored()).toEqual(before);
  });

  test("on a text that was replaced writes nothing", () => {
    const outline = place.edition.id;
    publishAnotherText();
    const before = stored();
    const now = placeOf(nasreen, place.round!, "npqsl", 1, 200);
    const given: NewComment = { ...words, statement: null, anchor: null };
    expect(addComment(nasreen, now, given, outline, 200)).toEqual({ kind: "replaced" });
    expect(addComment(nasreen, place, given, null, 200)).toEqual({ kind: "replaced" });
    expect(stored()).toEqual(before);
    expect(addComment(nasreen, now, given, now.edition.id, 200).kind).toBe("written");
  });
});

describe("the same comment sent again", () => {
  test("is the one that is there, and writes nothing", () => {
    const first = addComment(nasreen, place, onWords("repeated routines"), null, 200);
    const before = stored();
    expect(addComment(nasreen, place, onWords("repeated routines"), null, 300)).toEqual(first);
    const turned: NewComment = { ...onWords("repeated routines"), areas: ["workload", "send"] };
    expect(addComment(nasreen, place, turned, null, 300)).toEqual(first);
    expect(stored()).toEqual(before);
  });

  test("on a framework is the one that is there", () => {
    expect(comment(nasreen, whole(), words, 200)).toBe(comment(nasreen, whole(), words, 300));
    expect(rowsOf("comment")).toHaveLength(1);
  });

  test("is another with other words, another kind, areas, wording, place or author, or after a withdrawal", () => {
    const given = onWords("repeated routines");
    const another = placeOf(nasreen, place.round!, "npqsl", 2, 200);
    const add = (actor: Actor, where: CommentPlace, what: NewComment) => {
      const outcome = addComment(actor, where, what, null, 200);
      if (outcome.kind !== "written") throw new Error(outcome.kind);
      return outcome.id;
    };
    const first = add(nasreen, place, given);
    const ids = [
      first,
      add(nasreen, place, { ...given, body: "CANARY-BODY." }),
      add(nasreen, place, { ...given, kind: "gap" }),
      add(nasreen, place, { ...given, areas: ["send"] }),
      add(nasreen, place, { ...given, proposedWording: null }),
      add(nasreen, place, onWords("routines")),
      add(nasreen, place, onWords("repeated")),
      add(nasreen, place, { ...given, anchor: null }),
      add(nasreen, place, { ...given, statement: null, anchor: null }),
      add(nasreen, another, { ...given, statement: null, anchor: null }),
      add(nasreen, whole(), { ...given, statement: null, anchor: null }),
      add(callum, place, given),
    ];
    withdrawComment(nasreen, own(first), 300);
    ids.push(add(nasreen, place, given));
    expect(new Set(ids).size).toBe(13);
    expect(rowsOf("comment")).toHaveLength(13);
  });
});

describe("changing a comment", () => {
  const changed = { kind: "gap", areas: ["operations"], body: "Said better", proposedWording: null } as const;

  test("keeps what it said before, with its areas and when it said so", () => {
    const id = comment(nasreen, place, words, 200);
    expect(changeComment(nasreen, own(id), changed, 1, 300)).toEqual({ kind: "written", id });
    expect(changeComment(nasreen, own(id), { ...changed, body: "Said best" }, 2, 400)).toEqual({
      kind: "written",
      id,
    });
    expect(own(id)).toMatchObject({ ...changed, body: "Said best", version: 3, changedAt: 400 });
    expect(rowsOf("comment")).toMatchObject([{ created_at: 200, version: 3 }]);
    expect(rowsOf("comment_version")).toEqual([
      {
        comment_id: id,
        version: 1,
        kind: "wording",
        body: "CANARY-BODY",
        proposed_wording: "CANARY-PROPOSED",
        areas: "send workload",
        changed_at: 200,
      },
      {
        comment_id: id,
        version: 2,
        kind: "gap",
        body: "Said better",
        proposed_wording: null,
        areas: "operations",
        changed_at: 300,
      },
    ]);
    expect(rowsOf("comment_area")).toEqual([{ comment_id: id, area: "operations" }]);
  });

  test("is recorded without a word that was written", () => {
    const id = comment(nasreen, place, words, 200);
    changeComment(nasreen, own(id), changed, 1, 300);
    expect(lastEvent()).toEqual({
      at: 300,
      actor_id: nasreen.id,
      action: "comment changed",
      object: `comment ${id}`,
      detail: '{"version":2}',
    });
  });

  test("leaves it on the words it stands on", () => {
    const added = addComment(nasreen, place, onWords("repeated routines"), null, 200);
    const id = added.kind === "written" ? added.id : "";
    const { statement, quote } = own(id);
    changeComment(nasreen, own(id), changed, 1, 300);
    expect(own(id)).toMatchObject({ statement, quote });
    expect([statement?.code, quote]).toEqual(["1.1", "repeated routines"]);
  });

  test("to what it says already is written, and no version: it was sent twice", () => {
    const id = comment(nasreen, place, words, 200);
    changeComment(nasreen, own(id), changed, 1, 300);
    const before = stored();
    expect(changeComment(nasreen, own(id), changed, 1, 400)).toEqual({ kind: "written", id });
    expect(stored()).toEqual(before);
  });

  test("from a form that is older than what is stored is a conflict, with what is stored, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    changeComment(nasreen, own(id), changed, 1, 300);
    const before = stored();
    const outcome = changeComment(nasreen, own(id), { ...changed, body: "From an old tab" }, 1, 400);
    expect(outcome).toMatchObject({ kind: "conflict", stored: { ...changed, version: 2 } });
    expect(stored()).toEqual(before);
  });

  test("without saying what it was made from counts as made from what is stored", () => {
    const id = comment(nasreen, place, words, 200);
    changeComment(nasreen, own(id), changed, 1, 300);
    expect(changeComment(nasreen, own(id), { ...changed, body: "Third" }, null, 400)).toEqual({
      kind: "written",
      id,
    });
    expect(own(id)).toMatchObject({ body: "Third", version: 3 });
  });

  test("is closed once the round is, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    const before = stored();
    expect(changeComment(nasreen, own(id), changed, 1, closesAt)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
    expect(changeComment(nasreen, own(id), changed, 1, closesAt - 1).kind).toBe("written");
  });

  test("is closed once the round was closed after it was read, also where it was sent before", () => {
    const read = own(comment(nasreen, place, words, 200));
    closeRound(lead, place.round!, 400);
    const before = stored();
    for (const now of [399, 401]) {
      expect(changeComment(nasreen, read, changed, 1, now)).toEqual({ kind: "closed" });
      expect(withdrawComment(nasreen, read, now)).toBe(false);
    }
    expect(stored()).toEqual(before);
  });

  test("is closed to everybody but its author, who alone can look it up, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    const stolen = own(id);
    const before = stored();
    for (const actor of [callum, outsider, official]) {
      expect(ownComment(actor, id)).toBeUndefined();
      expect(changeComment(actor, stolen, changed, 1, 300)).toEqual({ kind: "closed" });
    }
    expect(stored()).toEqual(before);
  });

  test("is closed once it is withdrawn in another tab, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    const open = own(id);
    withdrawComment(nasreen, open, 300);
    const before = stored();
    expect(changeComment(nasreen, open, changed, 1, 400)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });
});

describe("withdrawing a comment", () => {
  test("keeps its words and when, and leaves it to its author to read and not to change", () => {
    const id = comment(nasreen, place, words, 200);
    expect(withdrawComment(nasreen, own(id), 300)).toBe(true);
    expect(rowsOf("comment")).toMatchObject([
      { id, body: "CANARY-BODY", proposed_wording: "CANARY-PROPOSED", withdrawn_at: 300, version: 1 },
    ]);
    expect(own(id)).toMatchObject({ body: "CANARY-BODY", withdrawnAt: 300 });
    expect(mayStillChange(nasreen, own(id), 301)).toBe(false);
    expect(lastEvent()).toEqual({
      at: 300,
      actor_id: nasreen.id,
      action: "comment withdrawn",
      object: `comment ${id}`,
      detail: "{}",
    });
  });

  test("is refused once the round is closed, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    const before = stored();
    expect(withdrawComment(nasreen, own(id), closesAt)).toBe(false);
    expect(stored()).toEqual(before);
    expect(withdrawComment(nasreen, own(id), closesAt - 1)).toBe(true);
  });

  test("is refused to everybody but its author, and writes nothing", () => {
    const id = comment(nasreen, place, words, 200);
    const stolen = own(id);
    const before = stored();
    for (const actor of [callum, outsider, official]) expect(withdrawComment(actor, stolen, 300)).toBe(false);
    expect(stored()).toEqual(before);
  });

  test("a second time changes nothing of the first", () => {
    const id = comment(nasreen, place, words, 200);
    const open = own(id);
    withdrawComment(nasreen, open, 300);
    const before = stored();
    withdrawComment(nasreen, open, 400);
    expect(stored()).toEqual(before);
  });
});

test("nobody's comment is found by an id that there is not", () => {
  comment(nasreen, place, words, 200);
  expect(ownComment(nasreen, "no-such-id")).toBeUndefined();
});

describe("a comment written or changed after others' words were seen is marked", () => {
  const marked = (id: string) => own(id).afterSeeingOthers;

  test("from the moment they were seen on that section", () => {
    submit(nasreen, place, answersOf("3"), 200);
    const before = comment(nasreen, place, { body: "Before" }, 250);
    const left = comment(nasreen, place, { body: "Before, and left as it was" }, 250);
    markSeenOthers(nasreen, place, 300);
    const after = comment(nasreen, place, { body: "After" }, 400);
    const elsewhere = comment(
      nasreen,
      placeOf(nasreen, place.round!, "npqsl", 2, 400),
      { body: "Elsewhere" },
      400,
    );
    const onFramework = comment(nasreen, whole(), { body: "On the framework" }, 400);
    expect([before, left, after, elsewhere, onFramework].map(marked)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    changeComment(nasreen, own(before), { ...words, body: "Before, and changed" }, null, 500);
    expect([before, left].map(marked)).toEqual([true, false]);
  });

  test("for that member alone", () => {
    for (const actor of [nasreen, callum]) submit(actor, place, answersOf("3"), 200);
    markSeenOthers(nasreen, place, 300);
    expect(own(comment(callum, place, { body: "After" }, 400), callum).afterSeeingOthers).toBe(false);
  });

  test("for good", () => {
    submit(nasreen, place, answersOf("3"), 200);
    markSeenOthers(nasreen, place, 300);
    const id = comment(nasreen, place, { body: "After" }, 400);
    changeComment(nasreen, own(id), { ...words, body: "After, changed" }, null, 500);
    expect(marked(id)).toBe(true);
  });
});

function publishAnotherText(): void {
  storeEdition({
    code: "npqsl",
    title: "Not used: the framework is there",
    kind: "published",
    name: "As published",
    documentTitle: "A document",
    published: null,
    text: {
      sections: [
        {
          number: 1,
          title: "School Culture",
          standard: null,
          titleConfirmed: true,
          statements: [{ kind: "learn-that", code: "1.1", groupHeading: null, text: "Other words" }],
        },
      ],
    },
    at: 0,
  });
}

describe("in a closed round, of which one section is reopened for one member", () => {
  const at = { open: 200, reopened: closesAt + 500, until: closesAt + 1_000 };

  const outcomeOf = (write: () => { kind: string }) => {
    try {
      return write().kind;
    } catch (error) {
      return (error as Error).message;
    }
  };

  /** Every way of writing there is, at one moment in one section. */
  function everyWay(actor: Actor, number: number, id: string, now: number) {
    const there = placeOf(actor, place.round!, "npqsl", number, now);
    const comment = ownComment(actor, id);
    const words = { kind: "gap", areas: ["send"], body: `At ${now}`, proposedWording: null } as const;
    const made = { ...words, statement: null, anchor: null };
    return {
      mayWrite: there.mayWrite,
      reopenedUntil: there.reopenedUntil,
      draft: outcomeOf(() => draft(actor, there, answersOf("3", `At ${now}`), now)),
      submission: outcomeOf(() => submit(actor, there, answersOf("4", `At ${now}`), now)),
      comment: addComment(actor, there, made, null, now).kind,
      onFramework: addComment(actor, { ...there, section: null }, made, null, now).kind,
      change: comment && changeComment(actor, comment, words, null, now).kind,
      withdrawal: comment && withdrawComment(actor, comment, now),
    };
  }

  const nothing = {
    mayWrite: false,
    reopenedUntil: null,
    draft: "Not written: closed",
    submission: "Not written: closed",
    comment: "closed",
    onFramework: "closed",
    change: "closed",
    withdrawal: false,
  };

  function prepared() {
    const written = (actor: Actor, number: number) =>
      comment(actor, placeOf(actor, place.round!, "npqsl", number, at.open), { body: "In time" }, at.open);
    const comments = { here: written(nasreen, 1), there: written(nasreen, 2), others: written(callum, 1) };
    reopenSection(lead, place, nasreen, at.until, at.reopened);
    return comments;
  }

  test("that member writes there in every way but on the framework as a whole, until the moment it ends", () => {
    const comments = prepared();
    expect(everyWay(nasreen, 1, comments.here, at.until - 1)).toEqual({
      mayWrite: true,
      reopenedUntil: at.until,
      draft: "written",
      submission: "written",
      comment: "written",
      onFramework: "closed",
      change: "written",
      withdrawal: true,
    });
  });

  test("nothing can be written there before, and from the moment it ends", () => {
    const comments = prepared();
    expect(everyWay(nasreen, 1, comments.here, at.reopened - 1)).toEqual(nothing);
    expect(everyWay(nasreen, 1, comments.here, at.until)).toEqual(nothing);
  });

  test("nothing can be written there by that member once an interest shuts them out, and nothing for a barred area before", () => {
    const { here } = prepared();
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, at.reopened);
    expect(everyWay(nasreen, 1, here, at.reopened)).toMatchObject({
      mayWrite: true,
      draft: "Not written: barred",
      submission: "Not written: barred",
      comment: "written",
      change: "written",
    });
    decidedInterest(lead, nasreen, "excluded", {}, at.reopened);
    expect(everyWay(nasreen, 1, here, at.reopened)).toEqual({
      ...nothing,
      draft: "Not written: barred",
      submission: "Not written: barred",
      comment: "barred",
    });
  });

  test("nothing can be written in another section, or by another member", () => {
    const comments = prepared();
    expect(everyWay(nasreen, 2, comments.there, at.reopened)).toEqual(nothing);
    expect(everyWay(callum, 1, comments.others, at.reopened)).toEqual(nothing);
  });
});

describe("a member whom an interest excludes", () => {
  const given: NewComment = { ...words, statement: null, anchor: null };
  const exclude = (areas: ("send" | "workload")[]) =>
    decidedInterest(lead, nasreen, "excluded", { areas }, 300);

  test("adds no comment for an area they are excluded from, and does for another", () => {
    exclude(["send"]);
    const before = stored();
    expect(addComment(nasreen, place, given, null, 400)).toEqual({ kind: "barred" });
    expect(stored()).toEqual(before);
    expect(addComment(nasreen, place, { ...given, areas: ["workload"] }, null, 400)).toMatchObject({
      kind: "written",
    });
    expect(addComment(callum, place, given, null, 400)).toMatchObject({ kind: "written" });
  });

  test("changes a comment only to leave the area out", () => {
    const id = comment(nasreen, place, words, 200);
    exclude(["send"]);
    const own = ownComment(nasreen, id)!;
    expect(mayStillChange(nasreen, own, 400)).toBe(true);
    const before = stored();
    expect(changeComment(nasreen, own, { ...words, body: "Another" }, null, 400)).toEqual({ kind: "barred" });
    expect(stored()).toEqual(before);
    expect(changeComment(nasreen, own, { ...words, areas: ["workload"] }, null, 400)).toEqual({
      kind: "written",
      id,
    });
  });

  test("from everything writes, changes and withdraws nothing", () => {
    const id = comment(nasreen, place, words, 200);
    decidedInterest(lead, nasreen, "excluded", {}, 300);
    const own = ownComment(nasreen, id)!;
    const before = stored();
    expect(addComment(nasreen, place, { ...given, areas: [] }, null, 400)).toEqual({ kind: "barred" });
    expect([
      mayStillChange(nasreen, own, 400),
      changeComment(nasreen, own, { ...words, body: "Another" }, null, 400),
      withdrawComment(nasreen, own, 400),
    ]).toEqual([false, { kind: "closed" }, false]);
    expect(stored()).toEqual(before);
  });

  test("who may comment but not score writes as before", () => {
    decidedInterest(lead, nasreen, "comment-only", {}, 300);
    expect(addComment(nasreen, place, given, null, 400)).toMatchObject({ kind: "written" });
  });
});
