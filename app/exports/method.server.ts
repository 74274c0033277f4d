import { areas, areaWords } from "#app/framework/areas.ts";
import { interestsDuring } from "#app/interests/beside.server.ts";
import { interestsFor } from "#app/interests/interest.server.ts";
import { interestKindWords } from "#app/interests/kinds.ts";
import { interestOutcomeWords } from "#app/interests/outcomes.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { ruleInWords } from "#app/rounds/agreement-rule.ts";
import { seatsIn } from "#app/rounds/groups.server.ts";
import { type Group, groupNames, groups } from "#app/rounds/groups.ts";
import { isInRound, memberCount } from "#app/rounds/part.server.ts";
import { frameworksOf, membersOf } from "#app/rounds/round.server.ts";
import { isClosedAt, type Round } from "#app/rounds/round.ts";
import { sharingNames } from "#app/rounds/sharing.ts";
import { mayReadViews } from "#app/rounds/visibility.ts";
import { answerInWords, otherAnswers, scores } from "#app/scores/scale.ts";
import { csvTime } from "./csv.server.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import { groupAsTold } from "./group-as-told.ts";
import type { Selection } from "./selection.server.ts";

type Method = FindingsDocument["method"];

/** How the panel worked and how its answers are read: made from what the service holds, so that it cannot be another. */
export function methodOf(actor: Actor, { rounds, area, names }: Selection, now: number): Method {
  return {
    rounds: rounds.map((round) => roundOf(actor, round, names, now)),
    scale: scores.map(answerInWords),
    areas: areas
      .filter((one) => area === null || one === area)
      .map((one) => {
        const { name, question, points } = areaWords[one];
        return { area: one, name, question, points: [...points] };
      }),
    measures,
    limits,
  };
}

const measures = [
  `Counted are submitted scores from 1 to 5. ${otherAnswers.map((one) => `“${answerInWords(one)}”`).join(" and ")}, drafts, and what interests exclude are never counted, and are reported apart.`,
  "The median is the middle score, or the mean of the two in the middle. Quartiles are found by linear interpolation (type 7).",
  "The class of a section is found by the rule of its round, in whole numbers.",
  "Agreement is van der Eijk’s A, from -1 (half at each end) to 1 (everybody gave the same score).",
  "For an area across its sections, Krippendorff’s α for ordinal data tells how far members order the sections alike; it falls when all scores lie close together.",
  "No section or area is described by its mean alone.",
];

const limits = [
  "The panel was chosen for what its members know, and stands for nobody else. Its scores are not those of a sample, and no margin of error can be put on them.",
  "Small numbers: where few members have scored a section, one score moves its median and its class.",
  "Scores are judgements of words on a page, not measurements of what programmes achieve.",
  "Who did not answer is reported as a number and not guessed at.",
];

function roundOf(actor: Actor, round: Round, names: boolean, now: number): Method["rounds"][number] {
  const cells = cellsOfRound(actor, round, "current", now);
  const sum = (of: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((all, cell) => all + of(cell), 0);
  return {
    id: round.id,
    title: round.title,
    state: isClosedAt(round, now) ? "closed" : "open",
    opened_at: csvTime(round.opensAt),
    closes_at: csvTime(round.closesAt),
    frameworks: frameworksOf(round.id),
    members: memberCount([round.id]),
    member_names: names ? peopleWithIds(membersOf(round.id)).map(({ name }) => name) : [],
    groups: groupsOf(actor, round, now),
    expected: sum(({ expected }) => expected),
    answered: sum(({ answered }) => answered),
    sharing: sharingNames[round.sharing],
    names_to_officials: round.namesToOfficials,
    rule: ruleInWords(round.rule),
  };
}

/** Whom the members sit for; too small a group is told with the rest. */
function groupsOf(actor: Actor, round: Round, now: number): Method["rounds"][number]["groups"] {
  if (!mayReadViews(actor, round, now)) return [];
  const sizes = new Map<Group | null, number>();
  for (const group of seatsIn(round.id).values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const told = groups.flatMap((group) => groupAsTold(group, sizes) ?? []);
  const rest = [...sizes]
    .filter(([group]) => group === null || !told.includes(group))
    .reduce((sum, [, n]) => sum + n, 0);
  return [
    ...told.map((group) => ({ group: groupNames[group], members: sizes.get(group)! })),
    ...(rest > 0 && told.length > 0 ? [{ group: "Others", members: rest }] : []),
  ];
}

/** What members declared during the rounds and what followed from it: by name only where the file holds names. */
export function interestsStatement(
  actor: Actor,
  { rounds, names }: Selection,
): FindingsDocument["interests"] {
  const during = new Set(rounds.flatMap((round) => [...interestsDuring(actor, round).members]));
  const list = interestsFor(actor)
    .filter(({ memberId }) => during.has(memberId) && rounds.some(({ id }) => isInRound(id, memberId)))
    .map(({ memberId, member, versions, outcomes }) => {
      const { kind, organisation, frameworks, areas: touched } = versions.at(-1)!;
      const outcome = outcomes.at(-1)?.outcome;
      return {
        memberId,
        told: {
          member: names ? member : null,
          kind: interestKindWords[kind].name,
          organisation: names ? organisation : null,
          frameworks:
            frameworks.length === 0 ? "All" : frameworks.map((code) => code.toUpperCase()).join(", "),
          areas: touched.length === 0 ? "All" : touched.map((one) => areaWords[one].name).join(", "),
          outcome: outcome ? interestOutcomeWords[outcome].name : "Not decided yet",
        },
      };
    });
  const told = list.map((one) => one.told);
  return {
    members: memberCount(rounds.map(({ id }) => id)),
    with_interests: new Set(list.map(({ memberId }) => memberId)).size,
    // The register is in the order of names, which would tell whose each is.
    list: names ? told : told.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}
