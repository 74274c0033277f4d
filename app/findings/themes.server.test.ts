import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeComment, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  decidedInterest,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import { themeLink, themeless } from "#db/schema.server.ts";
import { codingQueue } from "./coding-queue.server.ts";
import { commentsWith, suggestionsFor } from "./coding-suggestions.server.ts";
import { mergeTheme } from "./theme.server.ts";
import { addLinks, createThemeOn, markThemeless, removeLink, unmarkThemeless } from "./theme-link.server.ts";
import { codedIds, commentIdsUnder, linksOn, themeFor, themesFor, themesOn } from "./themes.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const amina = member("Amina");
const beth = member("Beth");
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "olive@example.org", name: "Olive", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const body = "Nobody reads the weekly log. Somebody has to write it on Sunday night.";
const open = (given: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: [amina, beth], frameworks: ["npqsl", "npqh"], ...given });

type Given = Partial<Parameters<typeof comment>[2]> & {
  framework?: string;
  section?: number;
  isDraft?: boolean;
};

const write = (who: Actor, round: Round, some: Given = {}) => {
  const { framework = "npqsl", section = 1, isDraft = false, ...given } = some;
  const place = placeOf(who, round, framework, section, now);
  const id = comment(who, place, { body, ...given }, now);
  if (!isDraft) submit(who, place, answersOf("4"), now);
  return id;
};
/** Put there whatever the actor may see, as data that were there before would be. */
const forced = (themeId: string, commentId: string) =>
  db.insert(themeLink).values({ themeId, commentId, commentVersion: 1, addedAt: now }).run();
const ask = (query = "", reader: Actor = farida) => codingQueue(reader, new URLSearchParams(query), now);

describe("counts", () => {
  test("are of comments, each once, by area, framework and section", () => {
    const round = open();
    const theme = makeTheme(farida, {}, now);
    const one = write(amina, round, { areas: ["send", "workload"] });
    const two = write(beth, round, { areas: ["send"] });
    const three = write(amina, round, { framework: "npqh", section: 2, areas: ["operations"] });
    for (const id of [one, two, three]) tag(farida, theme, id, now);
    tag(farida, theme, one, now, "weekly log");
    expect(themesFor(farida, now)[0]).toMatchObject({
      comments: 3,
      byArea: { send: 2, progression: 0, workload: 1, operations: 1 },
      byFramework: [
        { framework: "npqsl", comments: 2 },
        { framework: "npqh", comments: 1 },
      ],
      bySection: [
        { framework: "npqsl", section: { number: 1 }, comments: 2 },
        { framework: "npqh", section: { number: 2 }, comments: 1 },
      ],
    });
    expect(commentIdsUnder(duncan, theme, now).toSorted()).toEqual([one, two, three].toSorted());
    expect(themesOn(farida, now).get(one)).toEqual([{ id: theme, name: "A theme" }]);
  });

  test("are without what is withdrawn or excluded since, whose links stay", () => {
    const round = open();
    const theme = makeTheme(farida, {}, now);
    const [one, two] = [write(amina, round), write(beth, round)];
    for (const id of [one, two]) tag(farida, theme, id, now);
    withdrawComment(amina, ownComment(amina, one)!, now);
    expect(themesFor(farida, now)[0]).toMatchObject({ comments: 1 });
    decidedInterest(duncan, beth, "excluded", {}, now);
    expect(themesFor(farida, now)[0]).toMatchObject({ comments: 0, bySection: [] });
    expect(commentIdsUnder(farida, theme, now)).toEqual([]);
    expect(db.select().from(themeLink).all()).toHaveLength(2);
  });

  test("of a theme that was merged are those of the theme that took its place", () => {
    const round = open();
    const [from, into] = [makeTheme(farida, {}, now), makeTheme(farida, { name: "Another" }, now)];
    const one = write(amina, round);
    tag(farida, from, one, now);
    mergeTheme(farida, from, into, null, now);
    expect(commentIdsUnder(farida, from, now)).toEqual([one]);
  });
});

describe("what is sealed stays so with a theme on it", () => {
  const shown = async (reader: Actor) => ({
    counts: themesFor(reader, now).map(({ comments, byArea, bySection }) => [comments, byArea, bySection]),
    ids: themesFor(farida, now).map(({ id }) => commentIdsUnder(reader, id, now)),
    links: themesFor(farida, now).map(({ id }) => themeFor(reader, id, now)?.links),
    on: [...themesOn(reader, now)],
    left: ask("", reader).left,
    words: await suggestionsFor(reader, now),
    behind: await commentsWith(reader, "log", now),
  });
  const none = { send: 0, progression: 0, workload: 0, operations: 0 };

  test.each([
    ["a draft that is not sent", {}, true],
    ["a round that hides names and has not enough members", { namesToOfficials: false }, false],
    ["a round that has not opened", { opensAt: now + day, closesAt: now + 9 * day }, true],
  ])("%s", async (_what, given, isDraft) => {
    const later = { ...open(), opensAt: 0 };
    const round = "opensAt" in given ? later : open(given);
    const theme = makeTheme(farida, {}, now);
    const ids = [amina, beth].map((who) => write(who, round, { isDraft }));
    if ("opensAt" in given) sqlite.prepare("UPDATE round SET opens_at = ?").run(now + day);
    for (const id of ids) forced(theme, id);
    const nothing = {
      counts: [[0, none, []]],
      ids: [[]],
      links: [[]],
      on: [],
      left: 0,
      words: [],
      behind: [],
    };
    for (const reader of [farida, duncan]) expect(await shown(reader)).toEqual(nothing);
    for (const id of ids) {
      expect(linksOn(farida, id, now)).toEqual([]);
      expect(ask(`comment=${id}`)).toMatchObject({ comment: null, ignored: "comment" });
      const words = [{ commentId: id, passage: null, version: null }];
      expect(addLinks(farida, [theme], words, now)).toEqual({ kind: "missing" });
      expect(createThemeOn(farida, { name: "New", definition: "" }, words, now)).toEqual({ kind: "missing" });
      expect(markThemeless(farida, id, now)).toBe(false);
    }
    expect(removeLink(farida, db.select().from(themeLink).all()[0]!.id, now)).toBeNull();
    expect(themesFor(farida, now)).toHaveLength(1);
  });

  test("members and observers are told of no theme", () => {
    const round = open();
    const theme = makeTheme(farida, {}, now);
    tag(farida, theme, write(amina, round), now);
    for (const reader of [amina, observer]) {
      expect([themesFor(reader, now), themeFor(reader, theme, now)]).toEqual([[], undefined]);
      expect([commentIdsUnder(reader, theme, now), [...themesOn(reader, now)]]).toEqual([[], []]);
      expect([...codedIds(reader)]).toEqual([]);
    }
  });

  test("where names are hidden, comments under a theme have letters", () => {
    const panel = [amina, beth, member("Carys")];
    const round = makeRound({ members: panel, namesToOfficials: false });
    const ids = panel.map((who) => write(who, round));
    const later = 31 * day;
    const theme = makeTheme(farida, {}, later);
    for (const id of ids) tag(farida, theme, id, later);
    const { links } = themeFor(farida, theme, later)!;
    expect(links.map(({ comment }) => comment.author)).toEqual(
      ids.map(() => expect.stringMatching(/^Panel member/)),
    );
    expect(JSON.stringify(themeFor(farida, theme, later))).not.toMatch(/Amina|Beth|Carys/);
  });
});

describe("a passage", () => {
  const at = body.indexOf("Sunday night");
  const passage = { quote: "Sunday night", start: at, end: at + 12 };

  test("is found again when its author changes the comment, or told to have changed", () => {
    const round = open();
    const theme = makeTheme(farida, {}, now);
    const id = write(amina, round);
    tag(farida, theme, id, now, "Sunday night");
    expect(themeFor(farida, theme, now)!.links[0]).toMatchObject({ quote: "Sunday night", passage });
    const say = (words: string) =>
      changeComment(amina, ownComment(amina, id)!, { ...ownComment(amina, id)!, body: words }, null, now);
    say(`Well: ${body}`);
    expect(themeFor(farida, theme, now)!.links[0]!.passage).toMatchObject({ start: at + 6 });
    say("I have nothing against it");
    expect(themeFor(farida, theme, now)!.links[0]).toMatchObject({ quote: "Sunday night", passage: null });
  });

  test("of words that were changed meanwhile is not kept", () => {
    const round = open();
    const theme = makeTheme(farida, {}, now);
    const id = write(amina, round);
    const put = (some: object) =>
      addLinks(farida, [theme], [{ commentId: id, passage: null, version: null, ...some }], now).kind;
    expect(put({ version: 2 })).toBe("changed");
    expect(put({ passage: { ...passage, quote: "Monday night" } })).toBe("changed");
    expect(put({ passage, version: 1 })).toBe("written");
    expect(themeFor(farida, theme, now)!.links).toHaveLength(1);
  });
});

describe("the queue", () => {
  test("goes through comments without a theme in reading order, and comes to an end", () => {
    const round = open();
    const [one, two, three] = [
      write(amina, round),
      write(amina, round, { section: 2 }),
      write(beth, round, { section: 3 }),
    ];
    const theme = makeTheme(farida, {}, now);
    expect(ask()).toMatchObject({ left: 3, comment: { id: one } });
    expect(ask(`after=${one}`)).toMatchObject({ left: 3, comment: { id: two } });
    tag(farida, theme, two, now);
    expect(ask(`after=${one}`)).toMatchObject({ left: 2, comment: { id: three } });
    expect(ask(`after=${three}`)).toMatchObject({ left: 2, comment: null });
    expect(ask(`comment=${two}`)).toMatchObject({ comment: { id: two } });
  });

  test("is narrowed by round, framework, area and kind, and passes over what names nothing", () => {
    const round = open();
    const one = write(amina, round, { areas: ["workload"], kind: "gap" });
    const two = write(amina, round, { framework: "npqh", areas: ["send"] });
    expect(ask("framework=npqh")).toMatchObject({ left: 1, comment: { id: two } });
    expect(ask(`area=workload&kind=gap&round=${round.id}`)).toMatchObject({ left: 1, comment: { id: one } });
    expect(ask("area=send&kind=gap")).toMatchObject({ left: 0, comment: null });
    for (const name of ["framework", "area", "kind", "round", "comment"])
      expect(ask(`${name}=nonsense`)).toMatchObject({ left: 2, ignored: name });
    expect(ask("colour=red").ignored).toBe("filter");
  });

  test("leaves out that to which no theme belongs, until that is taken back or a theme is put on it", () => {
    const round = open();
    const [one, two] = [write(amina, round), write(beth, round)];
    const theme = makeTheme(farida, {}, now);
    for (const id of [one, two]) expect(markThemeless(farida, id, now)).toBe(true);
    expect(ask().left).toBe(0);
    unmarkThemeless(duncan, one, now);
    expect(ask()).toMatchObject({ left: 1, comment: { id: one } });
    const link = tag(farida, theme, two, now);
    expect(db.select().from(themeless).all()).toEqual([]);
    expect(markThemeless(farida, two, now)).toBe(false);
    expect(removeLink(duncan, link, now)).toEqual({ themeId: theme, commentId: two });
    expect(removeLink(duncan, link, now)).toBeNull();
    expect(ask().left).toBe(2);
  });

  test("a theme that is put on the same words again stays the one link that it is", () => {
    const round = open();
    const id = write(amina, round);
    const theme = makeTheme(farida, {}, now);
    expect(tag(farida, theme, id, now)).toBe(tag(duncan, theme, id, now));
    expect(tag(farida, theme, id, now, "weekly log")).toBe(tag(duncan, theme, id, now, "weekly  log"));
    expect(themeFor(farida, theme, now)!.links).toHaveLength(2);
  });
});

test("suggestions are the basic forms of words in two comments or more that have no theme", async () => {
  const round = open();
  const one = write(amina, round, { body: "The weekly logs are read by nobody" });
  const two = write(beth, round, { body: "A log for the corridor" });
  write(amina, round, { section: 2, body: "Nobody likes the corridors or the whistling" });
  const words = async () =>
    (await suggestionsFor(farida, now)).map(({ word, comments }) => `${word} ${comments}`);
  expect(await words()).toEqual(["corridor 2", "log 2"]);
  expect((await commentsWith(farida, "log", now)).map(({ id }) => id).toSorted()).toEqual(
    [one, two].toSorted(),
  );
  tag(farida, makeTheme(farida, {}, now), two, now);
  expect(await words()).toEqual([]);
});
