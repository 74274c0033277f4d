import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { sqlite } from "#db/client.server.ts";
import { closeRound, comment, makePerson, makeRound, placeOf } from "#db/factories.server.ts";
import { ownComment, withdrawComment } from "./comment.server.ts";
import {
  addSource,
  changeSource,
  cite,
  ownSource,
  ownSources,
  ownSourcesAmong,
  sourcesCited,
} from "./source.server.ts";
import type { Source } from "./source.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  place = placeOf(nasreen, makeRound({ members: [nasreen, callum] }), "npqsl", 1, 0);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const rowsOf = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();
const events = () =>
  sqlite
    .prepare(
      "SELECT at, actor_id, action, object, detail FROM audit_event WHERE action GLOB '*source*' OR action GLOB 'evidence*' ORDER BY id",
    )
    .all();

const review: Source = {
  title: "CANARY-TITLE",
  kind: "systematic-review",
  link: null,
  doi: "10.1234/canary",
  year: 2021,
};
const page: Source = {
  title: "A page",
  kind: "guidance",
  link: "https://example.org/a",
  doi: null,
  year: null,
};

describe("adding a source", () => {
  test("keeps what it says, whose it is and when it was entered", () => {
    const id = addSource(nasreen, review, 200);
    expect(rowsOf("source")).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        owner_id: nasreen.id,
        kind: "systematic-review",
        title: "CANARY-TITLE",
        link: null,
        doi: "10.1234/canary",
        year: 2021,
        created_at: 200,
        replaced_by: null,
      },
    ]);
    expect(ownSource(nasreen, id)).toEqual({ id, ...review, citedBy: 0 });
  });

  test("is recorded with who and when, and without a word that was written", () => {
    const id = addSource(nasreen, review, 200);
    expect(events()).toEqual([
      {
        at: 200,
        actor_id: nasreen.id,
        action: "source added",
        object: `source ${id}`,
        detail: JSON.stringify({ kind: "systematic-review" }),
      },
    ]);
  });

  test("again, at the same place, is the one that is there, as it is", () => {
    const first = addSource(nasreen, review, 200);
    const second = addSource(nasreen, page, 200);
    expect(addSource(nasreen, { ...page, doi: review.doi, link: null }, 300)).toBe(first);
    expect(addSource(nasreen, { ...review, doi: null, link: page.link }, 300)).toBe(second);
    expect(ownSources(nasreen)).toEqual([
      { id: second, ...page, citedBy: 0 },
      { id: first, ...review, citedBy: 0 },
    ]);
    expect(events()).toHaveLength(2);
  });

  test("that another member has too is one's own", () => {
    const theirs = addSource(callum, review, 200);
    const own = addSource(nasreen, { ...review, title: "Mine" }, 300);
    expect(own).not.toBe(theirs);
    expect(ownSources(nasreen)).toMatchObject([{ id: own, title: "Mine" }]);
    expect(ownSources(callum)).toMatchObject([{ id: theirs, title: "CANARY-TITLE" }]);
  });

  test("of one place does not find those of another: none has a place of null", () => {
    addSource(nasreen, page, 200);
    addSource(nasreen, { ...page, link: "https://example.org/b" }, 200);
    addSource(nasreen, review, 200);
    addSource(nasreen, { ...review, doi: "10.1234/other" }, 200);
    expect(rowsOf("source")).toHaveLength(4);
  });
});

describe("a member's own sources", () => {
  test("stand by title, as a reader would order them", () => {
    for (const [i, title] of ["zebra", "Éclair", "eclair 10", "Apple", "eclair 9"].entries())
      addSource(nasreen, { ...page, title, link: `https://example.org/${i}` }, 200);
    expect(ownSources(nasreen).map(({ title }) => title)).toEqual([
      "Apple",
      "Éclair",
      "eclair 9",
      "eclair 10",
      "zebra",
    ]);
  });

  test("count the comments that cite them, without those taken back", () => {
    const id = addSource(nasreen, review, 200);
    const ids = ["One", "Two", "Three"].map((body) => comment(nasreen, place, { body }, 200));
    for (const commentId of ids) cite(nasreen, commentId, [id], 200);
    withdrawComment(nasreen, ownComment(nasreen, ids[0]!)!, 300);
    expect(ownSource(nasreen, id)?.citedBy).toBe(2);
  });

  test("are never another's, to read, to change or to cite", () => {
    const theirs = addSource(callum, review, 200);
    const commentId = comment(nasreen, place, {}, 200);
    cite(nasreen, commentId, [theirs], 300);
    expect(ownSources(nasreen)).toEqual([]);
    expect(ownSource(nasreen, theirs)).toBeUndefined();
    expect(changeSource(nasreen, theirs, page, 300)).toBeUndefined();
    expect(sourcesCited([commentId])).toEqual(new Map());
    expect(ownSources(callum)).toEqual([{ id: theirs, ...review, citedBy: 0 }]);
    expect(events()).toHaveLength(1);
  });

  test.each(["", "no such", "' OR 1=1 --"])("are none with the id %j", (id) => {
    addSource(nasreen, review, 200);
    expect(ownSource(nasreen, id)).toBeUndefined();
    expect(changeSource(nasreen, id, page, 300)).toBeUndefined();
  });
});

function changedTo(outcome: ReturnType<typeof changeSource>): string {
  if (outcome?.kind !== "written") throw new Error("Not written");
  return outcome.id;
}

describe("changing a source", () => {
  test("changes it wherever it is cited, and is recorded without a word", () => {
    const id = addSource(nasreen, review, 200);
    const commentId = comment(nasreen, place, {}, 200);
    cite(nasreen, commentId, [id], 200);
    const changed = changedTo(changeSource(nasreen, id, page, 300));
    expect(sourcesCited([commentId]).get(commentId)).toEqual([{ id: changed, ...page }]);
    expect(ownSources(nasreen)).toEqual([{ id: changed, ...page, citedBy: 1 }]);
    expect(events().at(-1)).toEqual({
      at: 300,
      actor_id: nasreen.id,
      action: "source changed",
      object: `source ${changed}`,
      detail: JSON.stringify({ kind: "guidance", before: id, citedBy: 1 }),
    });
  });

  test("leaves it as it was under the comments of a round that has closed", () => {
    const id = addSource(nasreen, review, 200);
    const earlier = comment(nasreen, place, { sources: [id] }, 200);
    const later = comment(nasreen, place, { on: "1.1", sources: [id] }, 200);
    const changed = changedTo(changeSource(nasreen, id, page, place.round!.closesAt));
    const asItWas = [{ id, ...review }];
    expect(sourcesCited([earlier, later])).toEqual(
      new Map([
        [earlier, asItWas],
        [later, asItWas],
      ]),
    );
    expect(ownSource(nasreen, changed)).toEqual({ id: changed, ...page, citedBy: 0 });
    expect(ownSource(nasreen, id)).toBeUndefined();
  });

  test("leaves it as it was under the comments of a round that was closed while the change waited", () => {
    const id = addSource(nasreen, review, 200);
    const earlier = comment(nasreen, place, { sources: [id] }, 200);
    closeRound(lead, place.round!, 400);
    changedTo(changeSource(nasreen, id, page, 399));
    expect(sourcesCited([earlier])).toEqual(new Map([[earlier, [{ id, ...review }]]]));
  });

  test("is followed by a form that was opened before", () => {
    const id = addSource(nasreen, review, 200);
    const changed = changedTo(changeSource(nasreen, id, page, 300));
    const again = changedTo(changeSource(nasreen, changed, { ...page, title: "Other" }, 400));
    expect(ownSourcesAmong(nasreen, [id, again, "no such"])).toEqual([again]);
    expect(ownSourcesAmong(callum, [id])).toEqual([]);
    const commentId = comment(nasreen, place, { sources: [id] }, 500);
    expect(sourcesCited([commentId]).get(commentId)).toMatchObject([{ id: again }]);
  });

  test("to what it says already is no change", () => {
    const id = addSource(nasreen, review, 200);
    expect(changeSource(nasreen, id, review, 300)).toEqual({ kind: "written", id });
    expect(events()).toHaveLength(1);
  });

  test("keeps its place while the rest changes", () => {
    const id = addSource(nasreen, review, 200);
    const changed = changedTo(changeSource(nasreen, id, { ...review, title: "Other" }, 300));
    expect(ownSource(nasreen, changed)?.title).toBe("Other");
  });

  test("to the place of another of one's own is refused, and writes nothing; another member's does not matter", () => {
    const id = addSource(nasreen, review, 200);
    addSource(nasreen, page, 200);
    addSource(callum, { ...review, doi: "10.1234/theirs" }, 200);
    expect(changeSource(nasreen, id, { ...review, doi: null, link: page.link }, 300)).toEqual({
      kind: "there-already",
    });
    expect(ownSource(nasreen, id)).toEqual({ id, ...review, citedBy: 0 });
    expect(events()).toHaveLength(3);
    expect(changeSource(nasreen, id, { ...review, doi: "10.1234/theirs" }, 300)).toMatchObject({
      kind: "written",
    });
  });
});

describe("citing", () => {
  test("lets a comment cite these and no others, by title, once each", () => {
    const [a, b, c] = ["C", "B", "A"].map((title, i) =>
      addSource(nasreen, { ...page, title, link: `https://example.org/${i}` }, 200),
    ) as [string, string, string];
    const id = comment(nasreen, place, {}, 200);
    cite(nasreen, id, [a, c, a, "no such"], 300);
    expect(
      sourcesCited([id])
        .get(id)
        ?.map(({ title }) => title),
    ).toEqual(["A", "C"]);
    cite(nasreen, id, [b, c], 400);
    expect(
      sourcesCited([id])
        .get(id)
        ?.map(({ title }) => title),
    ).toEqual(["A", "B"]);
    cite(nasreen, id, [], 500);
    expect(sourcesCited([id])).toEqual(new Map());
  });

  test("is recorded with what is cited now, where that changes", () => {
    const source = addSource(nasreen, page, 200);
    const id = comment(nasreen, place, {}, 200);
    for (const [ids, now] of [
      [[], 250],
      [[source], 300],
      [[source, source], 400],
      [[], 500],
    ] as const)
      cite(nasreen, id, ids, now);
    const event = { actor_id: nasreen.id, action: "evidence cited", object: `comment ${id}` };
    expect(events().slice(1)).toEqual([
      { ...event, at: 300, detail: "{}" },
      { ...event, at: 500, detail: "{}" },
    ]);
    const sources = sqlite
      .prepare('SELECT "before", "after", round_id FROM audit_event WHERE action = ? ORDER BY id')
      .raw()
      .all("evidence cited");
    const words = (id: string) => JSON.stringify({ sources: id });
    expect(sources).toEqual([
      [words(""), words(source), place.round!.id],
      [words(source), words(""), place.round!.id],
    ]);
  });

  test("does nothing to another's comment, or to one that is not there", () => {
    const source = addSource(nasreen, page, 200);
    const theirs = comment(callum, place, {}, 200);
    for (const id of [theirs, "no such"]) cite(nasreen, id, [source], 300);
    expect(rowsOf("citation")).toEqual([]);
    cite(callum, theirs, [addSource(callum, review, 200)], 300);
    cite(nasreen, theirs, [], 400);
    expect(rowsOf("citation")).toHaveLength(1);
  });
});

describe("what comments cite", () => {
  test("is told for each of them, and for no other; owners and times are not", () => {
    const [one, two, other] = ["One", "Two", "Other"].map((body) =>
      comment(nasreen, place, { body }, 200),
    ) as [string, string, string];
    const canary = addSource(nasreen, review, 200);
    const shared = addSource(nasreen, page, 200);
    cite(nasreen, one, [shared], 200);
    cite(nasreen, two, [shared], 200);
    cite(nasreen, other, [canary], 200);
    const cited = sourcesCited([one, two]);
    expect([...cited]).toEqual(
      expect.arrayContaining([
        [one, [{ id: shared, ...page }]],
        [two, [{ id: shared, ...page }]],
      ]),
    );
    expect(JSON.stringify([...cited])).not.toContain("CANARY");
    expect(sourcesCited([])).toEqual(new Map());
  });

  test("may be asked of very many", () => {
    const id = comment(nasreen, place, {}, 200);
    cite(nasreen, id, [addSource(nasreen, page, 200)], 200);
    const many = Array.from({ length: 100_000 }, (_, i) => `no such ${i}`);
    expect(sourcesCited([...many, id]).size).toBe(1);
  });
});
