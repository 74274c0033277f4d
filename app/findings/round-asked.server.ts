import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";

type Asked = { round: Round | null; rounds: { id: number; title: string }[]; ignored: string | null };

/** The round that `?round=` names, else the one that closed or opened last; the rounds there are to choose from. */
export function roundAsked(request: Request, reader: Reader, now: number): Asked {
  const all = roundsWithFigures(reader, now);
  const asked = new URL(request.url).searchParams.get("round");
  const found = all.find(({ id }) => String(id) === asked);
  const latest = all.findLast(({ closesAt }) => closesAt <= now) ?? all.at(-1) ?? null;
  return {
    round: found ?? latest,
    rounds: all.map(({ id, title }) => ({ id, title })),
    ignored: asked !== null && !found ? "round" : null,
  };
}
