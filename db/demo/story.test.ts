import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commentKinds } from "#app/comments/kinds.ts";
import { type Area, areas } from "#app/framework/areas.ts";
import { readMarkdown } from "#app/framework/markdown-file.ts";
import { roles } from "#app/people/roles.ts";
import { classify } from "#app/scores/agreement.ts";
import { isScore, needsReason, scores } from "#app/scores/scale.ts";
import { frameworkComments } from "./framework-comments.ts";
import { demoInterests } from "./interests.ts";
import { demoPeople } from "./people.ts";
import { executiveLeadership } from "./round-one-executive-leadership.ts";
import { headship } from "./round-one-headship.ts";
import { seniorLeadership } from "./round-one-senior-leadership.ts";
import { roundTwo } from "./round-two.ts";
import { answerIn, type PanelMember, panel, reasonIn, type SectionStory } from "./story.ts";

const roundOne = [...seniorLeadership, ...headship, ...executiveLeadership];
const wholeStory = [...roundOne, ...roundTwo];

const titled = wholeStory.map((story) => [`${story.framework} ${story.section}`, story] as const);

describe.each(titled)("the story of %s", (_title, story) => {
  test("has eight known marks for every area", () => {
    expect(Object.keys(story.marks)).toEqual([...areas]);
    for (const area of areas) {
      expect(story.marks[area]).toMatch(/^[1-5nx-]( [1-5nx-]){7}$/);
      for (const member of panel) expect(() => answerIn(story, area, member)).not.toThrow();
    }
  });

  test("gives a reason for every answer that needs one, and none for nothing", () => {
    for (const area of areas) {
      for (const member of panel) {
        const answer = answerIn(story, area, member);
        const reason = reasonIn(story, area, member);
        if (answer === null || needsReason(answer)) {
          expect(reason !== "", `${member} on ${area}`).toBe(answer !== null);
        }
      }
    }
  });

  test("has at most one reason of a member for an area, of 6 to 35 words", () => {
    const places = story.reasons.map((reason) => `${reason.by} ${reason.area}`);
    expect(repeated(places)).toEqual([]);
    for (const { words } of story.reasons) expectLength(words, 6, 35);
  });

  test("comments on statements of the outline, in their exact words", () => {
    const statements = statementsOf(story);
    for (const { on, quote, words } of story.comments) {
      if (on !== undefined) expect([...statements.keys()], words).toContain(on);
      if (quote !== undefined) expect((statements.get(on ?? "") ?? "").split(quote), words).toHaveLength(2);
    }
  });

  test("names in its reasons only codes that some leadership outline or its own outline has", () => {
    const known = new Set([...leadershipCodes, ...statementsOf(story).keys()]);
    for (const { words } of [...story.reasons, ...story.comments]) {
      const named = words.match(/\b(?:[1-9]|10)(?:[a-e]|\.\d)\b/g) ?? [];
      for (const code of named) expect([...known], words).toContain(code);
    }
  });

  test("has two to four comments of 15 to 60 words by different members, each for one or two areas", () => {
    expect(story.comments.length).toBeGreaterThanOrEqual(2);
    expect(story.comments.length).toBeLessThanOrEqual(4);
    expect(repeated(story.comments.map((comment) => comment.by))).toEqual([]);
    for (const comment of story.comments) {
      expectLength(comment.words, 15, 60);
      expect([1, 2], comment.words).toContain(comment.areas.length);
      expect(repeated(comment.areas)).toEqual([]);
    }
  });

  test("has replies of 15 to 60 words by other members who have submitted the section, as its author has", () => {
    const hasSubmitted = (member: PanelMember) =>
      areas.every((area) => answerIn(story, area, member) !== null) && !story.drafts?.includes(member);
    for (const { by, replies = [] } of story.comments) {
      if (replies.length > 0) expect(hasSubmitted(by), by).toBe(true);
      expect(repeated([by, ...replies.map((one) => one.by)])).toEqual([]);
      for (const one of replies) {
        expect(hasSubmitted(one.by), one.by).toBe(true);
        expectLength(one.words, 15, 60);
      }
    }
  });

  test("proposes wording where, and only where, the words should change", () => {
    for (const { kind, on, proposed, words } of story.comments) {
      expect(proposed !== undefined, words).toBe(kind === "wording");
      if (proposed === undefined) continue;
      expect(on, words).toBeDefined();
      expect(proposed, words).not.toBe(statementsOf(story).get(on ?? ""));
    }
  });

  test("lets nobody comment who has not begun", () => {
    for (const { by } of story.comments) expect(marksOf(story, by).some((mark) => mark !== null)).toBe(true);
  });
});

describe("the story as a whole", () => {
  test("tells every section once", () => {
    expect(repeated(wholeStory.map((story) => `${story.framework} ${story.section}`))).toEqual([]);
  });

  test("never says the same thing twice", () => {
    const words = [
      ...wholeStory.flatMap((story) => [...story.reasons, ...story.comments].map((said) => said.words)),
      ...frameworkComments.map((comment) => comment.words),
    ];
    expect(repeated(words)).toEqual([]);
    expect(
      repeated(wholeStory.flatMap((story) => story.comments.flatMap(({ proposed }) => proposed ?? []))),
    ).toEqual([]);
  });

  test("has comments of every kind, and about half of them on exact words", () => {
    const comments = roundOne.flatMap((story) => story.comments);
    expect(new Set(comments.map((comment) => comment.kind))).toEqual(new Set(commentKinds));
    const quoting = comments.filter((comment) => comment.quote !== undefined);
    expectBetween(quoting.length / comments.length, 0.4, 0.6);
  });

  test("has typographic apostrophes only", () => {
    expect(JSON.stringify([wholeStory, frameworkComments, demoPeople, demoInterests])).not.toContain("'");
  });
});

describe("round 1", () => {
  test("holds all ten sections of the three leadership frameworks, and no other", () => {
    const told = roundOne.map((story) => `${story.framework} ${story.section}`);
    const outlined = ["npqsl", "npqh", "npqel"].flatMap((framework) =>
      outline(framework).map((section) => `${framework} ${section.number}`),
    );
    expect(told).toEqual(outlined);
  });

  test("is full: every member answered every area and left no draft", () => {
    for (const story of roundOne) {
      expect(story.drafts).toBeUndefined();
      for (const member of panel) expect(marksOf(story, member)).not.toContain(null);
    }
  });

  test("has all classes of agreement, well spread", () => {
    const count = counted(areas);
    expectBetween(count["agreed-strong"], 30, 40);
    expectBetween(count["agreed-weak"], 20, 30);
    expectBetween(count.divided, 12, 20);
    expectBetween(count.mixed, 25, 35);
    expectBetween(count["too-few"], 3, 5);
  });

  test("finds workload the weakest area and operational leadership the most divided", () => {
    const weak = areas.map((area) => counted([area])["agreed-weak"]);
    const divided = areas.map((area) => counted([area]).divided);
    expect(areas[weak.indexOf(Math.max(...weak))]).toBe("workload");
    expect(areas[divided.indexOf(Math.max(...divided))]).toBe("operations");
    const low = areas.map((area) => lowShare(area));
    expect(areas[low.indexOf(Math.max(...low))]).toBe("workload");
  });

  test("finds SEND strong in Headship and weak in Executive Leadership", () => {
    const strong = (stories: readonly SectionStory[]) => counted(["send"], stories)["agreed-strong"];
    expect(strong(headship)).toBeGreaterThan(counted(["send"], headship)["agreed-weak"]);
    expect(strong(executiveLeadership)).toBeLessThan(counted(["send"], executiveLeadership)["agreed-weak"]);
  });

  test("has comments on the frameworks as a whole", () => {
    expect(frameworkComments).toHaveLength(4);
    for (const { areas: named, words } of frameworkComments) {
      expect([1, 2], words).toContain(named.length);
      expectLength(words, 15, 60);
    }
  });
});

describe("round 2", () => {
  const stateOf = (framework: string, section: number) => {
    const story = roundTwo.find((one) => one.framework === framework && one.section === section)!;
    const begun = panel.filter((member) => marksOf(story, member).some((mark) => mark !== null));
    const drafts = story.drafts ?? [];
    return { submitted: begun.filter((member) => !drafts.includes(member)), drafts };
  };

  test("has begun with other frameworks than round 1, and nothing of the ECF", () => {
    const codes = new Set(roundTwo.map((story) => story.framework));
    expect(codes).toEqual(new Set(["npqlt", "npqltd", "npqsenco", "npqeyl"]));
  });

  test("has all four areas answered by everybody who submitted, and something by everybody with a draft", () => {
    for (const story of roundTwo) {
      const { submitted, drafts } = stateOf(story.framework, story.section);
      for (const member of submitted) expect(marksOf(story, member), member).not.toContain(null);
      for (const member of drafts) expect(marksOf(story, member).some((mark) => mark !== null)).toBe(true);
    }
  });

  test("is furthest on in Leading Teaching", () => {
    expect(stateOf("npqlt", 1)).toEqual({ submitted: panel.slice(0, 7), drafts: [] });
    expect(stateOf("npqlt", 2).submitted).toHaveLength(5);
    expect(stateOf("npqlt", 2).drafts).toHaveLength(1);
    expect(stateOf("npqlt", 3).submitted).toHaveLength(3);
  });

  test("leaves the first member in the middle of a section, the second after one and the last before the first", () => {
    const begunBy = (member: PanelMember) =>
      roundTwo
        .filter((story) => marksOf(story, member).some((mark) => mark !== null))
        .map((story) => `${story.framework} ${story.section}`);
    expect(begunBy("panel1")).toEqual(["npqlt 1", "npqlt 2", "npqlt 3"]);
    expect(begunBy("panel2")).toEqual(["npqlt 1"]);
    expect(begunBy("panel8")).toEqual([]);
    const third = roundTwo.find((story) => story.framework === "npqlt" && story.section === 3)!;
    expect(third.drafts).toContain("panel1");
    expect(marksOf(third, "panel1").filter((mark) => mark !== null)).toHaveLength(2);
  });
});

describe("the people", () => {
  test("are the eight members and one of each other role, each with a name and a background", () => {
    expect(demoPeople.map((person) => person.email)).toEqual(
      [...panel, "official", "lead", "observer"].map((name) => `${name}@example.org`),
    );
    expect(demoPeople.map((person) => person.role)).toEqual([
      ...panel.map(() => "member"),
      ...roles.slice(1),
    ]);
    expect(repeated(demoPeople.map((person) => person.name))).toEqual([]);
    for (const { name, background } of demoPeople) {
      expect(name).toMatch(/\S \S/);
      expect(background).not.toBe("");
    }
  });

  test("include two members who work for providers", () => {
    expect(demoPeople.filter((person) => person.background.includes("provider"))).toHaveLength(2);
  });
});

function outline(framework: string) {
  const source = readFileSync(resolve(`app/framework/outlines/${framework}.md`), "utf8");
  const read = readMarkdown(source);
  if ("problems" in read)
    throw new Error(`The outline of ${framework} does not read: ${read.problems[0]?.message}`);
  return read.text.sections;
}

function statementsOf(story: SectionStory): Map<string, string> {
  const section = outline(story.framework).find(({ number }) => number === story.section);
  if (!section) throw new Error(`${story.framework} has no section ${story.section}`);
  return new Map(section.statements.map(({ code, text }) => [code, text]));
}

const leadershipCodes = ["npqsl", "npqh", "npqel"].flatMap((framework) =>
  outline(framework).flatMap((section) => section.statements.map(({ code }) => code)),
);

function marksOf(story: SectionStory, member: PanelMember) {
  return areas.map((area) => answerIn(story, area, member));
}

function frequenciesOf(story: SectionStory, area: Area): number[] {
  const answers = panel.map((member) => answerIn(story, area, member));
  return scores.map((score) => answers.filter((answer) => answer === score).length);
}

function counted(
  of: readonly Area[],
  stories: readonly SectionStory[] = roundOne,
): Record<ReturnType<typeof classify>, number> {
  const count = { "agreed-strong": 0, "agreed-weak": 0, divided: 0, mixed: 0, "too-few": 0 };
  for (const story of stories) for (const area of of) count[classify(frequenciesOf(story, area))] += 1;
  return count;
}

function lowShare(area: Area): number {
  const given = roundOne
    .flatMap((story) => panel.map((member) => answerIn(story, area, member)))
    .filter((answer) => answer !== null && isScore(answer));
  return given.filter((score) => score === "1" || score === "2").length / given.length;
}

function repeated<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function expectLength(words: string, least: number, most: number) {
  expectBetween(words.split(/\s+/).length, least, most, words);
}

function expectBetween(value: number, least: number, most: number, message?: string) {
  expect(value, message).toBeGreaterThanOrEqual(least);
  expect(value, message).toBeLessThanOrEqual(most);
}
