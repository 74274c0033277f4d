import { expect, test } from "vitest";
import { askedSaidDid } from "./asked-said-did.ts";
import { words } from "./document.ts";
import { commentGiven, findingGiven, toldGiven } from "./told-given.ts";

test("the page says what was asked, what was said and what was done, finding by finding", () => {
  expect(askedSaidDid({ ...toldGiven, marking: "A marking" })).toEqual({
    title: "We asked, you said, we did",
    language: "en-GB",
    marking: "A marking",
    subject: "What the panel was asked, what it said and what DfE does",
    blocks: [
      { kind: "heading", level: 2, text: "We asked", id: "asked" },
      {
        kind: "paragraph",
        line: words(
          "We asked a panel of 9 to read Senior Leadership and Headship and to say of each section how well it serves:",
        ),
      },
      { kind: "list", items: [words("Workload reduction: Does it save time?")] },
      { kind: "heading", level: 2, text: "You said, and we did", id: "said" },
      { kind: "heading", level: 3, text: "Workload reduction", id: "area-workload" },
      { kind: "paragraph", line: words("1 section on workload has scores.") },
      {
        kind: "table",
        caption: "Workload reduction: you said, we did",
        columns: [{ name: "You said" }, { name: "We did" }, { name: "Why" }],
        rows: [
          [words("Walks are too frequent. (F7; change)"), words("Accept in part"), words("Every month")],
        ],
      },
      { kind: "paragraph", line: words("1 comment was sent. 1 has DfE’s response.") },
      { kind: "paragraph", line: words("The panel advises and DfE decides.") },
    ],
  });
});

test("it says where nothing is decided, and where no finding is there", () => {
  const undecided = askedSaidDid({ ...toldGiven, findings: [{ ...findingGiven, decision: null }] });
  expect(JSON.stringify(undecided.blocks)).toContain("Not decided yet");
  const none = askedSaidDid({
    ...toldGiven,
    findings: [],
    comments: [commentGiven, { ...commentGiven, response: null }],
  });
  expect(none.blocks.filter(({ kind }) => kind === "table")).toEqual([]);
  expect(JSON.stringify(none.blocks)).toContain("No finding is signed off yet.");
  expect(JSON.stringify(none.blocks)).toContain("2 comments were sent. 1 has DfE’s response.");
});
