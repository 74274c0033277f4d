import { expect, test } from "vitest";
import { changeLog } from "./change-log.ts";
import { commentGiven, findingGiven, toldGiven } from "./told-given.ts";

const assessments = toldGiven.change_log[0]!.assessments;
const log = (some: Partial<Parameters<typeof changeLog>[0]>) =>
  changeLog(
    { comments: [], findings: [], ...some },
    (framework, section, statement) => ({
      evidence: [`Reference of ${framework}, ${section}, ${statement}`],
      assessments,
    }),
    (framework, section) => `Title of ${framework}, ${section}`,
  );

test("is empty where nothing is asked", () => {
  expect(log({})).toEqual([]);
  expect(
    log({
      comments: [
        { ...commentGiven, asks: null },
        { ...commentGiven, section: null, statement: null },
      ],
      findings: [{ ...findingGiven, wording: null }],
    }),
  ).toEqual([]);
});

test("has a line for what a comment asks, with its own sources before the references of the statement", () => {
  expect(log({ comments: [commentGiven] })).toEqual([
    {
      ...toldGiven.change_log[0],
      evidence: ["A study (2020)", "Reference of npqsl, 3, 3a"],
      assessments,
    },
  ]);
});

test("tells of a comment on a whole section nothing that its statements rest on, and of no answer that there is none", () => {
  const [line] = log({
    comments: [{ ...commentGiven, statement: null, statement_text: null, sources: [], response: null }],
  });
  expect(line).toMatchObject({
    statement: null,
    statement_text: null,
    evidence: [],
    assessments: [],
    decision: null,
    reason: null,
  });
});

test("has a line for the wording that a finding proposes, after those of the comments", () => {
  const lines = log({ comments: [commentGiven], findings: [findingGiven] });
  expect(lines.map(({ source }) => source)).toEqual(["Comment 1", "Finding F7"]);
  expect(lines[1]).toEqual({
    framework: "npqsl",
    edition: "Outline",
    section: 3,
    section_title: "Title of npqsl, 3",
    statement: "3a",
    statement_text: "Walking the corridors every week.",
    type: "change",
    areas: ["workload"],
    proposed_wording: "Walking the corridors every month.",
    rationale: "Walks are too frequent.",
    evidence: ["Reference of npqsl, 3, 3a"],
    assessments,
    decision: "accept-in-part",
    reason: "Every month",
    source: "Finding F7",
  });
});
