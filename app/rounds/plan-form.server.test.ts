import { describe, expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import { standardRule } from "./agreement-rule.ts";
import type { RoundPlan } from "./plan.ts";
import { fieldsOfCopy, fieldsOfPlan, noPlan, type PlanFields, readPlan } from "./plan-form.server.ts";

const now = Date.UTC(2026, 8, 1);
const choices = { frameworks: ["npqsl", "npqh"], members: ["amina", "beth"], titles: ["Round 1"] };

type Given = Record<string, string | string[]>;

const given: Given = {
  title: " Round  2 ",
  framework: ["npqh", "npqsl"],
  member: ["beth", "amina"],
  "opens.day": "1",
  "opens.month": "10",
  "opens.year": "2026",
  "opens.time": "9am",
  "closes.day": "1",
  "closes.month": "11",
  "closes.year": "2026",
  "closes.time": "5pm",
  sharing: "after-closing",
  names: "no",
  minimumCounted: "6",
  agreedShare: "75",
  opposedShare: "20%",
  dividedShare: "a third",
};

const plan: RoundPlan = {
  title: "Round 2",
  // An hour earlier in UTC than in winter.
  opensAt: Date.UTC(2026, 9, 1, 8),
  closesAt: Date.UTC(2026, 10, 1, 17),
  sharing: "after-closing",
  namesToOfficials: false,
  rule: {
    minimumCounted: 6,
    agreedShare: { of: 75, in: 100 },
    opposedShare: { of: 20, in: 100 },
    dividedShare: { of: 1, in: 3 },
  },
  followsId: null,
  frameworks: ["npqsl", "npqh"],
  members: ["beth", "amina"],
};

/** As a browser would post it. */
async function read(some: Given = {}) {
  const body = new URLSearchParams(
    Object.entries({ ...given, ...some }).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    ),
  );
  return readPlan(
    await readForm(new Request("http://127.0.0.1:3000/", { method: "POST", body })),
    choices,
    now,
  );
}

const messagesOf = async (some: Given) => {
  const found = await read(some);
  return "messages" in found ? found.messages : {};
};

describe("a plan", () => {
  test("is everything that is decided about a round, frameworks in the order of the list", async () => {
    expect(await read()).toEqual({ plan });
  });

  test("fills a form that is read as the same plan", async () => {
    const { opens, closes, frameworks, members, ...fields } = fieldsOfPlan(plan);
    const moments = Object.entries({ opens, closes }).flatMap(([name, parts]) =>
      Object.entries(parts).map(([part, value]) => [`${name}.${part}`, value]),
    );
    const form = { ...fields, ...Object.fromEntries(moments), framework: frameworks, member: members };
    expect(await read(form)).toEqual({ plan });
  });

  test("begins with nothing chosen but the usual rule", () => {
    const nowhere = { day: "", month: "", year: "", time: "", which: "" };
    expect(noPlan).toEqual({
      title: "",
      follows: "",
      frameworks: [],
      members: [],
      opens: nowhere,
      closes: nowhere,
      sharing: "",
      names: "",
      minimumCounted: "5",
      agreedShare: "70%",
      opposedShare: "15%",
      dividedShare: "a third",
    } satisfies PlanFields);
  });

  test("that begins as a copy has the settings and members of the other, and leaves title, frameworks and times open", () => {
    const { title, frameworks, opens, closes } = noPlan;
    expect(fieldsOfCopy(plan)).toEqual({ ...fieldsOfPlan(plan), title, frameworks, opens, closes });
    expect(fieldsOfCopy(plan)).toMatchObject({
      members: ["beth", "amina"],
      sharing: "after-closing",
      names: "no",
    });
  });
});

describe("a form that does not hold", () => {
  test("that is empty says everything that is missing", async () => {
    const empty = Object.fromEntries(Object.keys(given).map((name) => [name, [] as string[]]));
    expect(await messagesOf(empty)).toEqual({
      title: "Enter a title",
      framework: "Select one or more frameworks",
      member: "Select one or more members",
      "opens.day": "Enter the opening date",
      "closes.day": "Enter the closing date",
      sharing: "Select when members see others’ comments",
      names: "Select whether officials see members’ names",
      minimumCounted: "Fewest scores for a class must be a whole number from 1 to 100",
      agreedShare: "Share for agreed must be a whole percentage, such as 70, or “a third”",
      opposedShare: "Share for opposed must be a whole percentage, such as 70, or “a third”",
      dividedShare: "Share for divided must be a whole percentage, such as 70, or “a third”",
    });
  });

  test("is shown as it came", async () => {
    const found = await read({
      title: "",
      "opens.time": "soon",
      sharing: "sometimes",
      member: ["beth", "nobody"],
    });
    expect(found).toMatchObject({
      fields: {
        title: "",
        frameworks: ["npqh", "npqsl"],
        members: ["beth", "nobody"],
        opens: { day: "1", month: "10", year: "2026", time: "soon", which: "" },
        sharing: "sometimes",
        names: "no",
        agreedShare: "75",
      },
    });
  });

  test.each<[Given, string, string]>([
    [
      { title: "round 1" },
      "title",
      "Another round has this title. Enter another one, so that the two can be told apart",
    ],
    [{ title: "x".repeat(151) }, "title", "Title must be 150 characters or less"],
    [{ framework: ["npqsl", "npqx"] }, "framework", "Select one or more frameworks"],
    [{ member: "somebody" }, "member", "Select one or more members"],
    [
      { "opens.month": "8" },
      "opens.day",
      "Opening must be in the future. To open the round at once, save the plan with a later time and then choose “Open now”",
    ],
    [{ "closes.month": "9" }, "closes.day", "Closing must be after the opening"],
    [
      { "closes.day": "1", "closes.month": "10", "closes.time": "9am" },
      "closes.day",
      "Closing must be after the opening",
    ],
    [
      { opposedShare: "40" },
      "opposedShare",
      "Share opposed must be at least 1% and no more than the share for divided, or a cell could be agreed and divided at once",
    ],
  ])("%j", async (some, field, message) => {
    expect(await messagesOf(some)).toEqual({ [field]: message });
  });
});

describe("times about a change of the clocks", () => {
  const night = { "closes.day": "25", "closes.month": "10", "closes.year": "2026", "closes.time": "1:30am" };

  test("that come twice are asked about, and either can be meant", async () => {
    expect(Object.keys(await messagesOf(night))).toEqual(["closes.which"]);
    expect(await read({ ...night, "closes.which": "first" })).toMatchObject({
      plan: { closesAt: Date.UTC(2026, 9, 25, 0, 30) },
    });
    expect(await read({ ...night, "closes.which": "second" })).toMatchObject({
      plan: { closesAt: Date.UTC(2026, 9, 25, 1, 30) },
    });
  });

  test("that are left out are asked about", async () => {
    const spring = {
      "closes.day": "28",
      "closes.month": "3",
      "closes.year": "2027",
      "closes.time": "1:30am",
    };
    expect(await messagesOf(spring)).toEqual({
      "closes.time":
        "Closing time does not exist: there is no 1:30am on 28 March 2027, because the clocks go forward from 1am to 2am. Enter another time",
    });
  });
});

test("the usual rule can be planned with as it stands", async () => {
  const { minimumCounted, agreedShare, opposedShare, dividedShare } = noPlan;
  expect(await read({ minimumCounted, agreedShare, opposedShare, dividedShare })).toMatchObject({
    plan: {
      rule: { ...standardRule, agreedShare: { of: 70, in: 100 } },
    },
  });
});

describe("a round that follows another", () => {
  const rounds = [
    { id: 7, title: "Round 1", closesAt: Date.UTC(2026, 8, 30), namesToOfficials: false },
    { id: 8, title: "Late", closesAt: Date.UTC(2026, 9, 2), namesToOfficials: false },
    { id: 9, title: "Named", closesAt: Date.UTC(2026, 8, 30), namesToOfficials: true },
  ];
  const following = async (follows: string) => {
    const body = new URLSearchParams(
      Object.entries({ ...given, follows }).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value]),
      ),
    );
    const form = await readForm(new Request("http://127.0.0.1:3000/", { method: "POST", body }));
    const found = readPlan(form, { ...choices, rounds }, now);
    return "messages" in found ? found.messages : found.plan.followsId;
  };

  test("follows one that closes before it opens and shows names as it does", async () => {
    expect(await following("7")).toBe(7);
    expect(await following("8")).toEqual({
      follows: expect.stringMatching(/^Late closes on .*closes before it opens$/),
    });
    expect(await following("9")).toEqual({ names: expect.stringMatching(/^Select “Yes”, as in Named/) });
    expect(await following("10")).toEqual({ follows: "Select one of the rounds shown, or none" });
  });
});
