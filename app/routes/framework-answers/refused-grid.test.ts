import { describe, expect, test } from "vitest";
import type { SectionChange } from "#app/scores/answers-grid.ts";
import { noAnswers } from "#app/scores/assessment.ts";
import { problemsOf, refusalOf } from "./refused-grid.ts";

const changes: SectionChange[] = [
  { section: 2, revision: 1, cells: { workload: "4" } },
  { section: 10, revision: 0, cells: { send: "1" } },
];
const stored = {
  revision: 2,
  state: "draft",
  answers: noAnswers,
  savedAt: 1,
  submittedAt: null,
  sawOthersAt: null,
} as const;

describe("a form of the grid is refused", () => {
  test("not at all where everything in it can be read", () => {
    expect(problemsOf(changes, {}, "save")).toBeNull();
    expect(problemsOf([], {}, "submit")).toBeNull();
  });

  test("with its changes kept and its messages in the order of the page", () => {
    const messages = {
      "answer.10.send": "Ten",
      "answer.2.operations": "Two, last",
      "answer.2.send": "Two, first",
    };
    expect(problemsOf(changes, messages, "submit")).toEqual({
      changes,
      messages,
      errors: [
        { href: "#answer.2.send", text: "Two, first" },
        { href: "#answer.2.operations", text: "Two, last" },
        { href: "#answer.10.send", text: "Ten" },
      ],
      conflicts: [],
    });
  });

  test.each(["", "submit-next", "delete"])("where it asks for neither of its buttons: %j", (action) => {
    expect(problemsOf(changes, {}, action)?.errors).toEqual([
      { href: "#form", text: "Choose whether to save or to submit your changes" },
    ]);
  });

  test("where something is missing, at the cell, and a missing reason says where to give it", () => {
    const sections = [
      {
        section: 2,
        missing: [
          { field: "reason.send", message: "Enter a reason for a score of 1 on SEND" },
          { field: "answer.workload", message: "Select an answer for workload" },
        ],
      },
    ];
    expect(refusalOf({ kind: "incomplete", sections }, changes).errors).toEqual([
      {
        href: "#answer.2.send",
        text: "Section 2: Enter a reason for a score of 1 on SEND. Save your changes as drafts, then give it in the section",
      },
      { href: "#answer.2.workload", text: "Section 2: Select an answer for workload" },
    ]);
  });

  test("where sections were saved elsewhere, each led to by its first changed cell", () => {
    const refused = refusalOf(
      {
        kind: "conflict",
        sections: [
          { section: 2, stored },
          { section: 10, stored },
        ],
      },
      changes,
    );
    expect(refused.conflicts).toEqual([2, 10]);
    expect(refused.errors.map(({ href }) => href)).toEqual(["#answer.2.workload", "#answer.10.send"]);
    expect(refused.errors[1]?.text).toMatch(/^Section 10 was saved in another tab/);
  });

  test.each(["closed", "not-in-round", "replaced"] as const)("where nothing could be written: %s", (kind) => {
    expect(refusalOf({ kind }, changes)).toMatchObject({
      changes,
      errors: [{ href: "#form" }],
      conflicts: [],
    });
  });
});
