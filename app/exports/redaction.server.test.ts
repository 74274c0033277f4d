import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeComment, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { commentsTable } from "./comments-csv.server.ts";
import { flaggedQuotes, publishable, quoteOf } from "./quotes.server.ts";
import { keepQuote, liftRedaction, redact } from "./redaction.server.ts";
import { withheldWords } from "./redaction.ts";
import { decisionsOn } from "./redactions.server.ts";

loadOutlines(0);
const amina = makePerson({
  email: "amina@example.org",
  name: "Amina Okafor",
  role: "member",
  interests: [{ organisation: "Cromer Learning" }],
});
const farida = makePerson({ email: "farida@example.org", name: "Farida Coulthard", role: "official" });
const observer = makePerson({ email: "observer@example.org", name: "Odile", role: "observer" });

let round: Round;
let id: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = makeRound({ members: [amina] });
  submit(amina, place(), answersOf("3"), 10);
  id = comment(
    amina,
    place(),
    { body: "At Cromer Learning, and in my school", proposedWording: "As we do" },
    20,
  );
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const place = () => placeOf(amina, round, "npqsl", 1, 5);
const change = (body: string, now: number, proposedWording: string | null = "As we do") => {
  const own = ownComment(amina, id)!;
  changeComment(amina, own, { ...own, body, proposedWording }, own.version, now);
};
const given = (some: Partial<Parameters<typeof redact>[2]>) => ({
  version: 1,
  passages: [],
  words: "",
  reason: "an employer",
  ...some,
});
const cromer = { passages: [{ start: 3, end: 18 }] };
const stateAt = (now: number) => flaggedQuotes(farida, now).map(({ state }) => state);
const publishedAt = (now: number) => publishable(farida, now)(quoteOf(farida, id, now)!.comment);
const events = () =>
  sqlite
    .prepare("SELECT action, detail FROM audit_event WHERE object = ? AND actor_id = ? ORDER BY id")
    .all(`comment ${id}`, farida.id);

describe("a quote that could give its author away", () => {
  test("is told to officials with what could, until they redact or keep it", () => {
    const [quote] = flaggedQuotes(farida, 100);
    expect(quote).toMatchObject({
      comment: { id },
      state: "open",
      flags: [
        { kind: "organisation", start: 3, end: 18 },
        { kind: "post-or-place", start: 27, end: 36 },
      ],
    });
    expect(publishedAt(100).flags).toEqual(quote!.flags);
    expect(flaggedQuotes(observer, 100)).toEqual([]);
  });

  test("leaves without what is redacted, each passage told by its reason; with names it leaves as it is", () => {
    expect(redact(farida, id, given(cromer), 100)).toEqual({ kind: "written" });
    expect(publishedAt(101)).toMatchObject({
      body: "At [redacted: an employer], and in my school",
      proposedWording: "As we do",
      redactions: [{ reason: "an employer" }],
      flags: [{ kind: "post-or-place" }],
    });
    const file = (names: boolean) =>
      JSON.stringify([
        ...commentsTable(
          farida,
          { area: null, framework: null, rounds: [round], round: null, names, drafts: false },
          101,
        ).rows,
      ]);
    expect(file(false)).toContain("At [redacted: an employer], and in my school");
    expect(file(false)).not.toContain("Cromer");
    expect(file(true)).toContain("At Cromer Learning, and in my school");
  });

  test("is settled once nothing is left that nobody has looked at", () => {
    redact(farida, id, given(cromer), 100);
    expect(stateAt(101)).toEqual(["open"]);
    keepQuote(farida, id, 1, 102);
    expect(stateAt(103)).toEqual(["redacted"]);
    expect(publishedAt(103).flags).toEqual([]);
    expect(events()).toEqual([
      { action: "words redacted", detail: expect.stringMatching(/^{"redaction":\d+,"version":1}$/) },
      { action: "quote kept", detail: '{"version":1}' },
    ]);
  });

  test("is kept as it is by an official who read it, once", () => {
    expect(keepQuote(farida, id, 1, 100)).toEqual({ kind: "written" });
    expect(keepQuote(farida, id, 1, 101)).toEqual({ kind: "written" });
    expect(stateAt(102)).toEqual(["kept"]);
    expect(events()).toHaveLength(1);
    expect(decisionsOn(farida, id).keepings).toEqual([{ version: 1, by: "Farida Coulthard", at: 100 }]);
  });

  test("that is withdrawn leaves too, and so it is told", () => {
    withdrawComment(amina, ownComment(amina, id)!, 50);
    expect(stateAt(100)).toEqual(["open"]);
    expect(redact(farida, id, given(cromer), 100)).toEqual({ kind: "written" });
  });
});

describe("a redaction", () => {
  test("of words that are pasted stands wherever they do, and once", () => {
    change("Cromer is Cromer", 30, "Cromer");
    const again = () => redact(farida, id, given({ version: 2, words: " Cromer" }), 100);
    expect([again(), again()]).toEqual([{ kind: "written" }, { kind: "written" }]);
    expect(publishedAt(101)).toMatchObject({
      body: "[redacted: an employer] is [redacted: an employer]",
      proposedWording: "[redacted: an employer]",
    });
    expect(decisionsOn(farida, id).redactions).toHaveLength(3);
  });

  test.each([
    [{ words: "Norwich" }, "not-found"],
    [{ words: "…" }, "no-words"],
    [{}, "no-words"],
    [{ passages: [{ start: 3, end: 900 }] }, "not-found"],
    [{ passages: [{ start: 30, end: 40 }] }, "not-found"],
  ])("of what is not in the comment is refused: %j", (some, problem) => {
    expect(redact(farida, id, given(some), 100)).toEqual({ kind: "refused", problem });
    expect(events()).toEqual([]);
  });

  test("that would cut a character is refused", () => {
    change("At 👩🏽‍🏫s", 30);
    const cut = { version: 2, passages: [{ start: 5, end: 11 }] };
    expect(redact(farida, id, given(cut), 100)).toEqual({ kind: "refused", problem: "cuts-character" });
  });

  test("of words that were changed since they were read is not written, nor is such a quote kept", () => {
    change("At Cromer Learning", 30);
    expect(redact(farida, id, given(cromer), 100)).toEqual({ kind: "changed" });
    expect(keepQuote(farida, id, 1, 100)).toEqual({ kind: "changed" });
    expect(redact(farida, id, given({ ...cromer, version: null }), 100)).toEqual({ kind: "written" });
  });

  test("is not there for those who may not read the comment", () => {
    for (const actor of [observer, amina]) {
      expect(redact(actor, id, given(cromer), 100)).toEqual({ kind: "not-there" });
      expect(keepQuote(actor, id, 1, 100)).toEqual({ kind: "not-there" });
      expect(decisionsOn(actor, id)).toEqual({ redactions: [], keepings: [] });
    }
    expect(redact(farida, "nonsense", given(cromer), 100)).toEqual({ kind: "not-there" });
  });

  test("that is lifted lets the words leave, asks anew to look at them, and stays on the record", () => {
    redact(farida, id, given(cromer), 100);
    keepQuote(farida, id, 1, 101);
    const redaction = decisionsOn(farida, id).redactions[0]!.id;
    expect(liftRedaction(observer, id, redaction, 102)).toBe(false);
    expect(liftRedaction(farida, "nonsense", redaction, 102)).toBe(false);
    expect(liftRedaction(farida, id, redaction, 102)).toBe(true);
    expect(liftRedaction(farida, id, redaction, 103)).toBe(false);
    expect(stateAt(104)).toEqual(["open"]);
    expect(publishedAt(104).body).toBe("At Cromer Learning, and in my school");
    expect(decisionsOn(farida, id).redactions).toMatchObject([
      {
        words: "Cromer Learning",
        reason: "an employer",
        at: 100,
        liftedBy: "Farida Coulthard",
        liftedAt: 102,
      },
    ]);
    keepQuote(farida, id, 1, 105);
    expect(stateAt(106)).toEqual(["kept"]);
    expect(events().map((event) => (event as { action: string }).action)).toEqual([
      "words redacted",
      "quote kept",
      "redaction lifted",
      "quote kept",
    ]);
  });
});

describe("a comment that is changed after its words were redacted", () => {
  test("leaves without them where they are found again, and is looked at anew", () => {
    redact(farida, id, given(cromer), 100);
    keepQuote(farida, id, 1, 100);
    change("In my school, not at Cromer Learning", 110);
    expect(publishedAt(120).body).toBe("In my school, not at [redacted: an employer]");
    expect(stateAt(120)).toEqual(["open"]);
  });

  test("is withheld as a whole where they are not, until somebody lets it leave", () => {
    redact(farida, id, given(cromer), 100);
    change("At Cromer", 110);
    expect(publishedAt(120)).toEqual({
      body: withheldWords,
      proposedWording: withheldWords,
      redactions: [{ reason: "an employer" }],
      flags: [],
    });
    expect(quoteOf(farida, id, 120)).toMatchObject({ state: "open", lost: [{ words: "Cromer Learning" }] });
    redact(farida, id, given({ version: 2, words: "Cromer" }), 130);
    expect(stateAt(131)).toEqual(["open"]);
    keepQuote(farida, id, 2, 140);
    expect(publishedAt(141).body).toBe("At [redacted: an employer]");
    expect(stateAt(141)).toEqual(["redacted"]);
  });

  test("leaves again where what cannot be found is lifted", () => {
    redact(farida, id, given(cromer), 100);
    change("At home", 110);
    liftRedaction(farida, id, decisionsOn(farida, id).redactions[0]!.id, 120);
    expect(publishedAt(121).body).toBe("At home");
    expect(stateAt(121)).toEqual([]);
  });
});
