import { ruleInWords } from "./agreement-rule.ts";
import type { Round } from "./round.ts";

/** What a lead official decides about a round: frameworks by their codes, members by their ids. */
export type RoundPlan = Omit<Round, "id" | "followsId"> & {
  frameworks: readonly string[];
  members: readonly string[];
  /** Left out, or null: it follows none. */
  followsId?: number | null;
};

/** The parts of a plan, in the order of its form and its page. */
export const settings = [
  "title",
  "followsId",
  "frameworks",
  "members",
  "opensAt",
  "closesAt",
  "sharing",
  "namesToOfficials",
  "rule",
] as const satisfies readonly (keyof RoundPlan)[];

export type Setting = (typeof settings)[number];

export const settingNames: Record<Setting, string> = {
  title: "Title",
  followsId: "Follows",
  frameworks: "Frameworks",
  members: "Members",
  opensAt: "Opens",
  closesAt: "Closes",
  sharing: "When members see others’ comments",
  namesToOfficials: "Names shown to officials",
  rule: "Agreement rule",
};

/** What of a setting can be changed once the round has opened, and why no more. */
export const onceOpen: Record<Setting, string> = {
  title: "Fixed since the round opened: what is quoted and exported under this name must be found under it.",
  followsId:
    "Fixed since the round opened: answers are carried over from that round, and members have built on them.",
  frameworks:
    "Fixed since the round opened: members plan their work by this list. The text of a framework is fixed at the first saved input on it, so that every answer is about the same words.",
  members:
    "Members can be added while the round is open: from then on more answers are expected, and nothing that was answered changes. Nobody can be taken out, because answers already given would have to go with them.",
  opensAt: "Fixed since the round opened.",
  closesAt: "The round can be closed early or extended, with a reason, until it has closed.",
  sharing: "Fixed since the round opened: members write knowing who will read it.",
  namesToOfficials:
    "Fixed since the round opened: members write knowing whether it is read under their names.",
  rule: "Fixed since the round opened, before any figure could be known: a rule chosen to fit the answers would be worth nothing.",
};

type Value = string | number | boolean;

/** A plan in values that a record of changes can hold: frameworks and members as lists of ids, the rule in words. */
export function recordable(plan: RoundPlan): Record<Setting, Value> {
  const { title, opensAt, closesAt, sharing, namesToOfficials } = plan;
  return {
    title,
    followsId: plan.followsId ?? 0,
    frameworks: plan.frameworks.toSorted().join(" "),
    members: plan.members.toSorted().join(" "),
    opensAt,
    closesAt,
    sharing,
    namesToOfficials,
    rule: ruleInWords(plan.rule).join(" "),
  };
}

/** The settings in which two plans differ. */
export function changedSettings(before: RoundPlan, after: RoundPlan): Setting[] {
  const [was, is] = [recordable(before), recordable(after)];
  return settings.filter((setting) => was[setting] !== is[setting]);
}

type Changes = Record<"before" | "after", Partial<Record<Setting, Value>>>;

/** What has changed, as an audit event tells it: the settings that did, before and after. */
export function changesToRecord(before: RoundPlan, after: RoundPlan): Changes {
  const changed = changedSettings(before, after);
  const of = (plan: RoundPlan) => {
    const all = recordable(plan);
    return Object.fromEntries(changed.map((setting) => [setting, all[setting]]));
  };
  return { before: of(before), after: of(after) };
}
