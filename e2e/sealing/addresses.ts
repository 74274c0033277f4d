import { exportFiles } from "#app/exports/files.ts";
import { areas } from "#app/framework/areas.ts";
import { pictureFiles } from "#app/rollups/plots/pictures.ts";
import routes from "#app/routes.ts";
import type { Reader } from "./canaries.ts";
import { full, type Sample } from "./sample.ts";
import type { Scene } from "./scene.ts";

const frameworks = ["npqsl", "npqh", "npqel", "ecf"];

/** Addresses of every route, with every id of the scene as far as the sample goes, also those a reader should not know. */
export function addressesFor(reader: Reader, scene: Scene, sample: Sample): string[] {
  const rounds = Object.values(scene.rounds).map(({ id }) => String(id));
  // The first of each is the one that tells most.
  const ids: Record<string, string[]> = {
    framework: frameworks,
    section: ["1", "2", "3"],
    area: [...areas],
    round: rounds,
    comment: Object.values(scene.comments),
    reply: Object.values(scene.replies),
    source: Object.values(scene.sources),
    interest: [scene.interest],
    view: [scene.view],
    reference: [scene.evidence.reference],
    assessment: [scene.evidence.assessment],
    theme: [scene.theme],
    finding: [String(scene.findings.asked), String(scene.findings.sealed)],
    number: ["1"],
    person: [scene.people.author.id, scene.people.colleague.id],
    link: scene.link === null ? [] : [String(scene.link)],
    reopening: scene.reopening === null ? [] : [String(scene.reopening)],
    // None is made: what is redacted would be missing where the canaries are looked for.
    redaction: ["1"],
    file: [...exportFiles],
    job: [scene.job],
    mail: [scene.mail],
    picture: pictureFiles.map(({ file }) => file),
    // An invitation is whoever's who has its link, which stands nowhere in the service.
    token: ["made-up"],
    session: ["made-up"],
  };
  const ofRoutes = routes.flatMap(({ path = "", index }) => {
    if (index) return ["/"];
    if (path === "*") return ["/nowhere"];
    return path
      .split("/")
      .reduce<string[]>(
        (begun, part) => {
          const values = part.startsWith(":") ? (ids[part.slice(1)] ?? missing(part)) : [part];
          return begun.flatMap((start) => values.map((value) => `${start}/${value}`));
        },
        [""],
      )
      .filter((address, n) => n === 0 || isTelling(address) || sample(n));
  });
  // Whoever may not take anything out is refused before a filter is read.
  const isExporter = ["official", "lead"].includes(reader);
  // The newest round of this framework is another, once one follows it.
  const roundBefore = ["/frameworks/npqel/sections/1", "/areas/send/npqel/1"].map(
    (path) => `${path}?round=${scene.rounds.silent.id}`,
  );
  const telling = [...roundBefore, ...versions(scene)];
  if (!full) return [...ofRoutes, ...telling, ...(isExporter ? tellingExports(scene) : [])];
  const filters = isExporter ? everyFilter(rounds) : eachFilter(rounds);
  const inRounds = ofRoutes.flatMap((address) => inARound(address, rounds));
  return [...new Set([...ofRoutes, ...telling, ...inRounds]), ...everyExport(filters)];
}

/** What open summaries ask of every round: of all of it, of an area, of one section. */
function versions({ rounds: { shared, veiled, silent, later } }: Scene): string[] {
  const first = { npqsl: shared, npqh: veiled, npqel: silent, ecf: later };
  return Object.entries(first).flatMap(([framework, { id }]) =>
    ["", "&area=send", `&area=send&of=${framework}/1`].map((query) => `/areas/version?round=${id}${query}`),
  );
}

/** What officials are shown of the round that hides names, whatever is written in it while it is open. */
export function veiledFrom({ rounds: { veiled }, findings: { sealed } }: Scene): string[] {
  return [
    ...["", "/words", "/evidence", "/decision"].map((page) => `/findings/${sealed}${page}`),
    `/findings/unused?round=${veiled.id}`,
    ...["", "&area=send", "&area=send&of=npqh/1"].map((query) => `/areas/version?round=${veiled.id}${query}`),
    ...[
      "/areas",
      "/areas/send",
      "/areas/send/npqh/1",
      "/areas/send/spread.svg",
      "/comments",
      "/responses",
      "/coverage",
    ].map((path) => `${path}?round=${veiled.id}`),
  ];
}

/** Where canaries stand. */
function isTelling(address: string): boolean {
  return /^\/frameworks\/(npqsl\/sections\/\d|(npqh|npqel)\/sections\/1)$|^\/areas\/send$|^\/areas\/send\/(npqsl\/[123]|(npqh|npqel)\/1)$/.test(
    address,
  );
}

function tellingExports({ rounds: { shared, veiled } }: Scene): string[] {
  return ["scores.csv", "comments.csv", "summary.json"].flatMap((file) => [
    `/exports/${file}?round=${shared.id}&names=true`,
    `/exports/${file}?round=${veiled.id}&names=true`,
  ]);
}

/** Pages about a framework or an area are asked for in every round as well. */
function inARound(address: string, rounds: string[]): string[] {
  return /^\/(comments$|responses$|coverage)|^\/(frameworks|areas)\b/.test(address)
    ? rounds.map((round) => `${address}?round=${round}`)
    : [];
}

type Filters = Record<string, string>[];

const choices = (rounds: string[]) => ({
  area: [...areas],
  framework: frameworks,
  round: rounds,
  names: ["true"],
});

/** No filter, and each by itself. */
function eachFilter(rounds: string[]): Filters {
  const each = Object.entries(choices(rounds)).flatMap(([name, values]) =>
    values.map((value) => ({ [name]: value })),
  );
  return [{}, ...each];
}

/** Every combination of filters. */
function everyFilter(rounds: string[]): Filters {
  return Object.entries(choices(rounds)).reduce<Filters>(
    (begun, [name, values]) =>
      begun.flatMap((filters) => [filters, ...values.map((value) => ({ ...filters, [name]: value }))]),
    [{}],
  );
}

function everyExport(filters: Filters): string[] {
  return ["/exports", ...exportFiles.map((file) => `/exports/${file}`)].flatMap((path) =>
    filters.map((given) => `${path}?${new URLSearchParams(given)}`),
  );
}

function missing(part: string): never {
  throw new Error(`The scene has no ${part}: add one, so that its addresses are visited`);
}
