import { expect, test } from "vitest";
import { ruleInWords, standardRule } from "./agreement-rule.ts";
import {
  changedSettings,
  changesToRecord,
  onceOpen,
  type RoundPlan,
  settingNames,
  settings,
} from "./plan.ts";

const plan: RoundPlan = {
  title: "Round 3",
  followsId: null,
  frameworks: ["npqsl", "npqh"],
  members: ["b", "a"],
  opensAt: 1,
  closesAt: 2,
  sharing: "never",
  namesToOfficials: true,
  rule: standardRule,
};

const another: RoundPlan = {
  title: "Round 4",
  followsId: 1,
  frameworks: ["npqh"],
  members: ["a", "c"],
  opensAt: 3,
  closesAt: 4,
  sharing: "after-closing",
  namesToOfficials: false,
  rule: { ...standardRule, minimumCounted: 6 },
};

test("two plans differ in the settings that say something else, not in their order or spelling", () => {
  const same = {
    ...plan,
    frameworks: ["npqh", "npqsl"],
    members: ["a", "b"],
    rule: { ...standardRule, opposedShare: { of: 3, in: 20 } },
  };
  expect(changedSettings(plan, same)).toEqual([]);
  expect(changedSettings(plan, another)).toEqual([...settings]);
  for (const setting of settings) {
    expect(changedSettings(plan, { ...plan, [setting]: another[setting] })).toEqual([setting]);
  }
});

test("what has changed is recorded before and after, and the rest is left out", () => {
  expect(changesToRecord(plan, { ...plan, sharing: "after-closing", members: ["a", "c"] })).toEqual({
    before: { members: "a b", sharing: "never" },
    after: { members: "a c", sharing: "after-closing" },
  });
  expect(changesToRecord(plan, { ...plan, rule: another.rule })).toEqual({
    before: { rule: ruleInWords(plan.rule).join(" ") },
    after: { rule: ruleInWords(another.rule).join(" ") },
  });
});

test("every setting has a name, and says what holds for it once the round is open", () => {
  for (const setting of settings) {
    expect(settingNames[setting]).toMatch(/^[A-Z]/);
    expect(onceOpen[setting]).toMatch(/^[A-Z].*\.$/);
  }
});
