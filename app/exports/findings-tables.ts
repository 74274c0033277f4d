import type { FindingsDocument } from "./findings-schema.server.ts";

// The findings document as tables: the sheets of the workbook, and the CSV files of findings, responses and changes.

export type TableCell = string | number | boolean | null;

/** A value is null where there is none. */
export type ToldTable = {
  title: string;
  about: string;
  columns: readonly { name: string; isNumber?: boolean }[];
  rows: readonly (readonly TableCell[])[];
};

const numbers = (...names: string[]) => names.map((name) => ({ name, isNumber: true }));
const texts = (...names: string[]) => names.map((name) => ({ name }));
const together = (parts: readonly (string | number)[]) => (parts.length === 0 ? null : parts.join("; "));

export function areasTable({ areas }: FindingsDocument): ToldTable {
  return {
    title: "What the panel says in each focus area",
    about: "One row for each focus area, over all sections that this file holds.",
    columns: [
      ...texts("area"),
      ...numbers("sections", "agreed_strong", "agreed_weak", "divided", "mixed", "too_few"),
      ...numbers("expected", "answered", "counted", "n1", "n2", "n3", "n4", "n5"),
      ...numbers("median_of_section_medians", "alpha"),
      ...texts("findings"),
    ],
    rows: areas.map((one) => [
      one.area,
      one.sections,
      one.classes["agreed-strong"],
      one.classes["agreed-weak"],
      one.classes.divided,
      one.classes.mixed,
      one.classes["too-few"],
      one.expected,
      one.answered,
      one.counted,
      ...[one.n1, one.n2, one.n3, one.n4, one.n5],
      one.median_of_section_medians,
      one.alpha,
      together(one.findings),
    ]),
  };
}

export function cellsTable({ areas }: FindingsDocument): ToldTable {
  return {
    title: "What the panel says of each section in each focus area",
    about: "One row for each section and area, from the latest round that covers the framework.",
    columns: [
      ...numbers("round"),
      ...texts("framework"),
      ...numbers("section"),
      ...texts("section_title", "area"),
      ...numbers("expected", "answered", "counted", "not_applicable", "outside_expertise"),
      ...numbers("n1", "n2", "n3", "n4", "n5", "median", "q1", "q3", "iqr", "mean", "agreement"),
      ...texts("class", "before"),
    ],
    rows: areas.flatMap(({ area, cells }) =>
      cells.map((one) => [
        one.round,
        one.framework,
        one.section,
        one.section_title,
        area,
        ...[one.expected, one.answered, one.counted, one.not_applicable, one.outside_expertise],
        ...[one.n1, one.n2, one.n3, one.n4, one.n5],
        ...[one.median, one.q1, one.q3, one.iqr, one.mean, one.agreement],
        one.class,
        one.before,
      ]),
    ),
  };
}

export function findingsTable({ findings }: FindingsDocument): ToldTable {
  return {
    title: "Findings, and what DfE does",
    about: "One row for each finding. What the panel says and what DfE does stand in columns of their own.",
    columns: texts(
      "code",
      "area",
      "status",
      "statement",
      "direction",
      "strength",
      "scope",
      "behind",
      "panel_says",
      "departs_because",
      "rests_on_one_person_because",
      "minority_views",
      "dfe_does",
      "dfe_reason",
      "wording_for",
      "wording_from",
      "wording_to",
      "themes",
      "comments",
      "owner",
      "signed_off",
      "since_sign_off",
      "sha256",
    ),
    rows: findings.map((one) => [
      one.code,
      one.area,
      one.status,
      one.statement,
      one.direction,
      one.strength,
      together(
        one.scope.map(({ framework, section }) => (section === null ? framework : `${framework}/${section}`)),
      ),
      together(one.behind),
      together(
        one.scores.map(
          (score) =>
            `${score.framework}/${score.section}: ${score.class}, median ${score.median ?? "none"}, n ${score.counted}`,
        ),
      ),
      one.departs?.reason || null,
      one.one_voice_reason || null,
      together(one.minority_views.map(({ member, body }) => `${member}: ${body}`)),
      one.decision?.disposition ?? null,
      one.decision?.reason ?? null,
      one.wording && `${one.wording.framework}/${one.wording.section}/${one.wording.statement}`,
      one.wording?.from ?? null,
      one.wording?.to ?? null,
      together(one.themes),
      together(one.comments.map(({ number }) => number)),
      one.owner,
      one.sign_off?.at ?? null,
      one.sign_off?.since ?? null,
      one.sign_off?.sha256 ?? null,
    ]),
  };
}

/** The comment-and-response table. */
export function responsesTable({ comments }: FindingsDocument): ToldTable {
  return {
    title: "Comments and DfE’s responses",
    about: "One row for each comment that stands, with its number in this file.",
    columns: [
      ...numbers("comment"),
      ...texts("id"),
      ...numbers("round"),
      ...texts("framework", "edition"),
      ...numbers("section"),
      ...texts(
        "section_title",
        "statement",
        "words",
        "kind",
        "asks",
        "areas",
        "member",
        "group",
        "comment_text",
      ),
      ...texts("proposed_wording", "left_out_because", "sources", "themes", "findings", "response", "reason"),
    ],
    rows: comments.map((one) => [
      one.number,
      one.id,
      one.round,
      one.framework,
      one.edition,
      one.section,
      one.section_title,
      one.statement ?? one.gap,
      one.quote,
      one.kind,
      one.asks,
      together(one.areas),
      one.member,
      one.group,
      one.body,
      one.proposed_wording,
      together(one.redactions),
      together(one.sources),
      together(one.themes),
      together(one.findings),
      one.response?.disposition ?? null,
      one.response?.reason ?? null,
    ]),
  };
}

export function changesTable({ change_log }: FindingsDocument): ToldTable {
  return {
    title: "Change log of the statements",
    about: "One row for each change that a comment or a finding asks of a section or a statement.",
    columns: [
      ...texts("framework", "edition"),
      ...numbers("section"),
      ...texts("section_title", "statement", "words", "type", "areas", "proposed_wording", "rationale"),
      ...texts("evidence", "evidence_partner", "decision", "reason", "source"),
    ],
    rows: change_log.map((one) => [
      one.framework,
      one.edition,
      one.section,
      one.section_title,
      one.statement,
      one.statement_text,
      one.type,
      together(one.areas),
      one.proposed_wording,
      one.rationale,
      together(one.evidence),
      together(one.assessments.map(({ assessor, verdict, words }) => `${assessor}: ${verdict}. ${words}`)),
      one.decision,
      one.reason,
      one.source,
    ]),
  };
}

export function themesTable({ themes }: FindingsDocument): ToldTable {
  return {
    title: "Themes",
    about: "One row for each theme that a comment of this file is under.",
    columns: [...texts("theme", "definition"), ...numbers("comments"), ...texts("findings")],
    rows: themes.map((one) => [one.name, one.definition, one.comments, together(one.findings)]),
  };
}

export function interestsTable({ interests }: FindingsDocument): ToldTable {
  return {
    title: "Declared interests",
    about: "One row for each interest that a member declared, with what was decided for it.",
    columns: texts("member", "organisation", "kind", "frameworks", "areas", "outcome"),
    rows: interests.list.map((one) => [
      one.member,
      one.organisation,
      one.kind,
      one.frameworks,
      one.areas,
      one.outcome,
    ]),
  };
}
