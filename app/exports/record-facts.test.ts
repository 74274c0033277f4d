import { expect, test } from "vitest";
import { factsInWords } from "./record-facts.ts";

const nameOf = (id: string) => ({ "id-1": "Amina Okafor", "id-2": "Nasreen Malik" })[id];

test("what changed is told as it was and as it is, in words", () => {
  const before = { closesAt: Date.UTC(2026, 10, 22, 17), namesToOfficials: true, members: "id-1" };
  const after = { closesAt: Date.UTC(2026, 10, 24, 12), namesToOfficials: false, members: "id-1 id-2" };
  expect(factsInWords({ before, after, detail: {} }, nameOf)).toEqual([
    { name: "Closes", before: "22 November 2026 at 5:00pm", after: "24 November 2026 at midday" },
    { name: "Names shown to officials", before: "yes", after: "no" },
    { name: "Members", before: "Amina Okafor", after: "Amina Okafor, Nasreen Malik" },
  ]);
});

test("what was not there before, or is no more, is told as such", () => {
  expect(
    factsInWords({ before: { "id-1": null }, after: { "id-1": "provider" }, detail: {} }, nameOf),
  ).toEqual([{ name: "Amina Okafor", before: "nothing", after: "provider" }]);
  expect(factsInWords({ before: null, after: { role: "lead" }, detail: {} }, nameOf)).toEqual([
    { name: "Role", before: null, after: "lead" },
  ]);
  expect(factsInWords({ before: { role: "lead" }, after: null, detail: {} }, nameOf)).toEqual([
    { name: "Role", before: "lead", after: "nothing" },
  ]);
});

test("details stand by themselves, and those that say nothing are left out", () => {
  const detail = { afterSeeingOthers: true, area: null, rounds: "", submission: 1_200, sha256: "ab" };
  expect(factsInWords({ before: null, after: null, detail }, nameOf)).toEqual([
    { name: "After seeing others", before: null, after: "yes" },
    { name: "Submission", before: null, after: "1,200" },
    { name: "SHA-256", before: null, after: "ab" },
  ]);
});
