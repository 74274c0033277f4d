import type { Area } from "#app/framework/areas.ts";
import { type AgreementClass, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import type { Direction } from "./directions.ts";
import type { Disposition } from "./dispositions.ts";
import type { Stance } from "./stances.ts";
import type { Status } from "./statuses.ts";
import type { Strength } from "./strengths.ts";

/** Sections that a finding is about, or all of a framework. */
export type ScopePlace = {
  framework: { code: string; title: string };
  section: { id: number; number: number; title: string } | null;
};

export type Finding = {
  id: number;
  /** Grows with every change. */
  revision: number;
  area: Area;
  statement: string;
  direction: Direction;
  strength: Strength;
  status: Status;
  owner: { id: string; name: string };
  scope: ScopePlace[];
  /** What it rests on. The area of the cells is its own. */
  comments: { id: string; stance: Stance }[];
  themes: string[];
  cells: { roundId: number; sectionId: number }[];
  /** What DfE does; null while that is not decided. */
  disposition: Disposition | null;
  dispositionReason: string;
  departureReason: string;
  oneVoiceReason: string;
  /** The wording that it proposes for a statement. */
  wording: { statementId: number; proposed: string } | null;
  viewsAskedAt: number | null;
  createdAt: number;
  changedAt: number;
  setAside: { at: number; reason: string } | null;
};

/** "F3": how a finding is called in lists and files. */
export function findingCode({ id }: { id: number }): string {
  return `F${id}`;
}

/** Where the panel points in a cell of this class; null where too few have scored to say. */
const panelDirections: Record<AgreementClass, Direction | null> = {
  "agreed-strong": "keep",
  "agreed-weak": "change",
  divided: "open",
  mixed: "open",
  "too-few": null,
};

/**
 * The classes from which a finding that points in a direction departs; none where it follows the panel. It departs from
 * every class that agrees on something else, and from divided and mixed ones where no class bears it out.
 */
export function departures(direction: Direction, classes: readonly AgreementClass[]): AgreementClass[] {
  const classed = [...new Set(classes)].filter((one) => panelDirections[one] !== null);
  const borneOut = classed.some((one) => panelDirections[one] === direction);
  return classed.filter((one) => {
    const panels = panelDirections[one];
    return panels === "open" ? direction !== "open" && !borneOut : panels !== direction;
  });
}

/** "Agreed strong and Mixed". */
export function classesInWords(classes: readonly AgreementClass[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(
    classes.map((one) => agreementClassNames[one].toLowerCase()),
  );
}

/** What a finding still needs before it can be signed off, each as a sentence. */
export function missingForSignOff(
  finding: Pick<Finding, "disposition" | "departureReason" | "oneVoiceReason" | "status" | "setAside">,
  evidence: { restsOnNothing: boolean; restsOnOne: boolean; departs: readonly AgreementClass[] },
): string[] {
  return [
    ...(finding.setAside ? ["It is set aside."] : []),
    ...(finding.status === "draft" ? ["Its words are a draft: agree them first."] : []),
    ...(evidence.restsOnNothing ? ["It rests on nothing: cite comments, themes or sections."] : []),
    ...(finding.disposition === null ? ["What DfE does is not decided."] : []),
    ...(evidence.departs.length > 0 && finding.departureReason === ""
      ? [`It departs from what the panel says (${classesInWords(evidence.departs)}): say why.`]
      : []),
    ...(evidence.restsOnOne && finding.oneVoiceReason === ""
      ? ["It rests on one person: say why it stands all the same."]
      : []),
  ];
}
