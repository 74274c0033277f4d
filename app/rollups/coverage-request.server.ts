import { type Area, areas } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { editionsIn, openedRounds } from "#app/rounds/round.server.ts";
import { isOpenAt, type Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";

export type CoverageRequest = {
  /** Null where no round has opened. */
  round: Round | null;
  framework: string | null;
  area: Area | null;
  page: number;
  rounds: { id: number; title: string }[];
  /** Of the round. */
  frameworks: { code: string; title: string }[];
  /** What of the address names nothing here. */
  ignored: string | null;
};

/** Reads `?round=&framework=&area=&page=`. Without a round it is the latest that is open, else the latest. */
export function coverageRequest(reader: Reader, request: Request, now: number): CoverageRequest {
  const asked = new URL(request.url).searchParams;
  const ignored: string[] = [];
  const read = <T>(name: string, find: (value: string) => T | undefined): T | null => {
    const value = asked.get(name);
    if (!value) return null;
    const found = find(value);
    if (found === undefined) ignored.push(name);
    return found ?? null;
  };
  const known = ["round", "framework", "area", "page", "notice"];
  if ([...asked.keys()].some((name) => !known.includes(name))) ignored.push("filter");
  const rounds = openedRounds(now)
    .filter((round) => mayReadInput(reader, round, now))
    .toReversed();
  const latest = rounds.find((round) => isOpenAt(round, now)) ?? rounds[0] ?? null;
  const round = read("round", (value) => rounds.find(({ id }) => String(id) === value)) ?? latest;
  const editions = round && editionsIn(round.id);
  const frameworks = allFrameworks()
    .filter(({ code }) => editions?.has(code))
    .map(({ code, title }) => ({ code, title }));
  return {
    round,
    framework: read("framework", (value) => frameworks.find(({ code }) => code === value)?.code),
    area: read("area", (value) => areas.find((area) => area === value)),
    page: read("page", (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined)) ?? 1,
    rounds: rounds.map(({ id, title }) => ({ id, title })),
    frameworks,
    ignored: ignored[0] ?? null,
  };
}
