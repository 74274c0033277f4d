import { expect, test } from "vitest";
import { agreementClasses } from "#app/rounds/agreement-rule.ts";
import { directions } from "./directions.ts";
import { classesInWords, departures, findingCode, missingForSignOff } from "./finding.ts";

test("a finding departs from each class that does not point where it does", () => {
  const departs = directions.map((direction) => [
    direction,
    agreementClasses.filter((one) => departures(direction, [one]).length > 0),
  ]);
  expect(departs).toEqual([
    ["keep", ["agreed-weak", "divided", "mixed"]],
    ["change", ["agreed-strong", "divided", "mixed"]],
    ["open", ["agreed-strong", "agreed-weak"]],
  ]);
});

test("beside a class that bears it out it departs only from one that agrees on something else", () => {
  expect(departures("keep", ["agreed-strong", "divided", "mixed", "too-few"])).toEqual([]);
  expect(departures("keep", ["agreed-strong", "agreed-weak", "divided"])).toEqual(["agreed-weak"]);
  expect(departures("change", ["mixed", "mixed", "too-few"])).toEqual(["mixed"]);
  expect(departures("open", ["divided", "agreed-strong"])).toEqual(["agreed-strong"]);
  for (const direction of directions) expect(departures(direction, [])).toEqual([]);
});

test("classes read as a list, and a finding has a code", () => {
  expect(classesInWords(["agreed-strong", "divided", "mixed"])).toBe("agreed strong, divided and mixed");
  expect(findingCode({ id: 3 })).toBe("F3");
});

const ready = {
  disposition: "accept",
  departureReason: "",
  oneVoiceReason: "",
  status: "agreed",
  setAside: null,
} as const;
const evidence = { restsOnNothing: false, restsOnOne: false, departs: [] };

test("what is missing for a signature is said, each in a sentence", () => {
  expect(missingForSignOff(ready, evidence)).toEqual([]);
  expect(
    missingForSignOff(
      { ...ready, disposition: null, status: "draft", setAside: { at: 1, reason: "Twice" } },
      { restsOnNothing: true, restsOnOne: true, departs: ["divided", "mixed"] },
    ),
  ).toEqual([
    "It is set aside.",
    "Its words are a draft: agree them first.",
    "It rests on nothing: cite comments, themes or sections.",
    "What DfE does is not decided.",
    "It departs from what the panel says (divided and mixed): say why.",
    "It rests on one person: say why it stands all the same.",
  ]);
});

test("reasons that are given are not asked for again", () => {
  const given = { ...ready, departureReason: "The law changed", oneVoiceReason: "Nobody else knows" };
  expect(missingForSignOff(given, { ...evidence, restsOnOne: true, departs: ["mixed"] })).toEqual([]);
});
