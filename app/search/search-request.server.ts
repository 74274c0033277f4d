import { commentKinds } from "#app/comments/kinds.ts";
import { areas } from "#app/framework/areas.ts";
import { allFrameworks, newestEdition, sectionsOf } from "#app/framework/edition.server.ts";
import { tidyText } from "#app/http/form.server.ts";
import { agreementClasses } from "#app/rounds/agreement-rule.ts";
import { groups } from "#app/rounds/groups.ts";
import { editionIn, openedRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { answers } from "#app/scores/scale.ts";
import { type MemberChoice, membersToChoose } from "./members.server.ts";
import { filterNames, type SearchRequest } from "./search-request.ts";
import { longestQuery } from "./words.ts";

/** What the form offers beside the lists that are always the same. */
export type SearchChoices = {
  rounds: { id: number; title: string }[];
  frameworks: { code: string; title: string }[];
  /** Of the framework that is chosen. */
  sections: { number: number; title: string }[];
  members: MemberChoice[];
  /** Whether the reader may read what one group says. */
  hasGroups: boolean;
};

export type ReadSearch = { request: SearchRequest; choices: SearchChoices; ignored: string | null };

/** The rounds whose comments and reasons the reader may read, the latest first. */
export function roundsToSearch(reader: Reader, now: number): Round[] {
  return openedRounds(now)
    .filter((round) => mayReadInput(reader, round, now))
    .toReversed();
}

/** Reads the address of a search; what names nothing is passed over, and said to be. */
export function readSearch(reader: Reader, asked: URLSearchParams, now: number): ReadSearch {
  const ignored: string[] = [];
  const read = <T>(name: string, find: (value: string) => T | undefined): T | null => {
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

  const known: readonly string[] = ["q", ...filterNames, "page", "notice"];
  if ([...asked.keys()].some((name) => !known.includes(name))) ignored.push("filter");
  const rounds = roundsToSearch(reader, now);
  const round = read("round", (value) => rounds.find(({ id }) => String(id) === value));
  const frameworks = allFrameworks().map(({ code, title }) => ({ code, title }));
  const framework = read("framework", among(frameworks.map(({ code }) => code)));
  const sections = framework === null ? [] : sectionsIn(framework, round);
  const members = membersToChoose(reader, round ? [round] : rounds, round !== null, now);
  const hasGroups = (round ? [round] : rounds).some((one) => mayReadViews(reader, one, now));
  const request: SearchRequest = {
    q: tidyText(asked.get("q") ?? "")
      .trim()
      .slice(0, longestQuery),
    round: round?.id ?? null,
    area: read("area", among(areas)),
    kind: read("kind", among([...commentKinds, "reason" as const])),
    framework,
    section: read("section", (value) => sections.find(({ number }) => String(number) === value)?.number),
    score: read("score", among(answers)),
    class: read("class", among(agreementClasses)),
    member: read("member", among(members.map(({ value }) => value))),
    group: read("group", (value) => (hasGroups ? among(groups)(value) : undefined)),
    page: read("page", (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined)) ?? 1,
  };
  return {
    request,
    choices: {
      rounds: rounds.map(({ id, title }) => ({ id, title })),
      frameworks,
      sections,
      members,
      hasGroups,
    },
    ignored: ignored[0] ?? null,
  };
}

function sectionsIn(framework: string, round: Round | null): SearchChoices["sections"] {
  const edition = round ? editionIn(round.id, framework) : newestEdition(framework);
  return edition ? sectionsOf(edition.id).map(({ number, title }) => ({ number, title })) : [];
}
