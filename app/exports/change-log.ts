import type { FindingsDocument } from "./findings-schema.server.ts";

type Entry = FindingsDocument["change_log"][number];
type Grounds = Pick<Entry, "evidence" | "assessments">;

/**
 * What is asked of each section and statement, and what DfE does with it: a line for each comment that asks for something, and one
 * for each wording that a finding proposes, in the order of the frameworks.
 * @param groundsOf what a statement rests on, and what the evidence partner holds of it
 */
export function changeLog(
  { comments, findings }: Pick<FindingsDocument, "comments" | "findings">,
  groundsOf: (framework: string, section: number, statement: string) => Grounds,
  titleOf: (framework: string, section: number) => string,
): Entry[] {
  const none = { evidence: [], assessments: [] };
  const asked = comments.flatMap((one): Entry[] => {
    if (one.asks === null || one.section === null) return [];
    const grounds = one.statement === null ? none : groundsOf(one.framework, one.section, one.statement);
    return [
      {
        framework: one.framework,
        edition: one.edition,
        section: one.section,
        section_title: one.section_title ?? "",
        statement: one.statement,
        statement_text: one.statement_text,
        type: one.asks,
        areas: one.areas,
        proposed_wording: one.proposed_wording,
        rationale: one.body,
        evidence: [...one.sources, ...grounds.evidence],
        assessments: grounds.assessments,
        decision: one.response?.disposition ?? null,
        reason: one.response?.reason ?? null,
        source: `Comment ${one.number}`,
      },
    ];
  });
  const proposed = findings.flatMap(({ wording, ...finding }): Entry[] => {
    if (!wording) return [];
    const { framework, edition, section, statement } = wording;
    return [
      {
        framework,
        edition,
        section,
        section_title: titleOf(framework, section),
        statement,
        statement_text: wording.from,
        type: "change",
        areas: [finding.area],
        proposed_wording: wording.to,
        rationale: finding.statement,
        ...groundsOf(framework, section, statement),
        decision: finding.decision?.disposition ?? null,
        reason: finding.decision?.reason ?? null,
        source: `Finding ${finding.code}`,
      },
    ];
  });
  return [...asked, ...proposed];
}
