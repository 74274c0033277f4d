import { z } from "zod";
import { verdicts } from "#app/evidence/verdicts.ts";
import { asks } from "#app/findings/asks.ts";
import { directions } from "#app/findings/directions.ts";
import { dispositions } from "#app/findings/dispositions.ts";
import { stances } from "#app/findings/stances.ts";
import { statuses } from "#app/findings/statuses.ts";
import { strengths } from "#app/findings/strengths.ts";
import { areas } from "#app/framework/areas.ts";
import { agreementClasses } from "#app/rounds/agreement-rule.ts";

// The findings document: what every format of the findings is made of, and what is published as their JSON Schema.

const area = z.enum(areas);
const text = z.string();
const count = z.int().min(0);
const figure = z.number().nullable();

const place = z.object({
  framework: text.describe("Lower-case code of the framework"),
  section: z.int().nullable().describe("Number of the section; null: all of the framework"),
  section_title: text.nullable(),
});

const cell = z.object({
  round: z.int(),
  framework: text,
  section: z.int(),
  section_title: text,
  area,
  title_confirmed: z.boolean(),
  expected: count.describe("Members who are asked to score it"),
  answered: count,
  counted: count.describe("Scores from 1 to 5: the n of every figure"),
  not_applicable: count,
  outside_expertise: count,
  n1: count,
  n2: count,
  n3: count,
  n4: count,
  n5: count,
  median: figure,
  q1: figure,
  q3: figure,
  iqr: figure,
  mean: figure,
  agreement: figure.describe("van der Eijk's A, from -1 to 1"),
  class: z.enum(agreementClasses),
  before: text.nullable().describe("What it was in the round before that covered it, in words"),
});

const finding = z.object({
  id: z.int(),
  code: text.describe("What the finding is called in lists: F and its id"),
  area,
  statement: text,
  direction: z.enum(directions),
  strength: z.enum(strengths),
  status: z.enum(statuses),
  owner: text,
  scope: z.array(place),
  behind: z.array(text).describe("Members, sections and rounds behind it, in words"),
  scores: z.array(
    cell.pick({
      round: true,
      framework: true,
      section: true,
      section_title: true,
      counted: true,
      median: true,
      class: true,
    }),
  ),
  comments: z.array(z.object({ id: text, number: z.int(), stance: z.enum(stances).nullable() })),
  themes: z.array(text).describe("Names"),
  minority_views: z.array(z.object({ member: text, body: text })),
  departs: z
    .object({ panel: text, reason: text })
    .nullable()
    .describe("Where it points elsewhere than the panel's class: that class, and why"),
  one_voice_reason: text.nullable().describe("Why it stands although it rests on one person"),
  decision: z
    .object({ disposition: z.enum(dispositions), reason: text })
    .nullable()
    .describe("What DfE does, and why"),
  wording: z
    .object({ framework: text, edition: text, section: z.int(), statement: text, from: text, to: text })
    .nullable(),
  sign_off: z
    .object({
      number: z.int(),
      by: text.nullable(),
      at: text,
      sha256: text,
      since: text.nullable().describe("What has become of its evidence since, in words"),
    })
    .nullable(),
});

const comment = z.object({
  id: text,
  number: z.int().describe("Its number in this document"),
  round: z.int(),
  framework: text,
  edition: text,
  section: z.int().nullable(),
  section_title: text.nullable(),
  statement: text.nullable().describe("Code of the statement in that edition"),
  statement_text: text.nullable(),
  gap: text.nullable().describe("Where something is missing, in words"),
  quote: text.nullable().describe("The exact words of the statement"),
  kind: text,
  asks: z.enum(asks).nullable(),
  areas: z.array(area),
  member: text,
  group: text.nullable(),
  body: text,
  proposed_wording: text.nullable(),
  redactions: z.array(text).describe("Why words are left out"),
  sources: z.array(text),
  themes: z.array(text),
  findings: z.array(text).describe("Codes of the findings that rest on it"),
  response: z.object({ disposition: z.enum(dispositions), reason: text }).nullable(),
});

const logEntry = z.object({
  framework: text,
  edition: text,
  section: z.int(),
  section_title: text,
  statement: text.nullable(),
  statement_text: text.nullable(),
  type: z.enum(asks),
  areas: z.array(area),
  proposed_wording: text.nullable(),
  rationale: text,
  evidence: z.array(text).describe("Sources that the comment cites and references of the statement"),
  assessments: z
    .array(z.object({ assessor: text, verdict: z.enum(verdicts), padlocks: z.int().nullable(), words: text }))
    .describe("What the evidence partner holds of it: never part of a score"),
  decision: z.enum(dispositions).nullable(),
  reason: text.nullable(),
  source: text.describe("The comment or finding that asks for it: its number or code"),
});

export const findingsSchema = z
  .object({
    title: text,
    marking: text.nullable(),
    notice: text,
    holds: z.object({
      area: area.nullable(),
      framework: text.nullable(),
      round: z.int().nullable(),
      names: z.boolean(),
      drafts: z.boolean(),
    }),
    editions: z.array(
      z.object({
        framework: text,
        title: text,
        edition: text,
        is_outline: z.boolean(),
        document_title: text,
        published: text.nullable(),
        note: text.nullable(),
      }),
    ),
    method: z.object({
      rounds: z.array(
        z.object({
          id: z.int(),
          title: text,
          state: z.enum(["open", "closed"]),
          opened_at: text,
          closes_at: text,
          frameworks: z.array(text),
          members: count,
          member_names: z.array(text).describe("Empty unless the file holds names"),
          groups: z.array(z.object({ group: text, members: count })),
          expected: count,
          answered: count,
          sharing: text,
          names_to_officials: z.boolean(),
          rule: z.array(text),
        }),
      ),
      scale: z.array(text),
      areas: z.array(z.object({ area, name: text, question: text, points: z.array(text) })),
      measures: z.array(text),
      limits: z.array(text),
    }),
    interests: z.object({
      members: count,
      with_interests: count,
      list: z.array(
        z.object({
          member: text.nullable(),
          kind: text,
          organisation: text.nullable(),
          frameworks: text,
          areas: text,
          outcome: text,
        }),
      ),
    }),
    areas: z.array(
      z.object({
        area,
        name: text,
        reading: z.array(text),
        sections: count,
        classes: z.record(z.enum(agreementClasses), count),
        expected: count,
        answered: count,
        counted: count,
        n1: count,
        n2: count,
        n3: count,
        n4: count,
        n5: count,
        median_of_section_medians: figure,
        alpha: figure,
        cells: z.array(cell),
        concerns: z
          .array(cell)
          .describe("The sections that score weakest, weakest first, of those that enough have scored"),
        wordings: z.array(text).describe("Numbers of the comments that propose wording"),
        findings: z.array(text).describe("Codes"),
      }),
    ),
    findings: z.array(finding),
    comments: z.array(comment),
    change_log: z.array(logEntry),
    repeated_sections: z.array(
      z.object({
        title: text,
        places: z.array(
          z.object({
            framework: text,
            section: z.int(),
            figures: z.array(
              z.object({ area, counted: count, median: figure, class: z.enum(agreementClasses) }),
            ),
          }),
        ),
      }),
    ),
    themes: z.array(
      z.object({ id: text, name: text, definition: text, comments: count, findings: z.array(text) }),
    ),
  })
  .meta({ title: "Findings of a framework review" });

export type FindingsDocument = z.infer<typeof findingsSchema>;

/** The published JSON Schema (draft 2020-12) of findings.json. */
export function findingsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(findingsSchema), null, 2)}\n`;
}
