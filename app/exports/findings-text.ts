import { type CommentKind, commentKindWords } from "#app/comments/kinds.ts";
import { wordingDifference } from "#app/comments/wording-difference.ts";
import { verdictWords } from "#app/evidence/verdicts.ts";
import { askWords } from "#app/findings/asks.ts";
import { directionWords } from "#app/findings/directions.ts";
import { dispositionWords } from "#app/findings/dispositions.ts";
import { statusWords } from "#app/findings/statuses.ts";
import { strengthWords } from "#app/findings/strengths.ts";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { figure, signed } from "#app/rollups/figures-in-words.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { counted } from "#app/ui/counting.ts";
import { dateInWords } from "#app/ui/moment.ts";
import { type Block, type Column, type Document, type Line, words } from "./document.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";

// The findings document as a document of text, from which HTML, DOCX, ODT and PDF are made.

type Told = FindingsDocument;
type Finding = Told["findings"][number];
type Comment = Told["comments"][number];

const heading = (level: 2 | 3 | 4, text: string, id: string): Block => ({ kind: "heading", level, text, id });
const paragraph = (text: string): Block => ({ kind: "paragraph", line: words(text) });
const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: "list", items: items.map(words) }];

function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Line | string)[])[],
): Block[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => row.map((one) => (typeof one === "string" ? words(one || "None") : one)));
  return [{ kind: "table", caption, columns, rows: lines }];
}

const dayOf = (time: string) => dateInWords(Date.parse(time));

const findingId = (code: string) => `finding-${code}`;
const commentId = (number: number | string) => `comment-${number}`;

function linksTo(ids: readonly { text: string; href: string }[], otherwise = "None"): Line {
  if (ids.length === 0) return words(otherwise);
  return ids.flatMap((one, at) => (at === 0 ? [one] : [{ text: ", " }, one]));
}

export function findingsText(told: Told): Document {
  const title = new Map(told.editions.map((one) => [one.framework, one.title]));
  const titleOf = (code: string) => title.get(code) ?? code.toUpperCase();
  return {
    title: told.title,
    language: "en-GB",
    marking: told.marking,
    subject: "What an expert panel says of teacher-development frameworks, and what DfE does with it",
    blocks: [
      paragraph(told.notice),
      ...list(told.editions.map(editionLine)),
      ...atAGlance(told),
      ...told.areas.flatMap((area) => areaBlocks(told, area, titleOf)),
      ...(told.findings.length === 0
        ? [heading(2, "Findings", "findings"), paragraph(noFindings(told))]
        : [
            heading(2, "Findings", "findings"),
            ...told.findings.flatMap((one) => findingBlocks(told, one, titleOf)),
          ]),
      ...repeated(told, titleOf),
      ...changeLogBlocks(told, titleOf),
      ...responses(told, titleOf),
      ...themes(told),
      ...interests(told),
      ...method(told, titleOf),
    ],
  };
}

function editionLine({
  title,
  edition,
  is_outline,
  document_title,
  published,
  note,
}: Told["editions"][number]): string {
  const what = is_outline
    ? `${title}: an outline written for this workspace, not the published text. It stands for “${document_title}”${published ? `, published ${published}` : ""}.`
    : `${title}: text of “${document_title}”, ${edition}. Contains public sector information licensed under the Open Government Licence v3.0.`;
  return note ? `${what} ${note}` : what;
}

function noFindings({ holds }: Told): string {
  return holds.drafts
    ? "There are no findings for this choice."
    : "No finding is signed off for this choice.";
}

function atAGlance(told: Told): Block[] {
  return [
    heading(2, "The focus areas at a glance", "areas"),
    ...table(
      "What the panel says in each focus area",
      [
        { name: "Focus area" },
        { name: "Sections", isNumber: true },
        { name: "Agreed strong", isNumber: true },
        { name: "Agreed weak", isNumber: true },
        { name: "Divided", isNumber: true },
        { name: "Mixed", isNumber: true },
        { name: "Too few", isNumber: true },
        { name: "Scores (n)", isNumber: true },
        { name: "Median of medians", isNumber: true },
        { name: "α", isNumber: true },
        { name: "Findings" },
      ],
      told.areas.map((one) => [
        [{ text: one.name, href: `#area-${one.area}` }],
        String(one.sections),
        String(one.classes["agreed-strong"]),
        String(one.classes["agreed-weak"]),
        String(one.classes.divided),
        String(one.classes.mixed),
        String(one.classes["too-few"]),
        String(one.counted),
        figure(one.median_of_section_medians),
        one.alpha === null ? "Not calculable" : signed(one.alpha),
        linksTo(one.findings.map((code) => ({ text: code, href: `#${findingId(code)}` }))),
      ]),
    ),
  ];
}

type AreaTold = Told["areas"][number];

function areaBlocks(told: Told, area: AreaTold, titleOf: (code: string) => string): Block[] {
  const place = ({ framework, section, section_title, title_confirmed }: AreaTold["cells"][number]) =>
    `${titleOf(framework)} ${section}. ${section_title}${title_confirmed ? "" : " (title not confirmed)"}`;
  const isAskedAgain = area.cells.some(({ before }) => before !== null);
  const wordings = told.comments.filter(({ number }) => area.wordings.includes(String(number)));
  return [
    heading(2, area.name, `area-${area.area}`),
    heading(3, `What the panel says on ${areaWords[area.area].inSentence}`, `area-${area.area}-panel`),
    ...area.reading.map(paragraph),
    ...(area.concerns.length === 0
      ? []
      : [
          paragraph("Strongest concerns, the weakest section first:"),
          ...list(
            area.concerns.map(
              (one) =>
                `${place(one)}: ${agreementClassNames[one.class].toLowerCase()}, median ${figure(one.median)} of ${counted(one.counted, "score")}`,
            ),
          ),
        ]),
    ...table(
      `Scores for ${areaWords[area.area].inSentence}, section by section`,
      [
        { name: "Section" },
        { name: "n", isNumber: true },
        { name: "Expected", isNumber: true },
        { name: "1", isNumber: true },
        { name: "2", isNumber: true },
        { name: "3", isNumber: true },
        { name: "4", isNumber: true },
        { name: "5", isNumber: true },
        { name: "Median", isNumber: true },
        { name: "Class" },
        ...(isAskedAgain ? [{ name: "Since the round before" }] : []),
      ],
      area.cells.map((one) => [
        place(one),
        String(one.counted),
        String(one.expected),
        String(one.n1),
        String(one.n2),
        String(one.n3),
        String(one.n4),
        String(one.n5),
        figure(one.median),
        agreementClassNames[one.class],
        ...(isAskedAgain ? [one.before ?? "Not asked before"] : []),
      ]),
    ),
    ...(wordings.length === 0
      ? []
      : [
          heading(3, `Wording proposed for ${areaWords[area.area].inSentence}`, `area-${area.area}-wording`),
          {
            kind: "list" as const,
            items: wordings.map(
              (one): Line => [
                { text: `${placeOf(one, titleOf)}: “${one.proposed_wording}” (` },
                { text: `comment ${one.number}`, href: `#${commentId(one.number)}` },
                { text: ")" },
              ],
            ),
          },
        ]),
    heading(3, `Findings on ${areaWords[area.area].inSentence}`, `area-${area.area}-findings`),
    ...(area.findings.length === 0
      ? [paragraph(noFindings(told))]
      : [
          {
            kind: "list" as const,
            items: told.findings
              .filter(({ code }) => area.findings.includes(code))
              .map(
                ({ code, statement }): Line => [
                  { text: `${code}. ${statement}`, href: `#${findingId(code)}` },
                ],
              ),
          },
        ]),
  ];
}

function findingBlocks(told: Told, one: Finding, titleOf: (code: string) => string): Block[] {
  const id = findingId(one.code);
  const cited = one.comments.flatMap(({ number, stance }) => {
    const comment = told.comments.find((each) => each.number === number);
    return comment ? [{ comment, stance }] : [];
  });
  const draft =
    one.status === "signed-off" ? "" : ` (${statusWords[one.status].toLowerCase()}, not signed off)`;
  return [
    heading(3, `${one.code}. ${areaWords[one.area].name}${draft}`, id),
    paragraph(one.statement),
    ...table(
      `Finding ${one.code}`,
      [{ name: "What" }, { name: "Of this finding" }],
      [
        ["About", one.scope.map((place) => scopeLine(place, titleOf)).join("; ")],
        ["Where it points", directionWords[one.direction].name],
        ["Strength", strengthWords[one.strength].name],
        ["What stands behind it", one.behind.join(". ")],
        ["What the panel says of its sections", panelLine(one, titleOf)],
        ...(one.departs
          ? [
              [
                "Why it departs from the panel",
                `The panel’s class is ${one.departs.panel}. ${one.departs.reason || "No reason is given."}`,
              ],
            ]
          : []),
        ...(one.one_voice_reason === null
          ? []
          : [["Why it stands with one person behind it", one.one_voice_reason || "No reason is given."]]),
        [
          "What DfE does",
          one.decision
            ? `${dispositionWords[one.decision.disposition].name}. ${one.decision.reason}`
            : "Not decided",
        ],
        ["Themes", one.themes.join("; ")],
        [
          "Sign-off",
          one.sign_off
            ? `Signed off${one.sign_off.by ? ` by ${one.sign_off.by}` : ""}, ${dayOf(one.sign_off.at)}. SHA-256 of its evidence: ${one.sign_off.sha256}. ${one.sign_off.since ? `Since then: ${one.sign_off.since}.` : "Nothing it rests on has changed since."}`
            : "Not signed off",
        ],
      ],
    ),
    ...(one.wording
      ? [
          heading(
            4,
            `Proposed wording of ${titleOf(one.wording.framework)}, statement ${one.wording.statement}`,
            `${id}-wording`,
          ),
          {
            kind: "paragraph" as const,
            line: wordingDifference(one.wording.from, one.wording.to).map(({ kind, text }) =>
              kind === "same" ? { text } : { text, change: kind },
            ),
          },
        ]
      : []),
    ...(cited.length === 0
      ? []
      : [
          heading(4, `Comments behind ${one.code}`, `${id}-comments`),
          ...cited.flatMap(({ comment, stance }): Block[] => [
            {
              kind: "quote",
              line: words(comment.body),
              whose: `${comment.member}${comment.group ? ` (${comment.group})` : ""}${stance === "dissents" ? ", against it" : ""}. ${commentKindWords[comment.kind as CommentKind].name}`,
            },
            {
              kind: "paragraph",
              line: [
                { text: `Comment ${comment.number}`, href: `#${commentId(comment.number)}` },
                { text: ` on ${placeOf(comment, titleOf)}${quoteOf(comment)}` },
              ],
            },
          ]),
        ]),
    ...(one.minority_views.length === 0
      ? []
      : [
          heading(4, `Minority views on ${one.code}`, `${id}-views`),
          ...one.minority_views.map(
            ({ member, body }): Block => ({ kind: "quote", line: words(body), whose: member }),
          ),
        ]),
  ];
}

function scopeLine(
  { framework, section, section_title }: Finding["scope"][number],
  titleOf: (code: string) => string,
) {
  return section === null
    ? `all of ${titleOf(framework)}`
    : `${titleOf(framework)} ${section}. ${section_title}`;
}

function panelLine({ scores }: Finding, titleOf: (code: string) => string): string {
  return scores
    .map(
      (one) =>
        `${titleOf(one.framework)} ${one.section}: ${agreementClassNames[one.class].toLowerCase()}, median ${figure(one.median)} of ${one.counted}`,
    )
    .join("; ");
}

function placeOf(one: Comment, titleOf: (code: string) => string): string {
  const parts = [
    titleOf(one.framework),
    one.section !== null && `section ${one.section}: ${one.section_title}`,
    one.statement !== null && `statement ${one.statement}`,
    one.gap !== null && `something missing ${one.gap}`,
  ];
  return parts.filter(Boolean).join(", ");
}

function quoteOf({ quote, statement_text }: Comment): string {
  if (quote !== null) return `, on the words “${quote}”`;
  return statement_text === null ? "" : `: “${statement_text}”`;
}

function repeated({ repeated_sections }: Told, titleOf: (code: string) => string): Block[] {
  if (repeated_sections.length === 0) return [];
  return [
    heading(2, "Sections that stand in several frameworks", "repeated"),
    ...repeated_sections.flatMap(({ title, places }, at) => [
      heading(3, title, `repeated-${at + 1}`),
      ...table(
        `${title}: what the panel says in each framework`,
        [{ name: "Framework" }, ...places[0]!.figures.map(({ area }) => ({ name: areaWords[area].name }))],
        places.map(({ framework, section, figures }) => [
          `${titleOf(framework)}, section ${section}`,
          ...figures.map(
            (one) => `${agreementClassNames[one.class]}, median ${figure(one.median)}, n ${one.counted}`,
          ),
        ]),
      ),
    ]),
  ];
}

function changeLogBlocks({ change_log, editions }: Told, titleOf: (code: string) => string): Block[] {
  if (change_log.length === 0) return [];
  const frameworks = editions.map(({ framework }) => framework);
  return [
    heading(2, "Change log of the statements", "changes"),
    paragraph(
      "What is asked of each statement, on what evidence, and what DfE does with it. What the evidence partner holds stands beside it and is never part of a score.",
    ),
    ...[...new Set(frameworks)].flatMap((framework) => {
      const its = change_log.filter((one) => one.framework === framework);
      if (its.length === 0) return [];
      return [
        heading(3, titleOf(framework), `changes-${framework}`),
        ...table(
          `Changes asked of ${titleOf(framework)}`,
          [
            { name: "Statement" },
            { name: "Type" },
            { name: "Proposed wording" },
            { name: "Rationale" },
            { name: "Evidence" },
            { name: "Evidence partner" },
            { name: "Decision" },
            { name: "Reason" },
          ],
          its.map((one) => [
            one.statement ?? `Section ${one.section}`,
            askWords[one.type].name,
            one.proposed_wording ?? "None",
            [
              { text: `${one.rationale} (` },
              { text: one.source, href: sourceLink(one.source) },
              { text: ")" },
            ],
            one.evidence.join("; "),
            one.assessments.map(assessmentLine).join("; "),
            one.decision ? dispositionWords[one.decision].name : "Not decided",
            one.reason ?? "None",
          ]),
        ),
      ];
    }),
  ];
}

/** "Comment 3" and "Finding F2" lead to where they stand. */
function sourceLink(source: string): string {
  const [kind, name] = source.split(" ");
  return `#${kind === "Comment" ? commentId(name!) : findingId(name!)}`;
}

function assessmentLine({
  assessor,
  verdict,
  padlocks,
  words: said,
}: Told["change_log"][number]["assessments"][number]): string {
  const strength = padlocks === null ? "" : `, ${padlocks} of 5 padlocks`;
  return `${assessor}: ${verdictWords[verdict].toLowerCase()}${strength}. ${said}`;
}

/** Every comment and DfE's response to it, each findable by its number. */
function responses({ comments }: Told, titleOf: (code: string) => string): Block[] {
  if (comments.length === 0) return [];
  return [
    heading(2, "Comments and responses", "responses"),
    paragraph(
      `${counted(comments.length, "comment")}, each with DfE’s response. Members stand as letters drawn at random for each round, unless this document names them.`,
    ),
    ...[...new Set(comments.map(({ framework }) => framework))].flatMap((framework) => [
      heading(3, titleOf(framework), `responses-${framework}`),
      ...comments.filter((one) => one.framework === framework).flatMap((one) => responseBlocks(one, titleOf)),
    ]),
  ];
}

function responseBlocks(one: Comment, titleOf: (code: string) => string): Block[] {
  return [
    heading(4, `Comment ${one.number}`, commentId(one.number)),
    ...table(
      `Comment ${one.number} and the response`,
      [{ name: "What" }, { name: "Of this comment" }],
      [
        ["Panel member", one.group ? `${one.member} (${one.group})` : one.member],
        ["On", `${placeOf(one, titleOf)}. Edition: ${one.edition}`],
        ...(one.statement_text === null ? [] : [["Statement", one.statement_text]]),
        ...(one.quote === null ? [] : [["Words", one.quote]]),
        ["Kind", commentKindWords[one.kind as CommentKind].name],
        ["Focus areas", one.areas.map((area: Area) => areaWords[area].name).join(", ")],
        ["Comment", one.body],
        ...(one.proposed_wording === null ? [] : [["Proposed wording", one.proposed_wording]]),
        ...(one.redactions.length === 0 ? [] : [["Left out because", one.redactions.join("; ")]]),
        ...(one.sources.length === 0 ? [] : [["Sources", one.sources.join("; ")]]),
        [
          "Findings that rest on it",
          linksTo(one.findings.map((code) => ({ text: code, href: `#${findingId(code)}` }))),
        ],
        [
          "DfE’s response",
          one.response
            ? `${dispositionWords[one.response.disposition].name}. ${one.response.reason}`
            : "No response yet",
        ],
      ],
    ),
  ];
}

function themes({ themes }: Told): Block[] {
  if (themes.length === 0) return [];
  return [
    heading(2, "Themes", "themes"),
    ...table(
      "Themes and what they hold",
      [
        { name: "Theme" },
        { name: "What belongs to it" },
        { name: "Comments", isNumber: true },
        { name: "Findings" },
      ],
      themes.map((one) => [
        one.name,
        one.definition,
        String(one.comments),
        linksTo(one.findings.map((code) => ({ text: code, href: `#${findingId(code)}` }))),
      ]),
    ),
  ];
}

function interests({ interests: { members, with_interests, list: declared } }: Told): Block[] {
  return [
    heading(2, "Interests of the panel", "interests"),
    paragraph(
      `${with_interests} of ${counted(members, "member")} declared an interest. What a lead official decided for it is told with it.`,
    ),
    ...table(
      "Declared interests",
      [
        ...(declared.some(({ member }) => member !== null)
          ? [{ name: "Member" }, { name: "Organisation" }]
          : []),
        { name: "Kind" },
        { name: "Frameworks" },
        { name: "Focus areas" },
        { name: "Outcome" },
      ],
      declared.map((one) => [
        ...(one.member !== null ? [one.member, one.organisation ?? "None"] : []),
        one.kind,
        one.frameworks,
        one.areas,
        one.outcome,
      ]),
    ),
  ];
}

function method({ method }: Told, titleOf: (code: string) => string): Block[] {
  return [
    heading(2, "How this was done", "method"),
    ...method.rounds.flatMap((round) => [
      heading(3, round.title, `round-${round.id}`),
      ...list([
        `${counted(round.members, "member")}${round.groups.length > 0 ? `: ${round.groups.map(({ group, members }) => `${group.toLowerCase()} ${members}`).join(", ")}` : ""}`,
        ...(round.member_names.length > 0 ? [`Members: ${round.member_names.join(", ")}`] : []),
        `Opened ${dayOf(round.opened_at)}; ${round.state === "closed" ? "closed" : "open until"} ${dayOf(round.closes_at)}`,
        `Frameworks: ${round.frameworks.map(titleOf).join(", ")}`,
        `${round.answered} of ${round.expected} answers were given`,
        `Members see what other members write: ${round.sharing.toLowerCase()}. Until a member has submitted a section, nothing of anyone else’s on it reaches them`,
        `Officials ${round.names_to_officials ? "know" : "do not know"} which member gave which answer`,
      ]),
      paragraph("The rule by which a section is classed, fixed when the round opened:"),
      ...list(round.rule),
    ]),
    heading(3, "The scale", "scale"),
    ...list(method.scale),
    ...method.areas.flatMap(({ area, name, question, points }) => [
      heading(4, `What the scale means for ${areaWords[area].inSentence}`, `scale-${area}`),
      paragraph(question),
      ...table(
        `The points of the scale for ${name}`,
        [{ name: "Score" }, { name: "What it means" }],
        points.map((point, at) => [String(at + 1), point]),
      ),
    ]),
    heading(3, "How the figures are made", "measures"),
    ...list(method.measures),
    heading(3, "What they cannot tell", "limits"),
    ...list(method.limits),
  ];
}
