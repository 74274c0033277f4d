import { expect, test } from "vitest";
import { meterLines, meterWarnings } from "./evidence-meter.ts";

const of = (some: object) => ({
  counts: { asked: 8, behind: 3, against: 2, both: 0, interested: 1, sections: 2, rounds: 1, ...some },
});

test.each([
  [
    "several of everything",
    of({ both: 1 }),
    4,
    [
      "3 of 8 members are behind it",
      "2 members are against it, of whom 1 is also behind it in places",
      "It rests on 4 comments and 2 sections in 1 round",
      "1 of the 3 behind it has an interest that touches it",
    ],
  ],
  [
    "one of everything",
    of({ behind: 1, against: 1, both: 1, sections: 1 }),
    1,
    [
      "1 of 8 members is behind it",
      "1 member is against it, and also behind it in places",
      "It rests on 1 comment and 1 section in 1 round",
      "The one behind it has an interest that touches it",
    ],
  ],
  [
    "one behind it without an interest, and no comments",
    of({ behind: 1, against: 0, interested: 0, rounds: 2 }),
    0,
    [
      "1 of 8 members is behind it",
      "Nobody is against it",
      "It rests on scores of 2 sections in 2 rounds",
      "The one behind it has no interest that touches it",
    ],
  ],
  [
    "comments on a framework as a whole",
    of({ asked: 1, behind: 0, against: 1, interested: 0, sections: 0 }),
    1,
    ["Nobody is behind it", "1 member is against it", "It rests on 1 comment in 1 round"],
  ],
  [
    "hidden names",
    of({ against: 3, both: 2, interested: null }),
    1,
    [
      "3 of 8 members are behind it",
      "3 members are against it, of whom 2 are also behind it in places",
      "It rests on 1 comment and 2 sections in 1 round",
      "Whether members with an interest are among them is not shown, because the rounds hide names",
    ],
  ],
  [
    "several with interests",
    of({ interested: 2, against: 0 }),
    0,
    [
      "3 of 8 members are behind it",
      "Nobody is against it",
      "It rests on scores of 2 sections in 1 round",
      "2 of the 3 behind it have an interest that touches it",
    ],
  ],
  [
    "none with interests",
    of({ interested: 0, against: 0 }),
    0,
    [
      "3 of 8 members are behind it",
      "Nobody is against it",
      "It rests on scores of 2 sections in 1 round",
      "None of the 3 behind it has an interest that touches it",
    ],
  ],
  [
    "nothing",
    of({ asked: 0, behind: 0, against: 0, interested: 0, sections: 0, rounds: 0 }),
    0,
    ["It rests on nothing yet"],
  ],
])("the meter reads well with %s", (_what, { counts }, comments, lines) => {
  expect(meterLines({ counts, comments })).toEqual(lines);
});

test("it warns of words and of a strength that the counts do not bear out", () => {
  const statement = "Most members want the log to go";
  expect(meterWarnings({ ...of({}), strength: "limited", statement })).toEqual([
    "“Most members” needs more than half of the members behind it: it is 3 of 8, and 2 against.",
  ]);
  expect(
    meterWarnings({ ...of({ against: 3 }), strength: "strong", statement: "The log should go" }),
  ).toEqual([
    "It is called strong with 3 of 8 members behind it.",
    "It is called strong with 3 of 8 members against it.",
  ]);
  expect(meterWarnings({ ...of({ behind: 5 }), strength: "strong", statement })).toEqual([]);
});
