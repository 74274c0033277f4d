import { describe, expect, test } from "vitest";
import { type Role, roles } from "#app/people/roles.ts";
import { type Setting, settings } from "./plan.ts";
import { type Sharing, sharings } from "./sharing.ts";
import {
  mayKnowNames,
  mayReadCountsOfRoundBefore,
  mayReadFigures,
  mayReadInput,
  maySeeComment,
} from "./visibility.ts";
import { whoSeesWhat } from "./who-sees-what.ts";

type Settings = { sharing: Sharing; namesToOfficials: boolean };

const combinations = sharings.flatMap((sharing) =>
  [true, false].map((namesToOfficials): Settings => ({ sharing, namesToOfficials })),
);

const onSharing: Record<Sharing, string> = {
  never:
    "Members never see what other members write on a section, and see comments on a framework as a whole when the round has closed, except that the members of a round that follows this one see the comments on its sections and how often each answer was given where at least 5 scores were counted; names and single answers of other members are never shown to them.",
  "after-submitting":
    "Members see other members’ comments on a section as soon as they have submitted that section themselves, and see comments on a framework as a whole when the round has closed, except that the members of a round that follows this one see the comments on its sections and how often each answer was given where at least 5 scores were counted; names and single answers of other members are never shown to them.",
  "after-closing":
    "Members see other members’ comments on a section when the round has closed, if they have submitted that section themselves, and see comments on a framework as a whole when the round has closed, except that the members of a round that follows this one see the comments on its sections and how often each answer was given where at least 5 scores were counted; names and single answers of other members are never shown to them.",
};

const onNames = {
  true: "Officials and lead officials see who gave which answer and wrote which comment; nobody else does.",
  false:
    "Officials and lead officials see answers and comments under letters (“Panel member C”), without times and 3 members or more at a time; nobody is told whose they are.",
};

test.each(combinations)(
  "every setting says who will see what: $sharing, names $namesToOfficials",
  (given) => {
    expect(whoSeesWhat(given)).toEqual({
      title: "Everyone who reads anything of this round sees its title.",
      followsId:
        "Each member sees their own earlier answers, which nobody else in the panel does, and of the round that this one follows the comments on its sections and how often each answer was given where at least 5 scores were counted, whatever that round says of sharing and without names.",
      frameworks:
        "Members, officials and lead officials can read every framework at any time, whether a round covers it or not.",
      members: "Only lead officials see this list, and no member is told who else is in the round.",
      opensAt:
        "Before this moment only lead officials see the round; from then on its members can write, and officials and lead officials read what has been submitted as it comes in.",
      closesAt:
        "From this moment on members can read but not write, and observers see the figures that rest on at least 5 scores.",
      sharing: onSharing[given.sharing],
      namesToOfficials: onNames[`${given.namesToOfficials}`],
      rule: "Members see the rule on the pages of their frameworks; beside the figures officials and lead officials see it from the opening on, and observers from the closing on.",
    } satisfies Record<Setting, string>);
  },
);

test("a sentence is one sentence", () => {
  for (const given of combinations) {
    for (const setting of settings) expect(whoSeesWhat(given)[setting]).toMatch(/^[A-Z][^.]*\.$/);
  }
});

// What the sentences above claim, put to the policy itself.
describe("the policy keeps what the sentences say", () => {
  const round = (given: Settings) => ({ ...given, opensAt: 10, closesAt: 20 });
  const [planned, open, closed] = [9, 10, 20];
  const comment = {
    authorId: "author",
    isSent: true,
    isWithdrawn: false,
    isBarredToReader: false,
    isExcluded: false,
  };
  const seen = (given: Settings, role: Role, isOnSection: boolean, hasSubmitted: boolean, now: number) =>
    maySeeComment(
      { id: "reader", role, isInRound: role === "member", hasSubmitted },
      { ...comment, isOnSection },
      round(given),
      now,
    );

  test.each(combinations)("to members, on sections: $sharing, names $namesToOfficials", (given) => {
    const sentence = whoSeesWhat(given).sharing;
    const whileOpen = seen(given, "member", true, true, open);
    const onceClosed = seen(given, "member", true, true, closed);
    expect([open, closed].map((now) => seen(given, "member", true, false, now))).toEqual([false, false]);
    expect(sentence.includes("as soon as they have submitted that section")).toBe(whileOpen);
    expect(sentence.includes("when the round has closed, if they")).toBe(onceClosed && !whileOpen);
    expect(sentence.includes("never see what other members write on a section")).toBe(!onceClosed);
  });

  test.each(combinations)(
    "to members of a round that follows: $sharing, names $namesToOfficials",
    (given) => {
      const after = { id: "reader", role: "member", isInRound: false, hasSubmitted: false } as const;
      const sees = (isInRoundAfter: boolean, isOnSection: boolean, now: number) =>
        maySeeComment({ ...after, isInRoundAfter }, { ...comment, isOnSection }, round(given), now);
      expect([planned, open, closed].map((now) => sees(true, true, now))).toEqual([false, false, true]);
      expect([sees(false, true, closed), sees(true, false, closed)]).toEqual([false, false]);
      const counts = (counted: number, now: number, isBarredToReader = false) => {
        const cell = { counted, isBarredToReader };
        return mayReadCountsOfRoundBefore({ ...after, isInRoundAfter: true }, round(given), cell, now);
      };
      expect([counts(5, open), counts(5, closed), counts(4, closed)]).toEqual([false, true, false]);
      expect(counts(5, closed, true)).toBe(false);
      const shown =
        "the comments on its sections and how often each answer was given where at least 5 scores were counted";
      expect(whoSeesWhat(given).sharing).toContain(
        `the members of a round that follows this one see ${shown};`,
      );
      expect(whoSeesWhat(given).followsId).toContain(`of the round that this one follows ${shown},`);
    },
  );

  test.each(combinations)("to members, on frameworks: $sharing, names $namesToOfficials", (given) => {
    expect(seen(given, "member", false, true, open)).toBe(false);
    expect(seen(given, "member", false, false, closed)).toBe(true);
    expect(whoSeesWhat(given).sharing).toContain(
      "see comments on a framework as a whole when the round has closed",
    );
  });

  test.each(combinations)("on names: $sharing, names $namesToOfficials", (given) => {
    const told = roles.filter((role) => mayKnowNames({ id: "reader", role }, round(given)));
    expect(told).toEqual(given.namesToOfficials ? ["official", "lead"] : []);
    expect(whoSeesWhat(given).namesToOfficials.includes("see who gave which answer")).toBe(told.length > 0);
  });

  test.each(combinations)("on answers and figures: $sharing, names $namesToOfficials", (given) => {
    const reading = (ask: typeof mayReadInput, now: number) =>
      roles.filter((role) => ask({ id: "reader", role }, round(given), now));
    expect(reading(mayReadInput, planned)).toEqual([]);
    expect(reading(mayReadFigures, planned)).toEqual([]);
    expect(reading(mayReadInput, open)).toEqual(["official", "lead"]);
    expect(reading(mayReadFigures, open)).toEqual(["official", "lead"]);
    expect(reading(mayReadInput, closed)).toEqual(["official", "lead"]);
    expect(reading(mayReadFigures, closed)).toEqual(["official", "lead", "observer"]);
  });
});
