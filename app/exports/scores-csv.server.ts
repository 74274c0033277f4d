import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import type { Round } from "#app/rounds/round.ts";
import { type SubmittedAnswer, submittedAnswers } from "#app/scores/answers.server.ts";
import { type CsvTable, csvTime } from "./csv.server.ts";
import { type Selection, selectedFrameworks } from "./selection.server.ts";

const columns = [
  "round",
  "framework",
  "section",
  "section_title",
  "area",
  "member",
  "answer",
  "reason",
  "submitted_at",
] as const;

/** Every submitted answer that counts now: by round, framework, section, area and the members' letters. */
export function scoresTable(
  actor: Actor,
  selection: Selection,
  now: number,
): CsvTable<(typeof columns)[number]> {
  const taken = selection.rounds.map((round) => ({
    round,
    answers: selectedAnswers(actor, selection, round, now),
  }));
  return {
    columns,
    count: taken.reduce((sum, { answers }) => sum + answers.length, 0),
    rows: { [Symbol.iterator]: () => rowsOf(taken, selection) },
  };
}

/** The answers of one round that a selection holds, in the order of the file. */
export function selectedAnswers(
  actor: Actor,
  selection: Selection,
  round: Round,
  now: number,
): SubmittedAnswer[] {
  const bySection = new Map<number, SubmittedAnswer[]>();
  for (const one of submittedAnswers(actor, round, now)) {
    if (selection.area !== null && one.area !== selection.area) continue;
    const together = bySection.get(one.sectionId);
    if (together) together.push(one);
    else bySection.set(one.sectionId, [one]);
  }
  return selectedFrameworks(selection, round).flatMap(({ sections }) =>
    sections.flatMap((section) => bySection.get(section.id) ?? []),
  );
}

function* rowsOf(
  taken: readonly { round: Round; answers: readonly SubmittedAnswer[] }[],
  selection: Selection,
) {
  for (const { round, answers } of taken) {
    const sections = new Map(
      selectedFrameworks(selection, round).flatMap(({ framework, sections }) =>
        sections.map((section) => [section.id, { framework, section }] as const),
      ),
    );
    for (const one of answers) {
      const { framework, section } = sections.get(one.sectionId)!;
      yield {
        round: round.id,
        framework: framework.code,
        section: section.number,
        section_title: section.title,
        area: one.area,
        member: (selection.names && one.name) || pseudonym(one.letter),
        answer: one.answer,
        reason: one.reason,
        submitted_at: selection.names ? csvTime(one.submittedAt) : null,
      };
    }
  }
}
