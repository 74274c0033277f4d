import { directionWords } from "#app/findings/directions.ts";
import { dispositionWords } from "#app/findings/dispositions.ts";
import { areaWords } from "#app/framework/areas.ts";
import { counted } from "#app/ui/counting.ts";
import { type Block, type Document, words } from "./document.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";

const titles = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "We asked, you said, we did": a short page for those who took part, drafted from the findings. */
export function askedSaidDid(told: FindingsDocument): Document {
  const answered = told.comments.filter(({ response }) => response !== null).length;
  return {
    title: "We asked, you said, we did",
    language: "en-GB",
    marking: told.marking,
    subject: "What the panel was asked, what it said and what DfE does",
    blocks: [
      { kind: "heading", level: 2, text: "We asked", id: "asked" },
      {
        kind: "paragraph",
        line: words(
          `We asked a panel of ${told.interests.members} to read ${titles.format(new Set(told.editions.map(({ title }) => title)))} and to say of each section how well it serves:`,
        ),
      },
      {
        kind: "list",
        items: told.method.areas.map(({ area, question }) => words(`${areaWords[area].name}: ${question}`)),
      },
      { kind: "heading", level: 2, text: "You said, and we did", id: "said" },
      ...(told.findings.length === 0
        ? [
            {
              kind: "paragraph" as const,
              line: words(told.holds.drafts ? "There are no findings yet." : "No finding is signed off yet."),
            },
          ]
        : told.areas.flatMap(({ area, name, reading }): Block[] => {
            const its = told.findings.filter((one) => one.area === area);
            if (its.length === 0) return [];
            return [
              { kind: "heading", level: 3, text: name, id: `area-${area}` },
              { kind: "paragraph", line: words(reading.join(" ")) },
              {
                kind: "table",
                caption: `${name}: you said, we did`,
                columns: [{ name: "You said" }, { name: "We did" }, { name: "Why" }],
                rows: its.map(({ code, statement, direction, decision }) => [
                  words(`${statement} (${code}; ${directionWords[direction].name.toLowerCase()})`),
                  words(decision ? dispositionWords[decision.disposition].name : "Not decided yet"),
                  words(decision?.reason ?? "Not decided yet"),
                ]),
              },
            ];
          })),
      {
        kind: "paragraph",
        line: words(
          `${counted(told.comments.length, "comment")} ${told.comments.length === 1 ? "was" : "were"} sent. ${answered} ${answered === 1 ? "has" : "have"} DfE’s response.`,
        ),
      },
      { kind: "paragraph", line: words(told.notice) },
    ],
  };
}
