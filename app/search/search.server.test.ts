import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type CommentWords,
  changeComment,
  ownComment,
  withdrawComment,
} from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { search } from "./search.server.ts";
import { readSearch } from "./search-request.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const amina = member("Amina");
const beth = member("Beth");
const carys = member("Carys");
const dev = member("Dev");
const ewan = member("Ewan");
const fern = member("Fern");
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "observer@example.org", name: "Olive", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const closed = 31 * day;
const panel = [amina, beth, carys, dev, ewan, fern];
const six = (given: Partial<Parameters<typeof makeRound>[0]> = {}) => makeRound({ members: panel, ...given });

const write = (
  who: Actor,
  round: Round,
  body: string,
  some: { section?: number; at?: number } & Partial<Parameters<typeof comment>[2]> = {},
) => {
  const { section = 1, at = now, ...given } = some;
  return comment(who, placeOf(who, round, "npqsl", section, at), { body, ...given }, at);
};
const give = (who: Actor, round: Round, reason: string, answer: "2" | "4" = "4", section = 1, at = now) =>
  submit(who, placeOf(who, round, "npqsl", section, at), answersOf(answer, reason), at);

const found = (reader: Actor, query: string, at = now) =>
  search(reader, readSearch(reader, new URLSearchParams(query), at).request, at);
const words = (reader: Actor, query: string, at = now) =>
  found(reader, query, at).results.map(({ text }) => text.said.map((part) => part.text).join(""));

describe("a search finds", () => {
  test("comments and reasons that were sent, each where it stands", () => {
    const round = six();
    const id = write(amina, round, "Budgets need a budget", {
      on: "1.1",
      kind: "wording",
      proposedWording: "Words on budgets",
    });
    give(amina, round, "");
    give(beth, round, "No word on the budget");
    const { results, comments, reasons, pages, page } = found(farida, "q=budget");
    expect([comments, reasons, pages, page]).toEqual([1, 4, 1, 1]);
    const [first, second] = results;
    expect(first).toMatchObject({
      framework: "npqsl",
      section: { number: 1 },
      round: { id: round.id },
      comment: { id, author: "Amina", kind: "wording", statementCode: "1.1" },
      text: {
        said: [
          { text: "Budgets", isFound: true },
          { text: " need a ", isFound: false },
          { text: "budget", isFound: true },
        ],
        proposed: [
          { text: "Words on ", isFound: false },
          { text: "budgets", isFound: true },
        ],
      },
    });
    expect(second).toMatchObject({ reason: { member: "Beth", area: "send", answer: "4" } });
  });

  test("nothing that was not sent, was taken back or was replaced, and nothing of a round that has not opened", () => {
    const round = six();
    write(amina, round, "draft budget", { section: 2 });
    draft(amina, placeOf(amina, round, "npqsl", 2, now), answersOf("2", "draft reason budget"), now);
    const unsent = write(amina, round, "unsent budget");
    withdrawComment(amina, ownComment(amina, unsent)!, now);
    give(amina, round, "replaced budget");
    const taken = write(amina, round, "taken budget");
    withdrawComment(amina, ownComment(amina, taken)!, now + 1);
    give(amina, round, "standing budget", "2", 1, now + 2);
    expect(new Set(words(farida, "q=budget", now + 2))).toEqual(new Set(["standing budget"]));
    expect(words(farida, "q=budget", -1)).toEqual([]);
  });

  test("nothing for those who may not read the panel's input", () => {
    const round = six();
    write(amina, round, "budget");
    give(amina, round, "budget");
    for (const reader of [amina, beth, observer])
      expect(found(reader, "q=budget")).toMatchObject({ comments: 0, reasons: 0 });
    expect(found(duncan, "q=budget")).toMatchObject({ comments: 1, reasons: 4 });
  });

  test("everything where no words are asked for, in the order of the document, and nothing where they hold nothing", () => {
    const round = six();
    write(amina, round, "third", { section: 2 });
    write(amina, round, "second");
    write(amina, round, "first", { on: "1.2" });
    give(amina, round, "");
    give(amina, round, "", "4", 2);
    comment(amina, { round, edition: editionIn(round.id, "npqsl")!, section: null }, { body: "last" }, now);
    expect(words(farida, "")).toEqual(["first", "second", "third", "last"]);
    expect(words(farida, "q=%F0%9F%99%82")).toEqual([]);
  });

  test("what says most of it first, by nothing but itself", () => {
    const round = six();
    write(amina, round, `budget ${"and other things ".repeat(30)}`, { on: "1.1" });
    write(beth, round, "budget, budget, budget", { section: 2 });
    write(carys, round, "budget");
    for (const who of [amina, beth, carys]) for (const section of [1, 2]) give(who, round, "", "4", section);
    const order = () => words(farida, "q=budget").map((text) => text.slice(0, 12));
    const before = ["budget, budg", "budget", "budget and o"];
    expect(order()).toEqual(before);
    for (let n = 0; n < 40; n += 1) write(dev, round, `budget budget ${n}`);
    expect(order()).toEqual(before);
  });

  test("twenty-five on a page; behind the last page stands the last", () => {
    const round = six();
    for (let n = 0; n < 60; n += 1) write(amina, round, `budget ${n + 10}`);
    give(amina, round, "");
    const sizes = ["", "&page=2", "&page=3", "&page=99"].map((page) => {
      const { results, page: at, pages } = found(farida, `q=budget${page}`);
      return [results.length, at, pages];
    });
    expect(sizes).toEqual([
      [25, 1, 3],
      [25, 2, 3],
      [10, 3, 3],
      [10, 3, 3],
    ]);
    const ids = [1, 2, 3].flatMap((page) =>
      found(farida, `q=budget&page=${page}`).results.map((one) => "comment" in one && one.comment.id),
    );
    expect(new Set(ids).size).toBe(60);
  });
});

describe("a filter leaves what it names", () => {
  let round: Round;
  beforeEach(() => {
    round = six({ groups: { provider: [beth] } });
    write(amina, round, "gap for SEND", { kind: "gap", areas: ["send"] });
    write(beth, round, "for workload", { areas: ["workload", "send"], section: 2 });
    give(amina, round, "Amina’s reason", "2");
    give(beth, round, "Beth’s reason", "4", 2);
  });
  const distinct = (query: string) => [...new Set(words(farida, query))].toSorted();

  test.each<[string, string[]]>([
    ["area=send", ["Amina’s reason", "Beth’s reason", "for workload", "gap for SEND"]],
    ["area=workload", ["Amina’s reason", "Beth’s reason", "for workload"]],
    ["area=workload&kind=other", ["for workload"]],
    ["kind=gap", ["gap for SEND"]],
    ["kind=reason", ["Amina’s reason", "Beth’s reason"]],
    ["framework=npqh", []],
    ["framework=npqsl&section=2", ["Beth’s reason", "for workload"]],
    ["score=2", ["Amina’s reason", "gap for SEND"]],
    ["score=4", ["Beth’s reason", "for workload"]],
    ["class=too-few&area=send&kind=gap", ["gap for SEND"]],
    ["class=divided", []],
    [`member=${beth.id}`, ["Beth’s reason", "for workload"]],
    ["group=provider", ["Beth’s reason", "for workload"]],
    ["group=school-leader", []],
  ])("%s", (query, left) => {
    expect(distinct(query)).toEqual(left.toSorted());
  });

  test("a round is one of several", () => {
    const other = six({ title: "Other" });
    write(amina, other, "elsewhere");
    give(amina, other, "");
    expect(distinct(`round=${other.id}`)).toEqual(["elsewhere"]);
    expect(found(farida, `round=${round.id}`)).toMatchObject({ comments: 2, reasons: 8 });
    expect(found(farida, "")).toMatchObject({ comments: 3, reasons: 8 });
  });

  test.each<[string, string]>([
    ["area=nonsense", "area"],
    ["kind=nonsense", "kind"],
    ["section=1", "section"],
    ["framework=npqsl&section=99", "section"],
    ["score=9", "score"],
    ["member=nonsense", "member"],
    [`member=${fern.id}`, "member"],
    ["group=nonsense", "group"],
    ["round=99999", "round"],
    ["page=0", "page"],
    ["page=second", "page"],
    ["colour=red", "filter"],
  ])("what names nothing is passed over and told: %s", (query, what) => {
    const { ignored, request } = readSearch(farida, new URLSearchParams(query), now);
    expect(ignored).toBe(what);
    expect(request).toMatchObject({ member: null, group: null, page: 1 });
  });
});

describe("where names are hidden", () => {
  const hidden = () => six({ namesToOfficials: false });

  test("what was written shows in batches, also on a framework as a whole, whatever is looked for", () => {
    const round = hidden();
    const edition = editionIn(round.id, "npqsl")!;
    const totals = (at: number) => [found(farida, "q=budget", at).comments, found(farida, "", at).comments];
    panel.slice(0, 5).forEach((who, n) => {
      const at = now + n;
      write(who, round, n === 0 ? "budget" : "words", { at });
      comment(who, { round, edition, section: null }, { body: n === 0 ? "whole budget" : "words" }, at);
      give(who, round, "", "4", 1, at);
      expect(totals(at)).toEqual([0, 0]);
    });
    write(fern, round, "words", { at: now + 5 });
    comment(fern, { round, edition, section: null }, { body: "words" }, now + 5);
    give(fern, round, "", "4", 1, now + 5);
    expect(totals(now + 5)).toEqual([2, 6]);
    expect(totals(closed)).toEqual([2, 12]);
  });

  test("members are letters of one round; no name, no group and no exclusion is told", () => {
    const round = hidden();
    const named = six({ title: "Named" });
    decidedInterest(duncan, amina, "excluded", { frameworks: ["npqsl"], areas: ["send"] }, now + 5);
    for (const who of panel) {
      write(who, round, `by ${who.name}`);
      write(who, named, `named ${who.name}`);
      give(who, round, `reason of ${who.name}`);
      give(who, named, "");
    }
    const { choices, request } = readSearch(farida, new URLSearchParams(`round=${round.id}`), closed);
    expect(choices.hasGroups).toBe(false);
    expect(choices.members.map(({ text }) => text)).toContain(
      "Panel member A".replace(/A$/, choices.members[0]!.value),
    );
    expect(choices.members).toHaveLength(6);
    const texts = search(farida, request, closed).results.flatMap((one) =>
      one.text.said.map(({ text }) => text),
    );
    expect(texts).not.toContain("by Amina");
    expect(texts).toContain("by Beth");
    const letters = choices.members.map(
      ({ value }) => found(farida, `round=${round.id}&member=${value}&kind=other`, closed).comments,
    );
    expect(letters.toSorted()).toEqual([0, 1, 1, 1, 1, 1]);
    for (const ignored of [`member=${beth.id}`, "group=provider"])
      expect(readSearch(farida, new URLSearchParams(`round=${round.id}&${ignored}`), closed).ignored).toBe(
        ignored.split("=")[0],
      );
    // A name reaches no further than the rounds in which it may be known.
    expect(words(farida, `member=${beth.id}&kind=other`, closed)).toEqual(["named Beth"]);
    expect(JSON.stringify(found(farida, `round=${round.id}`, closed))).not.toContain(beth.id);
  });

  test("a comment that was changed or withdrawn since is found as it was", () => {
    const round = hidden();
    const edition = editionIn(round.id, "npqsl")!;
    const own = new Map<Actor, string[]>();
    panel.forEach((who, n) => {
      const wording = { kind: "wording", proposedWording: "a budget", at: now + n } as const;
      own.set(who, [
        write(who, round, "early budget words", wording),
        comment(who, { round, edition, section: null }, { body: "early, of the whole" }, now + n),
      ]);
      give(who, round, "", "4", 1, now + n);
    });
    const asked = [
      "q=early",
      "q=budget",
      "q=%22early+budget%22&kind=wording&area=send&framework=npqsl&section=1",
      "kind=wording",
      "kind=gap",
      "area=workload",
      "area=send",
      "q=later",
      "q=early&framework=npqh",
      "q=early&section=2&framework=npqsl",
      "",
    ];
    const told = (at: number) => asked.map((query) => found(farida, query, at));
    const before = told(now + 10);
    expect(before.map(({ comments }) => comments)).toEqual([6, 3, 3, 3, 0, 0, 6, 0, 0, 0, 6]);
    const later: CommentWords = { kind: "gap", body: "later", proposedWording: null, areas: ["workload"] };
    for (const id of own.get(amina)!) changeComment(amina, ownComment(amina, id)!, later, null, now + 11);
    for (const id of own.get(beth)!) withdrawComment(beth, ownComment(beth, id)!, now + 11);
    expect(told(now + 12)).toEqual(before);
    expect(told(closed).map(({ comments }) => comments)).toEqual([8, 4, 4, 4, 2, 2, 8, 2, 0, 0, 10]);
  });

  test("a reason is told of the answer that is shown, and not of a later one", () => {
    const round = hidden();
    panel.forEach((who, n) => {
      give(who, round, "early", "4", 1, now + n);
    });
    give(amina, round, "later", "2", 1, now + 6);
    expect(new Set(words(farida, "kind=reason", now + 7))).toEqual(new Set(["early"]));
    expect(found(farida, "q=early", now + 7).reasons).toBe(12);
    expect(found(farida, "q=later", now + 7).reasons).toBe(0);
    expect(found(farida, "score=2", now + 7).reasons).toBe(0);
    expect(found(farida, "q=later", closed).reasons).toBe(4);
  });
});

test("what an interest excludes is told as such where names are known", () => {
  const round = six();
  write(amina, round, "budget");
  give(amina, round, "budget");
  decidedInterest(duncan, amina, "excluded", { frameworks: ["npqsl"], areas: ["send"] }, now + 1);
  const { results, comments, reasons } = found(farida, "q=budget&area=send", now + 2);
  expect([comments, reasons]).toEqual([1, 1]);
  for (const one of results) {
    const told = "comment" in one ? one.comment : one.reason;
    expect(told).toMatchObject({ isExcluded: true, interests: [{ outcome: "excluded" }] });
  }
});

test("a reason is found in the round in which it was given, and not again where its answer is carried", () => {
  const round = six({ closesAt: 20 * day });
  for (const who of panel) give(who, round, "budget");
  const next = six({ title: "Next", opensAt: 21 * day, closesAt: 40 * day, followsId: round.id });
  expect(found(farida, "q=budget", 22 * day).reasons).toBe(24);
  expect(found(farida, `q=budget&round=${next.id}`, 22 * day).reasons).toBe(0);
});

test("more than can be looked at is not looked at, until a filter leaves less", () => {
  const round = six();
  for (const [i, who] of [amina, beth, carys].entries()) {
    write(who, round, "Naming a leader", { section: i + 1 });
    give(who, round, "", "4", i + 1);
  }
  const ask = (query: string, atMost: number) => {
    const { request } = readSearch(farida, new URLSearchParams(query), now);
    const { results, comments, isTooMuch = false } = search(farida, request, now, atMost);
    return [results.length, comments, isTooMuch];
  };
  expect([ask("q=leader", 3), ask("q=leader", 2), ask("", 2)]).toEqual([
    [3, 3, false],
    [0, 0, true],
    [0, 0, true],
  ]);
  expect(ask("q=leader&framework=npqsl&section=2", 2)).toEqual([1, 1, false]);
});
