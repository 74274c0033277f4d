import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import { momentInWords } from "#app/ui/moment.ts";
import {
  type MomentFields,
  momentFieldsIn,
  momentFieldsOf,
  noMoment,
  readMoment,
} from "#app/ui/moment-field.ts";
import {
  type AgreementRule,
  problemsWithRule,
  readShare,
  type Share,
  shareInWords,
  standardRule,
} from "./agreement-rule.ts";
import type { AssignedMember } from "./assignment.server.ts";
import { nothingToAsk } from "./assignment-form.server.ts";
import type { RoundPlan } from "./plan.ts";
import type { Round } from "./round.ts";
import { type Sharing, sharings } from "./sharing.ts";

const longestTitle = 150;

/** What a plan's form shows: as it came, right or wrong. */
export type PlanFields = {
  title: string;
  /** The id of the round that it follows, or "". */
  follows: string;
  frameworks: string[];
  members: string[];
  opens: MomentFields;
  closes: MomentFields;
  sharing: string;
  /** "yes" or "no" */
  names: string;
  minimumCounted: string;
  agreedShare: string;
  opposedShare: string;
  dividedShare: string;
};

/** The form of a round that is there. */
export function fieldsOfPlan(plan: RoundPlan): PlanFields {
  return {
    title: plan.title,
    follows: plan.followsId ? String(plan.followsId) : "",
    frameworks: [...plan.frameworks],
    members: [...plan.members],
    opens: momentFieldsOf(plan.opensAt),
    closes: momentFieldsOf(plan.closesAt),
    sharing: plan.sharing,
    names: plan.namesToOfficials ? "yes" : "no",
    ...fieldsOfRule(plan.rule),
  };
}

function fieldsOfRule({ minimumCounted, agreedShare, opposedShare, dividedShare }: AgreementRule) {
  return {
    minimumCounted: String(minimumCounted),
    agreedShare: shareInWords(agreedShare),
    opposedShare: shareInWords(opposedShare),
    dividedShare: shareInWords(dividedShare),
  };
}

/** The form of a new round: nothing is chosen beforehand, and the agreement rule is the usual one. */
export const noPlan: PlanFields = {
  title: "",
  follows: "",
  frameworks: [],
  members: [],
  opens: noMoment,
  closes: noMoment,
  sharing: "",
  names: "",
  ...fieldsOfRule(standardRule),
};

/** The form of a round that begins as a copy: what it is called, what it is about and when are left open. */
export function fieldsOfCopy(plan: RoundPlan): PlanFields {
  const { title, follows, frameworks, opens, closes } = noPlan;
  return { ...fieldsOfPlan(plan), title, follows, frameworks, opens, closes };
}

/** The form of a round that follows this one: on the same frameworks. */
export function fieldsOfFollowing(roundId: number, plan: RoundPlan): PlanFields {
  return { ...fieldsOfCopy(plan), follows: String(roundId), frameworks: [...plan.frameworks] };
}

export function fieldsIn(form: Form): PlanFields {
  const text = (name: string) => form.text(name).replace(/\s+/g, " ").trim();
  return {
    title: text("title"),
    follows: text("follows"),
    frameworks: [...new Set(form.all("framework"))],
    members: [...new Set(form.all("member"))],
    opens: momentFieldsIn(form, "opens"),
    closes: momentFieldsIn(form, "closes"),
    sharing: text("sharing"),
    names: text("names"),
    minimumCounted: text("minimumCounted"),
    agreedShare: text("agreedShare"),
    opposedShare: text("opposedShare"),
    dividedShare: text("dividedShare"),
  };
}

/** What a plan may be made of, and the names that are taken by other rounds. */
export type PlanChoices = {
  frameworks: readonly string[];
  members: readonly string[];
  /** Those of them who are asked about some frameworks only; nobody where it is left out. */
  assigned?: readonly AssignedMember[];
  titles: readonly string[];
  /** The rounds that it could follow; none where it is left out. */
  rounds?: readonly Pick<Round, "id" | "title" | "closesAt" | "namesToOfficials">[];
};

export type RefusedPlan = { fields: PlanFields; messages: Record<string, string> };

export function readPlan(form: Form, choices: PlanChoices, now: number): { plan: RoundPlan } | RefusedPlan {
  const fields = fieldsIn(form);
  const messages: Record<string, string> = {};
  const title = problemWithTitle(fields.title, choices.titles);
  if (title !== null) messages.title = title;
  checkChoice(fields.frameworks, choices.frameworks, "framework", messages);
  checkChoice(fields.members, choices.members, "member", messages);
  const unseated = nothingToAsk(fields.members, fields.frameworks, choices.assigned ?? []);
  if (unseated !== null && fields.frameworks.length > 0) messages.member ??= unseated;
  const times = timesIn(fields, now, messages);
  const sharing = sharings.find((one) => one === fields.sharing);
  if (!sharing) messages.sharing = "Select when members see others’ comments";
  if (!["yes", "no"].includes(fields.names)) messages.names = "Select whether officials see members’ names";
  const followsId = followedIn(fields, times.opensAt, choices.rounds ?? [], messages);
  const rule = ruleIn(fields, messages);
  if (Object.keys(messages).length > 0) return { fields, messages };

  return {
    plan: {
      title: fields.title,
      followsId,
      ...times,
      sharing: sharing as Sharing,
      namesToOfficials: fields.names === "yes",
      rule,
      frameworks: choices.frameworks.filter((code) => fields.frameworks.includes(code)),
      members: fields.members,
    },
  };
}

function followedIn(
  { follows, names }: PlanFields,
  opensAt: number,
  rounds: NonNullable<PlanChoices["rounds"]>,
  messages: Record<string, string>,
): number | null {
  if (follows === "") return null;
  const before = rounds.find(({ id }) => String(id) === follows);
  if (!before) messages.follows = "Select one of the rounds shown, or none";
  else if (opensAt > 0 && before.closesAt > opensAt) {
    messages.follows = `${before.title} closes on ${momentInWords(before.closesAt)}. A round can follow only one that closes before it opens`;
  } else if (names !== "" && before.namesToOfficials !== (names === "yes")) {
    messages.names = `Select “${before.namesToOfficials ? "Yes" : "No"}”, as in ${before.title}: carried answers would otherwise tell officials who is who`;
  }
  return before?.id ?? null;
}

function problemWithTitle(title: string, taken: readonly string[]): string | null {
  if (!hasVisibleText(title)) return "Enter a title";
  if (title.length > longestTitle) return `Title must be ${longestTitle} characters or less`;
  const isTaken = taken.some((one) => one.toLowerCase() === title.toLowerCase());
  return isTaken
    ? "Another round has this title. Enter another one, so that the two can be told apart"
    : null;
}

function checkChoice(
  chosen: readonly string[],
  possible: readonly string[],
  name: "framework" | "member",
  messages: Record<string, string>,
): void {
  const isPossible = chosen.every((one) => possible.includes(one));
  if (chosen.length === 0 || !isPossible) messages[name] = `Select one or more ${name}s`;
}

function timesIn(fields: PlanFields, now: number, messages: Record<string, string>) {
  const opensAt = momentIn(fields.opens, "opens", "opening", messages);
  const closesAt = momentIn(fields.closes, "closes", "closing", messages);
  if (opensAt !== null && opensAt <= now) {
    messages["opens.day"] =
      "Opening must be in the future. To open the round at once, save the plan with a later time and then choose “Open now”";
  }
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
    messages["closes.day"] = "Closing must be after the opening";
  }
  return { opensAt: opensAt ?? 0, closesAt: closesAt ?? 0 };
}

/** Reads a moment of a form; what is wrong with it becomes a message at its field. */
export function momentIn(
  fields: MomentFields,
  field: string,
  name: string,
  messages: Record<string, string>,
): number | null {
  const read = readMoment(fields, name);
  if ("moment" in read) return read.moment;
  messages[`${field}.${read.part}`] = read.problem;
  return null;
}

const shares = { agreedShare: "agreed", opposedShare: "opposed", dividedShare: "divided" } as const;

function ruleIn(fields: PlanFields, messages: Record<string, string>): AgreementRule {
  const read = Object.fromEntries(
    Object.entries(shares).map(([name, words]) => {
      const share = readShare(fields[name as keyof typeof shares]);
      if (!share) {
        messages[name] = `Share for ${words} must be a whole percentage, such as 70, or “a third”`;
      }
      return [name, share];
    }),
  ) as Record<keyof typeof shares, Share | null>;
  const rule: AgreementRule = {
    minimumCounted: /^\d{1,3}$/.test(fields.minimumCounted) ? Number(fields.minimumCounted) : 0,
    agreedShare: read.agreedShare ?? standardRule.agreedShare,
    opposedShare: read.opposedShare ?? standardRule.opposedShare,
    dividedShare: read.dividedShare ?? standardRule.dividedShare,
  };
  for (const [name, problem] of Object.entries(problemsWithRule(rule))) messages[name] ??= problem;
  return rule;
}
