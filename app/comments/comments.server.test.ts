import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { putAssignment } from "#app/rounds/assignment.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Sharing } from "#app/rounds/sharing.ts";
import { markSeenOthers, submitAssessment } from "#app/scores/assessment.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decide,
  decidedInterest,
  draft,
  interest,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import {
  addComment,
  type CommentPlace,
  changeComment,
  ownComment,
  withdrawComment,
} from "./comment.server.ts";
import { commentCounts, commentsOnFramework, commentsOnSection, filedComments } from "./comments.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Holloway", role: "member" });
const callum = makePerson({ email: "canary.email@example.org", name: "Callum Canary-Name", role: "member" });
const late = makePerson({ email: "late@example.org", name: "Late Comer", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

const opensAt = 100;
const closesAt = 10_000;
const letterOfCallum = "CANARYLETTER";

let round: Round;
let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function begin(given: Partial<Parameters<typeof makeRound>[0]> = {}): void {
  round = makeRound({ ...given, members: [nasreen, callum], opensAt, closesAt });
  sqlite
    .prepare("UPDATE round_member SET letter = ? WHERE round_id = ? AND member_id = ?")
    .run(letterOfCallum, round.id, callum.id);
  place = placeOf(nasreen, round, "npqsl", 1, opensAt);
}

const whole = (): CommentPlace => ({ round, edition: place.edition, section: null });
const seen = (reader: Actor, now = 5_000) => commentsOnSection(reader, round, place.section.id, now);
const seenOnFramework = (reader: Actor, now: number) =>
  commentsOnFramework(reader, round, place.edition.id, now);
const bodies = (comments: readonly { body: string }[]) => comments.map(({ body }) => body);

/** Everything that the reads of this folder tell a reader. */
const everything = (reader: Actor, now: number) =>
  JSON.stringify([
    seen(reader, now),
    seenOnFramework(reader, now),
    filedComments(reader, round, now),
    [...commentCounts(reader, round, now)],
  ]);

const said = { kind: "gap", areas: ["send", "operations"], body: "CANARY-BODY" } as const;
const others = { ...said, on: "1.1" } as const;
const proposal = { ...others, kind: "wording", proposedWording: "CANARY-PROPOSED" } as const;

describe("a comment that its author has not sent", () => {
  test("is shown to its author, as a draft, and to nobody else at any time", () => {
    comment(callum, place, { ...proposal, quote: "small, repeated routines" }, 200);
    draft(callum, place, answersOf("3"), 300);
    submit(nasreen, place, answersOf("3"), 300);
    expect(seen(callum)).toEqual([
      {
        id: expect.any(String),
        isOwn: true,
        author: null,
        kind: "wording",
        areas: ["send", "operations"],
        statementCode: "1.1",
        gap: null,
        quote: "small, repeated routines",
        start: expect.any(Number),
        end: expect.any(Number),
        body: "CANARY-BODY",
        proposedWording: "CANARY-PROPOSED",
        isSent: false,
        isWithdrawn: false,
        afterSeeingOthers: false,
      },
    ]);
    for (const reader of [nasreen, official, lead, observer])
      for (const now of [5_000, closesAt]) expect(everything(reader, now)).toBe("[[],[],[],[]]");
  });

  test("is sent with its author's first submission of that section, and not of another", () => {
    comment(callum, place, others, 200);
    submit(callum, placeOf(callum, round, "npqsl", 2, opensAt), answersOf("3"), 300);
    expect(seen(official)).toEqual([]);
    submit(callum, place, answersOf("3"), 400);
    expect(seen(official)).toMatchObject([{ body: "CANARY-BODY", isSent: true }]);
  });

  test("is not sent by what its author submitted in another round", () => {
    submit(callum, place, answersOf("3"), 200);
    begin();
    comment(callum, place, others, 300);
    expect(seen(official)).toEqual([]);
  });

  test("stays unsent when it is withdrawn before its section is submitted", () => {
    const id = comment(callum, place, others, 200);
    withdrawComment(callum, ownComment(callum, id)!, 300);
    submit(callum, place, answersOf("3"), 400);
    submit(nasreen, place, answersOf("3"), 400);
    for (const reader of [nasreen, official, lead, observer])
      for (const now of [5_000, closesAt]) expect(everything(reader, now)).not.toContain("CANARY-BODY");
  });

  test("added after its section was submitted is sent at once", () => {
    submit(callum, place, answersOf("3"), 200);
    comment(callum, place, others, 300);
    expect(seen(official)).toMatchObject([{ body: "CANARY-BODY", isSent: true }]);
  });

  test("stays sent while its author's answers are changed", () => {
    submit(callum, place, answersOf("3"), 200);
    comment(callum, place, others, 300);
    draft(callum, place, answersOf("4"), 400);
    expect(seen(official)).toMatchObject([{ body: "CANARY-BODY", isSent: true }]);
  });
});

describe("what a member sees of others' comments on a section", () => {
  beforeEach(() => {
    comment(nasreen, place, { body: "Nasreen's own" }, 150);
    comment(callum, place, others, 200);
    submit(callum, place, answersOf("3"), 300);
  });

  test("is nothing before they have submitted it themselves, though it was sent", () => {
    expect(seen(official)).toHaveLength(1);
    for (const now of [5_000, closesAt]) {
      expect(bodies(seen(nasreen, now))).toEqual(["Nasreen's own"]);
      expect(everything(nasreen, now)).not.toContain("CANARY");
    }
    draft(nasreen, place, answersOf("3"), 400);
    submit(nasreen, placeOf(nasreen, round, "npqsl", 2, opensAt), answersOf("3"), 400);
    expect(bodies(seen(nasreen))).toEqual(["Nasreen's own"]);
  });

  test("is everything that was sent once they have, and what they are told is this and no more", () => {
    submit(nasreen, place, answersOf("3"), 400);
    const [first, second] = seen(nasreen);
    expect(first).toEqual({
      id: expect.any(String),
      isOwn: false,
      author: null,
      kind: "gap",
      areas: ["send", "operations"],
      statementCode: "1.1",
      gap: null,
      quote: null,
      start: null,
      end: null,
      body: "CANARY-BODY",
      proposedWording: null,
      isSent: true,
      isWithdrawn: false,
      afterSeeingOthers: false,
      replies: { count: 0, mayReply: true },
    });
    expect(second).toMatchObject({ body: "Nasreen's own", isOwn: true, isSent: true });
    expect(seen(nasreen)).toHaveLength(2);
  });

  test.each<[Sharing, boolean, boolean]>([
    ["never", false, false],
    ["after-submitting", true, true],
    ["after-closing", false, true],
  ])("is as the round says: %s", (sharing, whileOpen, afterClosing) => {
    begin({ sharing });
    comment(callum, place, others, 200);
    submit(callum, place, answersOf("3"), 300);
    submit(nasreen, place, answersOf("3"), 300);
    const isSeen = (now: number) => everything(nasreen, now).includes("CANARY-BODY");
    expect([isSeen(closesAt - 1), isSeen(closesAt)]).toEqual([whileOpen, afterClosing]);
  });

  test("never says who wrote it: no name, no email address, no letter and no id, also of a closed round", () => {
    submit(nasreen, place, answersOf("3"), 400);
    comment(callum, whole(), said, 500);
    for (const now of [5_000, closesAt]) {
      expect(everything(nasreen, now)).toContain("CANARY-BODY");
      for (const trace of ["Canary-Name", "canary.email", letterOfCallum, callum.id])
        expect(everything(nasreen, now)).not.toContain(trace);
    }
  });

  test("does not tell whether its author had seen others'", () => {
    submit(nasreen, place, answersOf("3"), 400);
    markSeenOthers(callum, place, 500);
    comment(callum, place, { body: "Written after" }, 600);
    const marks = (reader: Actor) => seen(reader).map((one) => [one.body, one.afterSeeingOthers]);
    expect(marks(official)).toContainEqual(["Written after", true]);
    expect(marks(callum)).toContainEqual(["Written after", true]);
    expect(marks(nasreen)).toContainEqual(["Written after", false]);
  });

  test("is nothing for a member who is not in the round", () => {
    submit(nasreen, place, answersOf("3"), 400);
    expect([everything(late, 5_000), everything(late, closesAt)]).toEqual(["[[],[],[],[]]", "[[],[],[],[]]"]);
  });

  test("is nothing for a member of the round who is asked about other frameworks of it", () => {
    putAssignment(late.id, { frameworks: ["npqh"], group: null });
    round = makeRound({ members: [nasreen, callum, late], frameworks: ["npqsl", "npqh"], opensAt, closesAt });
    place = placeOf(nasreen, round, "npqsl", 1, opensAt);
    comment(callum, place, others, 200);
    comment(callum, whole(), { body: "CANARY-WHOLE" }, 200);
    submit(callum, place, answersOf("3"), 300);
    const origin = { revision: null, editionId: null };
    const words = { ...said, proposedWording: null, statement: null, anchor: null };
    expect(submitAssessment(late, place, answersOf("3"), origin, 400)).toEqual({ kind: "not-in-round" });
    expect(addComment(late, place, words, null, 400)).toEqual({ kind: "not-in-round" });
    expect([everything(late, 5_000), everything(late, closesAt)]).toEqual(["[[],[],[],[]]", "[[],[],[],[]]"]);
  });

  test("is the same for a member who came late, once they have submitted", () => {
    joinRounds(late.id, 400);
    expect(seen(late)).toEqual([]);
    submit(late, place, answersOf("3"), 500);
    expect(bodies(seen(late))).toEqual(["CANARY-BODY"]);
  });
});

describe("a comment that is withdrawn", () => {
  test("is no longer seen by other members, and is marked for its author and for officials, who keep its words", () => {
    submit(callum, place, answersOf("3"), 200);
    submit(nasreen, place, answersOf("3"), 200);
    const id = comment(callum, place, others, 300);
    expect(bodies(seen(nasreen))).toEqual(["CANARY-BODY"]);
    withdrawComment(callum, ownComment(callum, id)!, 400);
    for (const now of [5_000, closesAt]) expect(everything(nasreen, now)).not.toContain("CANARY");
    for (const reader of [callum, official, lead])
      expect(seen(reader)).toMatchObject([{ id, body: "CANARY-BODY", isWithdrawn: true }]);
  });

  test("is not counted behind a cell", () => {
    submit(callum, place, answersOf("3"), 200);
    const id = comment(callum, place, others, 300);
    comment(callum, place, { ...others, body: "Another" }, 300);
    const cell = `${place.section.id} send`;
    expect(commentCounts(official, round, 5_000).get(cell)).toBe(2);
    withdrawComment(callum, ownComment(callum, id)!, 400);
    expect(commentCounts(official, round, 5_000).get(cell)).toBe(1);
  });
});

describe("a comment on a framework as a whole", () => {
  test("is officials' to see at once, other members' once the round has closed, and never an observer's", () => {
    comment(callum, whole(), said, 200);
    const seenAt = (reader: Actor) =>
      [201, closesAt - 1, closesAt].map((now) => bodies(seenOnFramework(reader, now)).length);
    expect(
      Object.fromEntries([nasreen, callum, official, lead, observer].map((who) => [who.name, seenAt(who)])),
    ).toEqual({
      "Nasreen Holloway": [0, 0, 1],
      "Callum Canary-Name": [1, 1, 1],
      official: [1, 1, 1],
      lead: [1, 1, 1],
      observer: [0, 0, 0],
    });
  });

  test("does not wait for a submission, and stands on the framework and not on its sections", () => {
    comment(callum, whole(), said, 200);
    expect(seenOnFramework(official, 201)).toMatchObject([
      { body: "CANARY-BODY", isSent: true, statementCode: null, quote: null },
    ]);
    expect(seen(official)).toEqual([]);
    expect(commentCounts(official, round, 5_000)).toEqual(new Map());
  });

  test("that is withdrawn is not shown to members when the round has closed", () => {
    const id = comment(callum, whole(), said, 200);
    withdrawComment(callum, ownComment(callum, id)!, 300);
    expect(seenOnFramework(nasreen, closesAt)).toEqual([]);
    expect(seenOnFramework(official, closesAt)).toMatchObject([{ body: "CANARY-BODY", isWithdrawn: true }]);
  });

  test("is of its round and its framework alone", () => {
    comment(callum, whole(), said, 200);
    const { edition } = place;
    const first = round;
    begin({ frameworks: ["npqsl", "npqh"] });
    const headship = placeOf(callum, round, "npqh", 1, opensAt).edition;
    const read = (of: Round, { id }: typeof edition) =>
      bodies(commentsOnFramework(official, of, id, 5_000)).length;
    expect([read(first, edition), read(first, headship), read(round, edition)]).toEqual([1, 0, 0]);
  });
});

describe("the author", () => {
  const author = (reader: Actor, now = 5_000) => seen(reader, now)[0]!.author;
  const sendOne = () => {
    comment(callum, place, others, 200);
    submit(callum, place, answersOf("3"), 300);
  };

  test("is named to officials and leads where the round gives them names", () => {
    sendOne();
    expect([official, lead].map(author)).toEqual(["Callum Canary-Name", "Callum Canary-Name"]);
  });

  test("is a pseudonym to them where it does not, in every read", () => {
    begin({ namesToOfficials: false });
    sendOne();
    comment(callum, whole(), said, 400);
    for (const reader of [official, lead]) {
      expect(everything(reader, 5_000)).toBe("[[],[],[],[]]");
      expect(author(reader, closesAt)).toBe(`Panel member ${letterOfCallum}`);
      expect(everything(reader, closesAt)).toContain("CANARY-BODY");
      for (const trace of ["Canary-Name", "canary.email", callum.id])
        expect(everything(reader, closesAt)).not.toContain(trace);
    }
  });
});

describe("the order of comments", () => {
  test("is that of the statements and of the words in them; those on the section as a whole come last", () => {
    submit(callum, place, answersOf("3"), 150);
    const add = (body: string, on?: string, quote?: string) =>
      comment(callum, place, { body, ...(on && { on }), ...(quote && { quote }) }, 200);
    add("on the section");
    add("on 1b", "1b");
    add("on 1.2", "1.2");
    add("late words of 1.1", "1.1", "mission statements");
    add("first words of 1.1", "1.1", "Pupils judge");
    add("on 1.1", "1.1");
    add("on 1a", "1a");
    expect(bodies(seen(official))).toEqual([
      "on 1.1",
      "first words of 1.1",
      "late words of 1.1",
      "on 1.2",
      "on 1a",
      "on 1b",
      "on the section",
    ]);
  });

  test("tells nothing of when they were written or changed: on the same words it is that of their random ids", () => {
    submit(callum, place, answersOf("3"), 150);
    submit(nasreen, place, answersOf("3"), 150);
    const written = Array.from({ length: 12 }, (_, i) =>
      comment(i % 2 ? callum : nasreen, place, { body: `Comment ${i}` }, 200 + i),
    );
    const ids = (reader: Actor) => seen(reader).map(({ id }) => id);
    expect(ids(official)).toEqual(written.toSorted());
    const own = ownComment(nasreen, written[0]!)!;
    changeComment(nasreen, own, { ...own, body: "Changed" }, null, 900);
    for (const reader of [nasreen, callum, official]) expect(ids(reader)).toEqual(written.toSorted());
  });

  test("is not that of writing: by chance this fails once in 10^14 runs", () => {
    submit(callum, place, answersOf("3"), 150);
    const written = Array.from({ length: 17 }, (_, i) =>
      comment(callum, place, { body: `Comment ${i}` }, 200 + i),
    );
    expect(seen(official).map(({ id }) => id)).not.toEqual(written);
  });
});

describe("how many comments stand behind each cell", () => {
  test("are those that the reader may see, once for each of their areas", () => {
    const second = placeOf(callum, round, "npqsl", 2, opensAt);
    comment(callum, place, others, 200);
    comment(callum, place, { areas: ["send"], body: "Another" }, 200);
    comment(callum, second, { areas: [...areas], body: "Elsewhere" }, 200);
    comment(nasreen, second, { areas: ["workload"], body: "CANARY, a draft" }, 200);
    submit(callum, place, answersOf("3"), 300);
    submit(callum, second, answersOf("3"), 300);
    const [one, two] = [place.section.id, second.section.id];
    const expected = new Map([
      [`${one} send`, 2],
      [`${one} operations`, 1],
      ...areas.map((area): [string, number] => [`${two} ${area}`, 1]),
    ]);
    expect(commentCounts(official, round, 5_000)).toEqual(expected);
    expect(commentCounts(lead, round, closesAt)).toEqual(expected);
    expect(commentCounts(observer, round, closesAt)).toEqual(new Map());
    expect(commentCounts(nasreen, round, closesAt)).toEqual(new Map([[`${two} workload`, 1]]));
  });
});

describe("the comments of a round, filed", () => {
  test("carry where they stand, who wrote them and when, for officials, and nothing that was not sent", () => {
    const id = comment(callum, place, others, 200);
    const onFramework = comment(callum, whole(), { areas: ["workload"], body: "On the whole" }, 250);
    comment(nasreen, place, { body: "CANARY-DRAFT" }, 260);
    submit(callum, place, answersOf("3"), 300);
    const common = {
      isOwn: false,
      author: "Callum Canary-Name",
      gap: null,
      quote: null,
      start: null,
      end: null,
      proposedWording: null,
      isSent: true,
      isWithdrawn: false,
      afterSeeingOthers: false,
      editionId: place.edition.id,
      name: "Callum Canary-Name",
      letter: letterOfCallum,
    };
    expect(filedComments(official, round, 5_000)).toEqual([
      {
        ...common,
        version: 1,
        id,
        kind: "gap",
        areas: ["send", "operations"],
        statementCode: "1.1",
        body: "CANARY-BODY",
        sectionId: place.section.id,
        createdAt: 200,
      },
      {
        ...common,
        version: 1,
        id: onFramework,
        kind: "other",
        areas: ["workload"],
        statementCode: null,
        body: "On the whole",
        sectionId: null,
        createdAt: 250,
      },
    ]);
    expect(filedComments(observer, round, closesAt)).toEqual([]);
  });

  test("list their areas in the order of the list, however they were chosen", () => {
    submit(callum, place, answersOf("3"), 150);
    const shuffled: Area[] = ["operations", "send", "workload", "progression"];
    comment(callum, place, { areas: shuffled, body: "All" }, 200);
    expect(filedComments(official, round, 5_000).map((one) => one.areas)).toEqual([[...areas]]);
  });
});

describe("comments and interests", () => {
  const cell = (area: Area) => commentCounts(official, round, 5_000).get(`${place.section.id} ${area}`) ?? 0;
  const submitBoth = () => {
    for (const actor of [nasreen, callum]) submit(actor, place, answersOf("3"), 300);
  };
  beforeEach(() => {
    comment(callum, place, others, 200);
  });

  test("an excluded member does not see others' comments for the area, and sees their own", () => {
    comment(callum, place, { ...others, areas: ["workload"], body: "On workload" }, 200);
    comment(nasreen, place, { areas: ["send"], body: "Her own" }, 200);
    submitBoth();
    expect(bodies(seen(nasreen)).toSorted()).toEqual(["CANARY-BODY", "Her own", "On workload"]);
    decidedInterest(lead, nasreen, "excluded", { areas: ["send"] }, 1_000);
    expect(bodies(seen(nasreen, 999))).toHaveLength(3);
    expect(bodies(seen(nasreen)).toSorted()).toEqual(["Her own", "On workload"]);
  });

  test("an excluded member does not see them on the framework as a whole either, also once the round has closed", () => {
    comment(callum, whole(), said, 200);
    expect(bodies(seenOnFramework(nasreen, closesAt))).toEqual(["CANARY-BODY"]);
    decidedInterest(lead, nasreen, "excluded", { areas: ["operations"] }, closesAt + 10);
    expect(bodies(seenOnFramework(nasreen, closesAt + 20))).toEqual([]);
  });

  test("a member who may comment but not score sees and is seen as before", () => {
    submitBoth();
    const before = [nasreen, official].map((reader) => bodies(seen(reader)));
    decidedInterest(lead, nasreen, "comment-only", {}, 1_000);
    decidedInterest(lead, callum, "comment-only", {}, 1_000);
    expect([nasreen, official].map((reader) => bodies(seen(reader)))).toEqual(before);
    expect(cell("send")).toBe(1);
  });

  test("what an excluded member said no longer counts for the area, and still does for another", () => {
    submitBoth();
    decidedInterest(lead, callum, "excluded", { areas: ["send"] }, 1_000);
    for (const reader of [nasreen, official, lead]) {
      expect(seen(reader).map((one) => one.areas)).toEqual([["operations"]]);
    }
    expect(seen(callum).map((one) => one.areas)).toEqual([["send", "operations"]]);
    expect([cell("send"), cell("operations")]).toEqual([0, 1]);
    expect(filedComments(official, round, 5_000).map((one) => one.areas)).toEqual([["operations"]]);
  });

  test("what counts for no area any more is for officials alone, apart, and in no count or file", () => {
    submitBoth();
    decidedInterest(lead, callum, "excluded", {}, 1_000);
    expect(seen(nasreen)).toEqual([]);
    expect(seen(callum)).toMatchObject([{ body: "CANARY-BODY", isOwn: true }]);
    expect(seen(callum)[0]).not.toHaveProperty("isExcluded");
    for (const reader of [official, lead]) {
      expect(seen(reader)).toMatchObject([
        {
          author: "Callum Canary-Name",
          areas: ["send", "operations"],
          isExcluded: true,
          interests: [{ kind: "financial", outcome: "excluded" }],
        },
      ]);
      expect(filedComments(reader, round, 5_000)).toEqual([]);
    }
    expect([cell("send"), cell("operations")]).toEqual([0, 0]);
  });

  test("what is decided after a round has closed changes nothing of what counts in it", () => {
    submitBoth();
    const before = seen(nasreen, closesAt);
    decidedInterest(lead, callum, "excluded", {}, closesAt);
    expect(seen(nasreen, closesAt + 1)).toEqual(before);
    expect(seen(official, closesAt + 1)).toMatchObject([{ areas: ["send", "operations"] }]);
  });

  test("an interest stands beside a comment that it touches, for officials who know names", () => {
    submitBoth();
    const id = interest(callum, { kind: "indirect", areas: ["operations"] }, 400);
    interest(callum, { areas: ["workload"] }, 400);
    decide(lead, id, "declare-only", 500);
    const interests = [{ kind: "indirect", outcome: "declare-only" }];
    expect([official, lead].map((reader) => seen(reader)[0]?.interests)).toEqual([interests, interests]);
    for (const reader of [nasreen, callum]) expect(seen(reader)[0]).not.toHaveProperty("interests");
  });

  test("nothing tells of interests where names are hidden: what is excluded is not there", () => {
    begin({ namesToOfficials: false });
    comment(callum, place, others, 200);
    submitBoth();
    interest(callum, { organisation: "One more" }, 400);
    expect(seen(official, closesAt)[0]).not.toHaveProperty("interests");
    decidedInterest(lead, callum, "excluded", {}, 1_000);
    for (const reader of [official, lead, nasreen])
      for (const now of [5_000, closesAt]) expect(everything(reader, now)).toBe("[[],[],[],[]]");
  });
});
