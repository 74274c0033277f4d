import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Role, roles } from "#app/people/roles.ts";
import { standardRule } from "./agreement-rule.ts";
import { type Phase, phaseAt } from "./round.ts";
import { type Sharing, sharings } from "./sharing.ts";
import {
  authorAs,
  type CommentFacts,
  mayKnowNames,
  mayLinkInterests,
  mayReadFigures,
  mayReadFiguresOf,
  mayReadInput,
  mayReadViews,
  mayReply,
  maySeeComment,
  maySeeReplies,
  maySeeReply,
  type ReaderInRound,
} from "./visibility.ts";

const phases: Phase[] = ["planned", "open", "closed"];
const momentIn: Record<Phase, number> = { planned: 999, open: 1_000, closed: 2_000 };

const round = (sharing: Sharing, namesToOfficials = true) => ({
  id: 1,
  title: "Round 1",
  opensAt: 1_000,
  closesAt: 2_000,
  sharing,
  namesToOfficials,
  rule: standardRule,
});

const reader = (role: Role, some: Partial<ReaderInRound> = {}): ReaderInRound => ({
  id: "reader",
  role,
  isInRound: role === "member",
  hasSubmitted: false,
  ...some,
});

const sent: CommentFacts = {
  authorId: "author",
  isOnSection: true,
  isSent: true,
  isWithdrawn: false,
  isBarredToReader: false,
  isExcluded: false,
};
const draft: CommentFacts = { ...sent, isSent: false };
const withdrawn: CommentFacts = { ...sent, isWithdrawn: true };
const withdrawnDraft: CommentFacts = { ...draft, isWithdrawn: true };

/**
 * One line for each sharing; in it a pair of marks for each phase, planned, open and closed: first for a reader who has
 * not submitted the section, then for one who has. "x" is seen.
 */
type Grid = Record<Sharing, string>;

function gridOf(of: ReaderInRound, comment: CommentFacts, asked = maySeeComment): Grid {
  const line = (sharing: Sharing) =>
    phases
      .map((phase) =>
        [false, true]
          .map((hasSubmitted) =>
            asked({ ...of, hasSubmitted }, comment, round(sharing), momentIn[phase]) ? "x" : "·",
          )
          .join(""),
      )
      .join(" ");
  return Object.fromEntries(sharings.map((sharing) => [sharing, line(sharing)])) as Grid;
}

const always: Grid = { never: "xx xx xx", "after-submitting": "xx xx xx", "after-closing": "xx xx xx" };
const never: Grid = { never: "·· ·· ··", "after-submitting": "·· ·· ··", "after-closing": "·· ·· ··" };
const asTheRoundSays: Grid = {
  never: "·· ·· ··",
  "after-submitting": "·x ·x ·x",
  "after-closing": "·· ·· ·x",
};
const afterClosing: Grid = { never: "·· ·· xx", "after-submitting": "·· ·· xx", "after-closing": "·· ·· xx" };

describe("another's comment on a section", () => {
  test.each<[Role, string, CommentFacts, Grid]>([
    ["member", "sent", sent, asTheRoundSays],
    ["member", "not sent", draft, never],
    ["member", "sent and withdrawn", withdrawn, never],
    ["member", "withdrawn and not sent", withdrawnDraft, never],
    ["official", "sent", sent, always],
    ["official", "not sent", draft, never],
    ["official", "sent and withdrawn", withdrawn, always],
    ["official", "withdrawn and not sent", withdrawnDraft, never],
    ["lead", "sent", sent, always],
    ["lead", "not sent", draft, never],
    ["lead", "sent and withdrawn", withdrawn, always],
    ["lead", "withdrawn and not sent", withdrawnDraft, never],
    ["observer", "sent", sent, never],
    ["observer", "not sent", draft, never],
    ["observer", "sent and withdrawn", withdrawn, never],
    ["observer", "withdrawn and not sent", withdrawnDraft, never],
  ])("as a %s sees it, %s", (role, _state, comment, grid) => {
    expect(gridOf(reader(role), comment)).toEqual(grid);
  });

  test("is not for a member who is not in the round", () => {
    expect(gridOf(reader("member", { isInRound: false }), sent)).toEqual(never);
  });

  test("is no more for an observer who was once put into the round", () => {
    expect(gridOf(reader("observer", { isInRound: true }), sent)).toEqual(never);
  });
});

describe("another's comment on a framework", () => {
  const whole = { ...sent, isOnSection: false };
  test.each<[Role, string, CommentFacts, Grid]>([
    ["member", "sent", whole, afterClosing],
    ["member", "withdrawn", { ...whole, isWithdrawn: true }, never],
    ["official", "sent", whole, always],
    ["official", "withdrawn", { ...whole, isWithdrawn: true }, always],
    ["lead", "sent", whole, always],
    ["lead", "withdrawn", { ...whole, isWithdrawn: true }, always],
    ["observer", "sent", whole, never],
    ["observer", "withdrawn", { ...whole, isWithdrawn: true }, never],
  ])("as a %s sees it, %s", (role, _state, comment, grid) => {
    expect(gridOf(reader(role), comment)).toEqual(grid);
  });

  test("is not for a member who is not in the round", () => {
    expect(gridOf(reader("member", { isInRound: false }), whole)).toEqual(never);
  });
});

describe("another's comment that an interest has to do with", () => {
  const barred = { ...sent, isBarredToReader: true };
  const excluded = { ...sent, isExcluded: true };

  test.each<[Role, string, CommentFacts, Grid]>([
    ["member", "from which the reader is excluded", barred, never],
    ["member", "from which the author is excluded", excluded, never],
    ["official", "from which the author is excluded", excluded, always],
    ["official", "not sent, from which the author is excluded", { ...excluded, isSent: false }, never],
    ["lead", "from which the author is excluded", excluded, always],
    ["observer", "from which the author is excluded", excluded, never],
  ])("as a %s sees it, %s", (role, _state, comment, grid) => {
    expect(gridOf(reader(role), comment)).toEqual(grid);
    expect(gridOf(reader(role), { ...comment, isOnSection: false })).toEqual(grid);
  });

  test("is not for officials where it would tell them whose it is", () => {
    const seen = (role: Role, comment: CommentFacts) =>
      maySeeComment(reader(role), comment, round("after-submitting", false), momentIn.open);
    for (const role of ["official", "lead"] as const) {
      expect([seen(role, sent), seen(role, excluded)]).toEqual([true, false]);
    }
  });

  test("is its author's to see, whatever is decided", () => {
    for (const comment of [barred, excluded])
      expect(gridOf(reader("member"), { ...comment, authorId: "reader" })).toEqual(always);
  });
});

describe("a person's own comment", () => {
  test.each([
    ["sent", sent],
    ["not sent", draft],
    ["sent and withdrawn", withdrawn],
    ["withdrawn and not sent", withdrawnDraft],
    ["on a framework", { ...sent, isOnSection: false }],
  ])("is always theirs to see: %s", (_state, comment) => {
    expect(gridOf(reader("member"), { ...comment, authorId: "reader" })).toEqual(always);
  });
});

describe("the replies to a comment", () => {
  const whole = { ...sent, isOnSection: false };
  const whileOpen: Grid = { never: "·· ·· ··", "after-submitting": "·· ·x ··", "after-closing": "·· ·· ··" };

  test.each<[Role, string, CommentFacts, Grid, Grid]>([
    ["member", "sent", sent, asTheRoundSays, whileOpen],
    ["member", "not sent", draft, never, never],
    ["member", "sent and withdrawn", withdrawn, never, never],
    ["member", "on a framework", whole, afterClosing, never],
    ["official", "sent", sent, always, never],
    ["official", "not sent", draft, never, never],
    ["official", "sent and withdrawn", withdrawn, never, never],
    ["official", "on a framework", whole, always, never],
    ["lead", "sent", sent, always, never],
    ["lead", "not sent", draft, never, never],
    ["lead", "sent and withdrawn", withdrawn, never, never],
    ["observer", "sent", sent, never, never],
    ["observer", "sent and withdrawn", withdrawn, never, never],
  ])("are for a %s to see, and to add to, of a comment that is %s", (role, _state, comment, seen, added) => {
    expect(gridOf(reader(role), comment, maySeeReplies)).toEqual(seen);
    expect(gridOf(reader(role), comment, mayReply)).toEqual(added);
  });

  test("are the same for the comment's author, who sees the comment itself always", () => {
    const own = { ...sent, authorId: "reader" };
    expect(gridOf(reader("member"), own)).toEqual(always);
    expect(gridOf(reader("member"), own, maySeeReplies)).toEqual(asTheRoundSays);
    expect(gridOf(reader("member"), own, mayReply)).toEqual(whileOpen);
    expect(gridOf(reader("member"), { ...own, isSent: false }, maySeeReplies)).toEqual(never);
    expect(gridOf(reader("member"), { ...own, isWithdrawn: true }, maySeeReplies)).toEqual(never);
  });

  test("are not for those who are not members of the round", () => {
    for (const role of ["member", "observer"] as const) {
      const stranger = reader(role, { isInRound: role === "observer" });
      expect(gridOf(stranger, sent, maySeeReplies)).toEqual(never);
      expect(gridOf(stranger, sent, mayReply)).toEqual(never);
    }
  });

  test("are gone for all but their own author when they are withdrawn", () => {
    const seenBy = (id: string, isWithdrawn: boolean) =>
      maySeeReply({ id, role: "official" }, { authorId: "author", isWithdrawn });
    expect([seenBy("author", false), seenBy("author", true)]).toEqual([true, true]);
    expect([seenBy("another", false), seenBy("another", true)]).toEqual([true, false]);
  });
});

describe("whatever else holds", () => {
  const anyRound = fc.record({
    sharing: fc.constantFrom(...sharings),
    opensAt: fc.integer({ min: 0, max: 10 }),
    lasts: fc.integer({ min: 1, max: 10 }),
    namesToOfficials: fc.boolean(),
  });
  const anyReader = fc.record({
    id: fc.constant("reader"),
    role: fc.constantFrom(...roles),
    isInRound: fc.boolean(),
    hasSubmitted: fc.boolean(),
  });
  const othersComment = fc.record({
    authorId: fc.constant("author"),
    isOnSection: fc.boolean(),
    isSent: fc.boolean(),
    isWithdrawn: fc.boolean(),
    isBarredToReader: fc.boolean(),
    isExcluded: fc.boolean(),
  });
  const now = fc.integer({ min: -1, max: 25 });

  test("replies are seen only with the comment, and written only where they are seen, by members, while it is open", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyReader, othersComment, anyRound, now, (who, comment, { lasts, ...rest }, at) => {
        const times = { ...rest, closesAt: rest.opensAt + lasts };
        const isWritten = mayReply(who, comment, times, at);
        if (isWritten) {
          expect([who.role, phaseAt(times, at), rest.sharing]).toEqual([
            "member",
            "open",
            "after-submitting",
          ]);
        }
        const isSeen = maySeeReplies(who, comment, times, at);
        if (!isSeen) expect(isWritten).toBe(false);
        else expect([maySeeComment(who, comment, times, at), comment.isWithdrawn]).toEqual([true, false]);
        if (isSeen) seen += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  /** Checks the rule on everything that is seen, and that enough is seen for the rule to mean something. */
  function whereverSeen(
    rule: (seen: { reader: ReaderInRound; comment: CommentFacts; sharing: Sharing; phase: Phase }) => void,
  ): void {
    let seen = 0;
    fc.assert(
      fc.property(anyReader, othersComment, anyRound, now, (who, comment, { lasts, ...rest }, at) => {
        const times = { ...rest, closesAt: rest.opensAt + lasts };
        if (!maySeeComment(who, comment, times, at)) return;
        seen += 1;
        rule({ reader: who, comment, sharing: rest.sharing, phase: phaseAt(times, at) });
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(50);
  }

  test("nobody sees what another has not sent", () => {
    whereverSeen(({ comment }) => expect(comment.isSent).toBe(true));
  });

  test("an observer sees no comment", () => {
    whereverSeen(({ reader: { role } }) => expect(role).not.toBe("observer"));
  });

  test("a member sees another's comment only in a round they are in, and never a withdrawn one", () => {
    whereverSeen(({ reader: { role, isInRound }, comment }) => {
      if (role === "member") expect([isInRound, comment.isWithdrawn]).toEqual([true, false]);
    });
  });

  test("a member sees another's comment on a section only after submitting it, and never where sharing is never", () => {
    whereverSeen(({ reader: { role, hasSubmitted }, comment, sharing }) => {
      if (role !== "member" || !comment.isOnSection) return;
      expect(hasSubmitted).toBe(true);
      expect(sharing).not.toBe("never");
    });
  });

  test("a member sees no comment from which they, or its author, are excluded", () => {
    whereverSeen(({ reader: { role }, comment: { isBarredToReader, isExcluded } }) => {
      if (role === "member") expect([isBarredToReader, isExcluded]).toEqual([false, false]);
    });
  });

  test("a member sees another's comment after closing only where sharing says so, and on a framework always so", () => {
    whereverSeen(({ reader: { role }, comment, sharing, phase }) => {
      if (role !== "member") return;
      if (!comment.isOnSection || sharing === "after-closing") expect(phase).toBe("closed");
    });
  });
});

describe("input and figures", () => {
  const byPhase = (ask: (now: number) => boolean) =>
    phases.map((phase) => (ask(momentIn[phase]) ? "x" : "·")).join("");
  const byRole = (ask: (role: Role) => string) => Object.fromEntries(roles.map((role) => [role, ask(role)]));

  test.each(sharings)(
    "officials read input from the opening on, nobody else ever (sharing %s)",
    (sharing) => {
      expect(byRole((role) => byPhase((now) => mayReadInput(reader(role), round(sharing), now)))).toEqual({
        member: "···",
        official: "·xx",
        lead: "·xx",
        observer: "···",
      });
    },
  );

  test.each(sharings)(
    "figures are live for officials, and for an observer of closed rounds (sharing %s)",
    (sharing) => {
      expect(byRole((role) => byPhase((now) => mayReadFigures(reader(role), round(sharing), now)))).toEqual({
        member: "···",
        official: "·xx",
        lead: "·xx",
        observer: "··x",
      });
    },
  );

  test("an observer reads the figures of five counted and more, an official those of any number", () => {
    const numbers = [0, 1, 4, 5, 6, 100];
    const readers = ["official", "lead", "observer"] as const;
    expect(
      readers.map((role) => numbers.map((n) => (mayReadFiguresOf(reader(role), n) ? "x" : "·")).join("")),
    ).toEqual(["xxxxxx", "xxxxxx", "···xxx"]);
  });

  test("names are for officials, where the round gives them", () => {
    const asked = (role: Role) =>
      [true, false].map((given) => (mayKnowNames(reader(role), round("never", given)) ? "x" : "·")).join("");
    expect(byRole(asked)).toEqual({ member: "··", official: "x·", lead: "x·", observer: "··" });
  });

  test("a member is a name or a letter to officials, and nothing to another member", () => {
    const who = { name: "Amina Okafor", letter: "C" };
    const told = (role: Role, given: boolean) => authorAs(reader(role), round("never", given), who);
    const all = Object.fromEntries(roles.map((role) => [role, [told(role, true), told(role, false)]]));
    expect(all).toEqual({
      member: [null, null],
      official: ["Amina Okafor", "Panel member C"],
      lead: ["Amina Okafor", "Panel member C"],
      observer: ["Panel member C", "Panel member C"],
    });
  });

  test("interests stand beside input for those who may know names, and for nobody else", () => {
    const asked = (role: Role) =>
      [true, false]
        .map((given) => (mayLinkInterests(reader(role), round("never", given)) ? "x" : "·"))
        .join("");
    expect(byRole(asked)).toEqual({ member: "··", official: "x·", lead: "x·", observer: "··" });
  });

  test("figures without some members are for officials who may know names, from the opening on", () => {
    const asked = (role: Role) =>
      [true, false]
        .flatMap((given) =>
          phases.map((phase) => mayReadViews(reader(role), round("never", given), momentIn[phase])),
        )
        .map((allowed) => (allowed ? "x" : "·"))
        .join("");
    expect(byRole(asked)).toEqual({
      member: "······",
      official: "·xx···",
      lead: "·xx···",
      observer: "······",
    });
  });
});
