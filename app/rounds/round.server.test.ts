import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newestEdition, storeEdition } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  day,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { ruleInWords, standardRule } from "./agreement-rule.ts";
import { isInRound } from "./part.server.ts";
import { letters } from "./pseudonym.ts";
import {
  addRound,
  editionIn,
  editionsIn,
  freezeEdition,
  joinRounds,
  membersOf,
  openedRounds,
  roundOf,
  roundRunBy,
  roundsOn,
  roundsRunBy,
} from "./round.server.ts";
import type { Round } from "./round.ts";

loadOutlines(0);
const panel = Array.from({ length: 8 }, (_, i) =>
  makePerson({ email: `panel${i + 1}@example.org`, role: "member" }),
);
const nasreen = panel[0]!;
const late = makePerson({ email: "late@example.org", role: "member" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function lettersIn(round: Round): Map<string, string> {
  const rows = sqlite
    .prepare("SELECT member_id, letter FROM round_member WHERE round_id = ? ORDER BY rowid")
    .raw()
    .all(round.id);
  return new Map(rows as [string, string][]);
}

function publish(code: string, words: string): number {
  const { editionId } = storeEdition({
    code,
    title: "Not used: the framework is there",
    kind: "published",
    name: words,
    documentTitle: "A document",
    published: null,
    text: {
      sections: [
        {
          number: 1,
          title: "School Culture",
          standard: null,
          titleConfirmed: true,
          statements: [{ kind: "learn-that", code: "1.1", groupHeading: null, text: words }],
        },
      ],
    },
    at: 0,
  });
  return editionId;
}

describe("a round", () => {
  test("is kept as it was given, with its rule, and its making is recorded without a person", () => {
    const rule = { ...standardRule, minimumCounted: 8, dividedShare: { of: 2, in: 7 } };
    const given = {
      title: "Round 3: “leadership”",
      opensAt: 5,
      closesAt: 6,
      sharing: "after-closing",
      namesToOfficials: false,
      rule,
    } as const;
    const added = addRound({ ...given, frameworks: ["npqh", "npqel"], members: [nasreen.id] }, 77);

    expect(added).toEqual({ id: added.id, followsId: null, ...given });
    expect(roundOf(added.id)).toEqual(added);
    expect([...editionsIn(added.id).keys()].toSorted()).toEqual(["npqel", "npqh"]);
    expect([
      membersOf(added.id).length,
      isInRound(added.id, nasreen.id),
      isInRound(added.id, late.id),
    ]).toEqual([1, true, false]);
    expect(
      sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id DESC").get(),
    ).toEqual({
      at: 77,
      actor_id: null,
      action: "round added",
      object: `round ${added.id}`,
      detail: JSON.stringify({
        title: given.title,
        followsId: 0,
        frameworks: "npqel npqh",
        members: nasreen.id,
        opensAt: 5,
        closesAt: 6,
        sharing: "after-closing",
        namesToOfficials: false,
        rule: ruleInWords(rule).join(" "),
      }),
    });
  });

  test("that does not exist is an error", () => {
    expect(() => roundOf(987_654)).toThrow("No round 987654");
  });

  test("is made whole or not at all", () => {
    sqlite.exec("ROLLBACK");
    const rounds = () => sqlite.prepare("SELECT count(*) AS n FROM round").get();
    const before = rounds();
    expect(() => makeRound({ members: [nasreen], frameworks: ["npqsl", "no-such-framework"] })).toThrow(
      "FOREIGN KEY",
    );
    expect(rounds()).toEqual(before);
    sqlite.exec("BEGIN");
  });
});

describe("the letters of a round", () => {
  test("are one for each member, no two the same", () => {
    const crowd = Array.from({ length: 60 }, (_, i) =>
      makePerson({ email: `crowd${i}@example.org`, role: "member" }),
    );
    const drawn = [...lettersIn(makeRound({ members: crowd })).values()];
    expect(new Set(drawn).size).toBe(60);
    const possible = new Set(Array.from({ length: 120 }, (_, i) => letters(i)));
    expect(drawn.filter((letter) => !possible.has(letter))).toEqual([]);
  });

  test("of up to thirteen members are single ones", () => {
    const drawn = [...lettersIn(makeRound({ members: panel })).values()];
    expect(drawn.filter((letter) => !/^[A-Z]$/.test(letter))).toEqual([]);
  });

  // By chance each of these fails less than once in 10^14 runs.
  test("are drawn anew for each round, and not in the order in which members were named", () => {
    const rounds = Array.from({ length: 12 }, () => lettersIn(makeRound({ members: panel })));
    expect(new Set(rounds.map((drawn) => drawn.get(nasreen.id))).size).toBeGreaterThan(1);
    const inOrder = rounds.filter(
      (drawn) => [...drawn.values()].join() === [...drawn.values()].sort().join(),
    );
    expect(inOrder.length).toBeLessThan(12);
  });

  test("do not tell who came late", () => {
    const places = Array.from({ length: 25 }, () => {
      const round = makeRound({ members: panel });
      joinRounds(late.id, 1);
      const drawn = lettersIn(round);
      return [...drawn.values()].sort().indexOf(drawn.get(late.id)!);
    });
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

describe("a member who joins late", () => {
  test("has no place in a round that was closed while they waited", () => {
    const round = makeRound({ members: panel, opensAt: 0, closesAt: 20 });
    closeRound(makePerson({ email: "lead@example.org", role: "lead" }), round, 11);
    joinRounds(late.id, 10);
    expect(isInRound(round.id, late.id)).toBe(false);
  });

  test("has a place in every round that is open, not in one that is planned, and the others keep their letters", () => {
    const closed = makeRound({ members: panel, opensAt: 0, closesAt: 10 });
    const open = makeRound({ members: panel, opensAt: 0, closesAt: 11 });
    const planned = makeRound({ members: panel, opensAt: 500, closesAt: 600 });
    const before = lettersIn(open);
    joinRounds(late.id, 10);

    expect([closed, open, planned].map((round) => isInRound(round.id, late.id))).toEqual([
      false,
      true,
      false,
    ]);
    expect([closed, open, planned].map((round) => membersOf(round.id).length)).toEqual([8, 9, 8]);
    const after = lettersIn(open);
    const drawn = after.get(late.id);
    after.delete(late.id);
    expect(after).toEqual(before);
    expect([...before.values()]).not.toContain(drawn);
  });

  test("keeps the letter when joining again, as does a member who was there", () => {
    const round = makeRound({ members: panel });
    joinRounds(late.id, 0);
    const before = lettersIn(round);
    joinRounds(late.id, 0);
    joinRounds(nasreen.id, 0);
    expect(lettersIn(round)).toEqual(before);
  });
});

describe("a planned round", () => {
  test.each(["member", "official", "observer"] as const)(
    "is not there for a %s, by no read of rounds",
    (role) => {
      const reader = { id: "reader", role };
      const planned = makeRound({ members: panel, frameworks: ["npqsl"], opensAt: 100, closesAt: 200 });
      expect(openedRounds(99)).toEqual([]);
      expect(roundsOn("npqsl", 99)).toEqual([]);
      expect(roundsRunBy(reader)).toEqual([]);
      expect(roundRunBy(reader, String(planned.id))).toBeUndefined();
    },
  );

  test("is there for a lead official, among all others, the latest first", () => {
    const lead = { id: "reader", role: "lead" } as const;
    const closed = makeRound({ members: [], opensAt: 1, closesAt: 2 });
    const planned = makeRound({ members: [], opensAt: 100, closesAt: 200 });
    expect(roundsRunBy(lead)).toEqual([planned, closed]);
    expect(roundRunBy(lead, String(planned.id))).toEqual(planned);
    for (const id of [undefined, "", `0${planned.id}`, "987654", "new"]) {
      expect(roundRunBy(lead, id)).toBeUndefined();
    }
  });
});

describe("the rounds that have opened", () => {
  test("are listed by their opening, and a planned round is not there until the moment it opens", () => {
    const second = makeRound({ members: [], title: "second", opensAt: 200, closesAt: 900 });
    const first = makeRound({ members: [], title: "first", opensAt: 100, closesAt: 150 });
    const planned = makeRound({ members: [], title: "third", opensAt: 300, closesAt: 900 });
    expect(openedRounds(99)).toEqual([]);
    expect(openedRounds(299)).toEqual([first, second]);
    expect(openedRounds(300)).toEqual([first, second, planned]);
  });

  test("on a framework come latest first, and only those that cover it", () => {
    const first = makeRound({ members: [], frameworks: ["npqsl", "npqh"], opensAt: 100, closesAt: 150 });
    const other = makeRound({ members: [], frameworks: ["npqel"], opensAt: 120, closesAt: 150 });
    const second = makeRound({ members: [], frameworks: ["npqsl"], opensAt: 200, closesAt: 900 });
    makeRound({ members: [], frameworks: ["npqsl"], opensAt: 300, closesAt: 900 });
    expect(roundsOn("npqsl", 299)).toEqual([second, first]);
    expect(roundsOn("npqel", 299)).toEqual([other]);
    expect(roundsOn("npqsl", 99)).toEqual([]);
    expect(roundsOn("ecf", 299)).toEqual([]);
  });
});

describe("the edition that a round reads", () => {
  const inputs: [string, (actor: Actor, round: Round) => unknown][] = [
    ["a draft", (actor, round) => draft(actor, placeOf(actor, round, "npqsl", 1, day), answersOf("3"), day)],
    [
      "a submission",
      (actor, round) => submit(actor, placeOf(actor, round, "npqsl", 1, day), answersOf("3"), day),
    ],
    [
      "a comment on a section",
      (actor, round) => comment(actor, placeOf(actor, round, "npqsl", 1, day), { body: "Words" }, day),
    ],
    [
      "a comment on the framework",
      (actor, round) =>
        comment(
          actor,
          { round, edition: editionIn(round.id, "npqsl")!, section: null },
          { body: "Words" },
          day,
        ),
    ],
  ];

  test("is the newest until something is entered: a published text stands before our outline", () => {
    const round = makeRound({ members: panel });
    expect(editionIn(round.id, "npqsl")).toEqual(newestEdition("npqsl"));
    expect(editionIn(round.id, "npqsl")!.kind).toBe("outline");
    const first = publish("npqsl", "First published words");
    expect(editionIn(round.id, "npqsl")!.id).toBe(first);
    const second = publish("npqsl", "Second published words");
    expect(editionIn(round.id, "npqsl")!.id).toBe(second);
  });

  test.each(inputs)("is frozen by %s on our outline, whatever is published later", (_what, enter) => {
    const round = makeRound({ members: panel });
    const outline = editionIn(round.id, "npqsl");
    enter(nasreen, round);
    publish("npqsl", "Published too late for this round");
    expect(editionIn(round.id, "npqsl")).toEqual(outline);
  });

  test.each(inputs)("is the text published before %s, and stays so", (_what, enter) => {
    const round = makeRound({ members: panel });
    const published = publish("npqsl", "Published in time");
    enter(nasreen, round);
    publish("npqsl", "Published too late for this round");
    expect(editionIn(round.id, "npqsl")!.id).toBe(published);
  });

  test("is frozen for that framework and that round alone", () => {
    const frameworks = ["npqsl", "npqh"];
    const round = makeRound({ members: panel, frameworks });
    const another = makeRound({ members: panel, frameworks });
    const outline = editionIn(round.id, "npqsl")!.id;
    draft(nasreen, placeOf(nasreen, round, "npqsl", 1, day), answersOf("3"), day);
    const senior = publish("npqsl", "New words of NPQSL");
    const head = publish("npqh", "New words of NPQH");
    const read = ({ id }: Round) => [editionIn(id, "npqsl")!.id, editionIn(id, "npqh")!.id];
    expect([read(round), read(another)]).toEqual([
      [outline, head],
      [senior, head],
    ]);
  });

  test("once frozen cannot be frozen to another", () => {
    const round = makeRound({ members: panel });
    const outline = editionIn(round.id, "npqsl")!;
    freezeEdition(round.id, outline);
    publish("npqsl", "Published after the freezing");
    freezeEdition(round.id, newestEdition("npqsl")!);
    expect(editionIn(round.id, "npqsl")).toEqual(outline);
  });

  test("is not frozen by input that was refused", () => {
    const round = makeRound({ members: panel, closesAt: day });
    const place = placeOf(nasreen, round, "npqsl", 1, 0);
    expect(() => draft(nasreen, place, answersOf("3"), day)).toThrow("Not written: closed");
    expect(() => comment(late, place, { body: "Words" }, 0)).toThrow("Not written: not-in-round");
    const published = publish("npqsl", "Published after the refusals");
    expect(editionIn(round.id, "npqsl")!.id).toBe(published);
  });

  test("is none for a framework that the round does not cover", () => {
    const round = makeRound({ members: panel });
    expect(editionIn(round.id, "ecf")).toBeUndefined();
  });
});
