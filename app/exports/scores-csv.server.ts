import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { type SubmittedAnswer, submittedAnswers } from "#app/scores/answers.server.ts";
import { csv, csvTime } from "./csv.server.ts";
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
export function scoresCsv(actor: Actor, selection: Selection, now: number): string {
  const rows = selection.rounds.flatMap((round) => {
    const bySection = new Map<number, SubmittedAnswer[]>();
    for (const one of submittedAnswers(actor, round, now)) {
      if (selection.area !== null && one.area !== selection.area) continue;
      const together = bySection.get(one.sectionId);
      if (together) together.push(one);
      else bySection.set(one.sectionId, [one]);
    }
    return selectedFrameworks(selection, round).flatMap(({ framework, sections }) =>
      sections.flatMap((section) =>
        (bySection.get(section.id) ?? []).map((one) => ({
          round: round.id,
          framework: framework.code,
          section: section.number,
          section_title: section.title,
          area: one.area,
          member: (selection.names && one.name) || pseudonym(one.letter),
          answer: one.answer,
          reason: one.reason,
          submitted_at: selection.names ? csvTime(one.submittedAt) : null,
        })),
      ),
    );
  });
  return csv(columns, rows);
}
