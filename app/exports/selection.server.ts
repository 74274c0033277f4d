import { type Area, areas, isArea } from "#app/framework/areas.ts";
import {
  allFrameworks,
  type Edition,
  type Framework,
  type Section,
  sectionsOf,
} from "#app/framework/edition.server.ts";
import { forbidden, notFound } from "#app/http/refusals.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { editionsIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames } from "#app/rounds/visibility.ts";
import { exportFiles } from "./files.ts";
import { snapshotName } from "./snapshot.ts";

/** What of everything an export holds. Null is all. */
export type Selection = {
  area: Area | null;
  framework: string | null;
  /** The rounds it holds, and the one that was asked for. */
  rounds: Round[];
  round: string | null;
  /** Names and times in place of pseudonyms and blanks. */
  names: boolean;
  /** Findings that are not signed off as well, each marked. */
  drafts: boolean;
};

const filters = ["area", "framework", "round", "names", "drafts"];

/**
 * Reads `?area=&framework=&round=&names=&drafts=`. A value that names nothing, or a filter that is not one, is the not-found
 * page; names without leave in any of the rounds are refused.
 */
export function selectionFrom(request: Request, actor: Actor, now: number): Selection {
  const selection = readSelection(new URL(request.url).searchParams, actor, now);
  if (selection === "not-found") return notFound();
  return selection === "forbidden" ? forbidden() : selection;
}

/** The same, where nobody waits for a page. */
export function readSelection(
  asked: URLSearchParams,
  actor: Actor,
  now: number,
): Selection | "not-found" | "forbidden" {
  for (const name of asked.keys())
    if (!filters.includes(name) || asked.getAll(name).length > 1) return "not-found";
  const value = (name: string) => asked.get(name) || null;

  const area = value("area");
  const framework = value("framework");
  const round = value("round");
  const names = value("names");
  const drafts = value("drafts");
  const all = roundsWithFigures(actor, now);
  const rounds = round === null ? all : all.filter((one) => String(one.id) === round);

  if (area !== null && !isArea(area)) return "not-found";
  if (framework !== null && !allFrameworks().some((one) => one.code === framework)) return "not-found";
  if (round !== null && rounds.length === 0) return "not-found";
  if (names !== null && names !== "true" && names !== "false") return "not-found";
  if (names === "true" && !rounds.every((one) => mayKnowNames(actor, one))) return "forbidden";
  if (drafts !== null && drafts !== "true" && drafts !== "false") return "not-found";
  return { area, framework, rounds, round, names: names === "true", drafts: drafts === "true" };
}

/** The filters as they stand in an address: the same selection always gives the same words. */
export function queryOf({ area, framework, round, names, drafts }: Omit<Selection, "rounds">): string {
  const asked = { area, framework, round, names: names ? "true" : null, drafts: drafts ? "true" : null };
  return String(
    new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  );
}

/** "scores-send-npqh-round-1.csv": what a file holds can be told from its name. */
export function fileNameOf(
  file: string,
  { area, framework, rounds, round, names, drafts }: Selection,
): string {
  const [name, ending] = nameAndEnding(file);
  const parts = [
    name,
    area,
    framework,
    round === null ? null : `round-${rounds[0]!.id}`,
    names ? "names" : null,
    drafts ? "drafts" : null,
  ];
  return `${parts.filter(Boolean).join("-")}.${ending}`;
}

/** "findings.schema.json" ends in all that follows its first dot. */
function nameAndEnding(file: string): [name: string, ending: string] {
  const dot = file.indexOf(".");
  return [file.slice(0, dot), file.slice(dot + 1)];
}

/**
 * What a file holds, told from its name: the other way round from `fileNameOf`. Browsers number a name that is there
 * already: "scores (1).csv". Null for a name that this service gives no file.
 */
export function namedFile(name: string): { file: string; query: string } | null {
  const plain = name.replace(/ ?\(\d+\)(?=\.)/, "");
  const snapshot = /^snapshot-round-(\d+)\.json$/.exec(plain);
  if (snapshot) return { file: snapshotName, query: `round=${snapshot[1]}` };
  const either = (ids: readonly string[]) => ids.map((id) => `-${id}`).join("|");
  const codes = allFrameworks().map(({ code }) => code);
  const parts = new RegExp(`^(${either(areas)})?(${either(codes)})?(-round-\\d+)?(-names)?(-drafts)?$`);
  for (const file of exportFiles) {
    const [base, ending] = nameAndEnding(file);
    if (!plain.startsWith(base) || !plain.endsWith(`.${ending}`)) continue;
    const found = parts.exec(plain.slice(base.length, -ending.length - 1));
    if (!found) continue;
    const [area, framework, round] = found.slice(1, 4).map((part) => part?.slice(1) ?? null);
    const of = {
      area: area as Area | null,
      framework: framework!,
      round: round?.slice("round-".length) ?? null,
    };
    return { file, query: queryOf({ ...of, names: found[4] !== undefined, drafts: found[5] !== undefined }) };
  }
  return null;
}

/** What the export page was asked for: values as its form shows them, and the query of its links. */
export function exportRequest(request: Request, actor: Actor, now: number) {
  const asked = new URL(request.url).searchParams;
  const known = {
    area: areas as readonly string[],
    framework: allFrameworks().map((one) => one.code),
    round: roundsWithFigures(actor, now).map((one) => String(one.id)),
    names: ["true"],
    drafts: ["true"],
  };
  const names = Object.keys(known) as (keyof typeof known)[];
  const taken = names.filter((name) => known[name].includes(asked.get(name) ?? ""));
  const ignored = names.find((name) => asked.get(name) && !taken.includes(name)) ?? null;
  const query = new URLSearchParams(taken.map((name) => [name, asked.get(name)!]));
  return {
    asked: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])) as Record<
      keyof typeof known,
      string
    >,
    query: taken.length > 0 ? `?${query}` : "",
    ignored,
  };
}

export type SelectedFramework = { framework: Framework; edition: Edition; sections: Section[] };

/** The frameworks of a round within a selection, in the order of the list. */
export function selectedFrameworks({ framework: only }: Selection, round: Round): SelectedFramework[] {
  const editions = editionsIn(round.id);
  return allFrameworks().flatMap((framework) => {
    const edition = editions.get(framework.code);
    if (!edition || (only !== null && only !== framework.code)) return [];
    return [{ framework, edition, sections: sectionsOf(edition.id) }];
  });
}
