import { type Evidence, evidenceBehind, type Material } from "#app/findings/evidence.server.ts";
import { meterLines } from "#app/findings/evidence-meter.ts";
import { classesInWords, type Finding, findingCode } from "#app/findings/finding.ts";
import { findingsFor } from "#app/findings/findings.server.ts";
import { viewsOn } from "#app/findings/minority-view.server.ts";
import { signOffState } from "#app/findings/sign-off.server.ts";
import { wordingOf } from "#app/findings/wording.server.ts";
import { csvTime } from "./csv.server.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import type { Selection } from "./selection.server.ts";

export type ToldFinding = FindingsDocument["findings"][number];

export type Chosen = { finding: Finding; evidence: Evidence };

/** The findings of a selection with what they rest on: those that are signed off, unless drafts are asked for. */
export function chosenFindings(material: Material, selection: Selection): Chosen[] {
  return findingsFor(material.reader)
    .filter(({ setAside, status }) => setAside === null && (selection.drafts || status === "signed-off"))
    .map((finding) => ({ finding, evidence: evidenceBehind(material, finding) }))
    .filter((one) => isChosen(one, selection));
}

function isChosen({ finding, evidence }: Chosen, { area, framework, round, rounds }: Selection): boolean {
  if (area !== null && finding.area !== area) return false;
  if (framework !== null && !finding.scope.some((place) => place.framework.code === framework)) return false;
  if (round === null) return true;
  const its = [
    ...evidence.cells.map((one) => one.round.id),
    ...evidence.comments.map((one) => one.comment.round.id),
  ];
  return rounds.some(({ id }) => its.includes(id));
}

/** The codes of the findings that rest on each comment. */
export function codesByComment(chosen: readonly Chosen[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { finding, evidence } of chosen)
    for (const { comment } of evidence.comments)
      codes.set(comment.id, [...(codes.get(comment.id) ?? []), findingCode(finding)]);
  return codes;
}

/** A finding as a file tells it. @param numbers of the comments that the file holds */
export function toldFinding(
  material: Material,
  { finding, evidence }: Chosen,
  { names }: Selection,
  numbers: ReadonlyMap<string, number>,
): ToldFinding {
  const { departs, counts, comments, cells, themes } = evidence;
  const signature = finding.status === "signed-off" ? signOffState(material, finding, evidence) : null;
  const wording = wordingOf(finding);
  return {
    id: finding.id,
    code: findingCode(finding),
    area: finding.area,
    statement: finding.statement,
    direction: finding.direction,
    strength: finding.strength,
    status: finding.status,
    owner: finding.owner.name,
    scope: finding.scope.map(({ framework, section }) => ({
      framework: framework.code,
      section: section?.number ?? null,
      section_title: section?.title ?? null,
    })),
    behind: meterLines({ counts, comments: comments.length }),
    scores: cells.map(({ cell }) => ({
      round: cell.round,
      framework: cell.section.framework,
      section: cell.section.number,
      section_title: cell.section.title,
      counted: cell.counted,
      median: cell.median,
      class: cell.class,
    })),
    comments: comments.flatMap(({ comment, stance }) => {
      const number = numbers.get(comment.id);
      return number === undefined ? [] : [{ id: comment.id, number, stance }];
    }),
    themes: themes.map(({ name }) => name),
    minority_views: viewsOn(material.reader, finding.id, material.now).map(({ author, pseudonym, body }) => ({
      member: names ? author : pseudonym,
      body,
    })),
    departs: departs.length > 0 ? { panel: classesInWords(departs), reason: finding.departureReason } : null,
    one_voice_reason: evidence.restsOnOne ? finding.oneVoiceReason : null,
    decision: finding.disposition && {
      disposition: finding.disposition,
      reason: finding.dispositionReason,
    },
    wording: wording && {
      framework: wording.framework.code,
      edition: wording.edition,
      section: wording.section.number,
      statement: wording.code,
      from: wording.text,
      to: wording.proposed,
    },
    sign_off: signature && {
      number: signature.number,
      by: signature.by,
      at: csvTime(signature.at),
      sha256: signature.sha256,
      since: signature.since,
    },
  };
}
