import { type CommentKind, commentKinds } from "#app/comments/kinds.ts";
import { type Area, areas } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { mayReadInput, type Reader, readsInBatches } from "#app/rounds/visibility.ts";

/** Which comments an official asked to see. Null: all. */
export type ResponsesRequest = {
  round: number | null;
  framework: string | null;
  area: Area | null;
  kind: CommentKind | null;
  answered: "yes" | "no" | null;
  page: number;
};

/** What the form of the filters offers beside the lists that are always the same. */
export type ResponsesChoices = {
  rounds: { id: number; title: string }[];
  frameworks: { code: string; title: string }[];
};

export type ReadResponses = {
  request: ResponsesRequest;
  choices: ResponsesChoices;
  ignored: string | null;
  /** The titles of those rounds whose comments reach the reader several at a time. */
  inBatches: string[];
};

const filterNames = ["round", "framework", "area", "kind", "answered", "page"] as const;

/** Reads the address; what names nothing is passed over, and said to be. */
export function readResponses(reader: Reader, asked: URLSearchParams, now: number): ReadResponses {
  const ignored: string[] = [];
  const read = <T>(name: (typeof filterNames)[number], find: (value: string) => T | undefined): T | null => {
    const value = asked.get(name);
    if (!value) return null;
    const found = find(value);
    if (found === undefined) ignored.push(name);
    return found ?? null;
  };
  const among =
    <T extends string>(list: readonly T[]) =>
    (value: string) =>
      list.find((one) => one === value);

  const known: readonly string[] = [...filterNames, "notice"];
  if ([...asked.keys()].some((name) => !known.includes(name))) ignored.push("filter");
  const rounds = openedRounds(now).filter((round) => mayReadInput(reader, round, now));
  const round = read("round", (value) => rounds.find(({ id }) => String(id) === value));
  const frameworks = allFrameworks().map(({ code, title }) => ({ code, title }));
  return {
    request: {
      round: round?.id ?? null,
      framework: read("framework", among(frameworks.map(({ code }) => code))),
      area: read("area", among(areas)),
      kind: read("kind", among(commentKinds)),
      answered: read("answered", among(["yes", "no"])),
      page: read("page", (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined)) ?? 1,
    },
    choices: { rounds: rounds.map(({ id, title }) => ({ id, title })), frameworks },
    ignored: ignored[0] ?? null,
    inBatches: (round ? [round] : rounds)
      .filter((one) => isOpenAt(one, now) && readsInBatches(reader, one))
      .map(({ title }) => title),
  };
}
