import { type Canary, type Phase, phases, type Reader, shownTo } from "./canaries.ts";
import { asData, askOnce, type Crawl, type Visit } from "./crawler.ts";
import { comparable } from "./leaks.ts";
import type { Scene } from "./scene.ts";

/** A thing that a reader may not know of, one of the same sort that does not exist, and where one could ask for them. */
type Sealed = { id: string; madeUp: string; paths: string[] };

const madeUpId = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f";

/** What of the scene is sealed from the reader, with ID in place of its id. */
export function sealedFrom(reader: Reader, phase: Phase, scene: Scene): Sealed[] {
  const isShown = (canary: Canary) => shownTo[canary][phases.indexOf(phase)]!.includes(reader);
  const canaryOf: Record<string, Canary> = {
    sent: "sentComment",
    takenBackUnsent: "takenBackUnsent",
    takenBack: "takenBack",
    draft: "draftComment",
    framework: "frameworkComment",
    veiled: "veiledComment",
    silent: "silentComment",
  };
  const comments = Object.entries(scene.comments).map(([name, id]) => ({
    id,
    madeUp: madeUpId,
    paths: [
      // Only its author may change it.
      ...(isShown(canaryOf[name]!) && reader === "author" ? [] : ["/comments/ID", "/comments/ID/withdrawal"]),
      ...(isShown(canaryOf[name]!) ? [] : ["/comments/ID/replies"]),
    ],
  }));
  const replies = Object.values(scene.replies).map((id) => ({
    id,
    madeUp: madeUpId,
    paths: reader === "colleague" ? [] : ["/replies/ID/withdrawal"],
  }));
  const sources = Object.values(scene.sources).map((id) => ({
    id,
    madeUp: madeUpId,
    paths: reader === "author" ? [] : ["/sources/ID"],
  }));
  const rounds = [
    ...(isShown("laterTitle") ? [] : [{ round: scene.rounds.later, framework: "ecf" }]),
    ...(isShown("roundTitle") ? [] : [{ round: scene.rounds.shared, framework: "npqsl" }]),
  ].map(({ round, framework }) => ({
    id: String(round.id),
    madeUp: "79999",
    paths: [
      ...["", "/plan", "/copy", "/opening", "/closing", "/extension", "/members", "/reopenings"].map(
        (page) => `/rounds/ID${page}`,
      ),
      ...["", "/sections/1", "/comments", "/answers", "/print"].map(
        (page) => `/frameworks/${framework}${page}?round=ID`,
      ),
      ...["/areas", "/areas/send", `/areas/send/${framework}/1`].map((page) => `${page}?round=ID`),
      ...["", "/scores.csv", "/comments.csv", "/summary.csv", "/summary.json"].map(
        (file) => `/exports${file}?round=ID`,
      ),
      "/exports/scores.csv?round=ID&names=true",
      "/exports/snapshots/ID",
    ],
  }));
  const reopenings =
    scene.reopening === null || reader === "lead"
      ? []
      : [
          {
            id: String(scene.reopening),
            madeUp: "89999",
            paths: [`/rounds/${scene.rounds.shared.id}/reopenings/ID/ending`],
          },
        ];
  return [...comments, ...replies, ...sources, ...rounds, ...reopenings];
}

/** The requests whose answers tell a sealed thing from one that does not exist. */
export async function telling(
  asker: Pick<Crawl, "service" | "origin" | "cookie">,
  sealed: readonly Sealed[],
  heads = true,
): Promise<string[]> {
  const found: string[] = [];
  const refusals = new Map<string, Visit[]>();
  for (const { id, madeUp, paths } of sealed) {
    for (const path of paths) {
      const there = await answersTo(asker, path.replace("ID", id), heads);
      const unreal = path.replace("ID", madeUp);
      const notThere = refusals.get(unreal) ?? (await answersTo(asker, unreal, heads));
      refusals.set(unreal, notThere);
      there.forEach((visit, n) => {
        if (comparable(visit, id) !== comparable(notThere[n]!, madeUp)) found.push(visit.what);
      });
    }
  }
  return found;
}

/** Everything one can do to an address. */
async function answersTo(
  asker: Pick<Crawl, "service" | "origin" | "cookie">,
  path: string,
  heads: boolean,
): Promise<Visit[]> {
  const body = () =>
    new URLSearchParams({ body: "Mine now", kind: "other", area: "send", title: "", reason: "" });
  return [
    await askOnce(asker, `GET ${path}`, path),
    ...(heads ? [await askOnce(asker, `HEAD ${path}`, path, { method: "HEAD" })] : []),
    await askOnce(asker, `GET ${asData(path)}`, asData(path)),
    ...(/^\/(areas|exports|frameworks)/.test(path)
      ? []
      : [await askOnce(asker, `POST ${path}`, path, { method: "POST", body: body() })]),
  ];
}
