import { exportFiles } from "#app/exports/files.ts";
import { areas } from "#app/framework/areas.ts";
import routes from "#app/routes.ts";
import type { Scene } from "./scene.ts";

const frameworks = ["npqsl", "npqh", "npqel", "ecf"];

/**
 * Every address of the service with every id of the scene, the ones that a reader should not know among them.
 * @param full also those that differ from others in the round or the area alone
 */
export function everyAddress(scene: Scene, full: boolean): string[] {
  const rounds = Object.values(scene.rounds).map(({ id }) => String(id));
  const ids: Record<string, string[]> = {
    framework: frameworks,
    section: ["1", "2", "3"],
    area: full ? [...areas] : ["send"],
    round: full ? rounds : [String(scene.rounds.shared.id), String(scene.rounds.later.id)],
    comment: Object.values(scene.comments),
    reply: Object.values(scene.replies),
    source: Object.values(scene.sources),
    reopening: scene.reopening === null ? [] : [String(scene.reopening)],
    file: [...exportFiles],
    // An invitation is whoever's who has its link, which stands nowhere in the service.
    token: ["made-up"],
  };
  return routes.flatMap(({ path = "", index }) => {
    if (index) return ["/"];
    if (path === "*") return ["/nowhere"];
    const filled = path.split("/").reduce<string[]>(
      (begun, part) => {
        const values = part.startsWith(":") ? (ids[part.slice(1)] ?? missing(part)) : [part];
        return begun.flatMap((start) => values.map((value) => `${start}/${value}`));
      },
      [""],
    );
    return full
      ? filled.flatMap((address) => [address, ...inARound(address, rounds)])
      : filled.filter(isOfUse);
  });
}

/** What can hold a canary: of the other frameworks that is the first section, and nothing but the title of their rounds. */
function isOfUse(address: string): boolean {
  return !/\b(npqh|npqel)(\/(sections\/)?[23]\b|\/.*(answers|print|levels|draft|all-))|\becf\/./.test(
    address,
  );
}

/** Pages about a framework or an area are asked for in every round as well. */
function inARound(address: string, rounds: string[]): string[] {
  return /^\/(frameworks|areas|exports)\b(?!\/snapshots)/.test(address)
    ? rounds.map((round) => `${address}?round=${round}`)
    : [];
}

/** Every export with every combination of its filters. */
export function everyExport(scene: Scene): string[] {
  const rounds = Object.values(scene.rounds).map(({ id }) => String(id));
  return ["", ...exportFiles].flatMap((file) =>
    ["", ...areas].flatMap((area) =>
      ["", ...frameworks].flatMap((framework) =>
        ["", ...rounds].flatMap((round) =>
          ["", "true"].map((names) => {
            const given = Object.entries({ area, framework, round, names }).filter(
              ([, value]) => value !== "",
            );
            return `/exports${file && `/${file}`}?${new URLSearchParams(given)}`;
          }),
        ),
      ),
    ),
  );
}

function missing(part: string): never {
  throw new Error(`The scene has no ${part}: add one, so that its addresses are visited`);
}
