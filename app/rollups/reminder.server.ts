import { frameworkLabel } from "#app/framework/frameworks.ts";
import { activeMembers } from "#app/people/person.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { coverageByMember, frameworksCovered } from "./coverage.server.ts";

export type Reminded = { name: string; email: string /** "NPQH 1, 3; NPQEL 2" */; missing: string };

/**
 * The members who have sections missing and can still do them, with which ones, by name; null where the reader may not
 * know their names. Somebody who has been shut out is not reminded.
 */
export function toBeReminded(
  reader: Reader,
  round: Round,
  framework: string | null,
  now: number,
): Reminded[] | null {
  const rows = coverageByMember(reader, round, { framework, area: null }, now);
  if (rows === null) return null;
  const active = new Set(activeMembers().map(({ email }) => email));
  const numbers = new Map(
    frameworksCovered(reader, round, now).map(({ code, sections }) => [
      code,
      sections.map(({ number }) => number),
    ]),
  );
  return rows
    .filter(({ email, all }) => active.has(email) && all.done < all.of)
    .map(({ name, email, frameworks }) => ({
      name,
      email,
      missing: frameworks
        .map(({ code, sections }) => {
          const open = numbers.get(code)!.filter((_, i) => sections[i]!.missing.length > 0);
          if (open.length === 0) return "";
          return `${frameworkLabel(code)} ${open.length === sections.length ? "all" : open.join(", ")}`;
        })
        .filter((words) => words !== "")
        .join("; "),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB") || (a.email < b.email ? -1 : 1));
}
