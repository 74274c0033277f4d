import { type Canary, isShownTo, type Phase, type Reader } from "./canaries.ts";
import { type Answer, type Asker, asData, askOnce } from "./crawler.ts";
import { comparable } from "./leaks.ts";
import type { Sample } from "./sample.ts";
import type { Scene } from "./scene.ts";

/** A thing that a reader may not know of, one of the same sort that does not exist, and where one could ask for them. */
type Sealed = { id: string; madeUp: string; paths: string[] };

const madeUpId = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f";

const canaryOf: Record<string, Canary> = {
  sent: "sentComment",
  takenBackUnsent: "takenBackUnsent",
  takenBack: "takenBack",
  draft: "draftComment",
  framework: "frameworkComment",
  veiled: "veiledComment",
  silent: "silentComment",
  otherArea: "otherAreaComment",
  excluded: "excludedComment",
  excludedVeiled: "excludedVeiledComment",
  following: "followingComment",
};

const authorOf: Record<string, Reader> = {
  sent: "author",
  takenBackUnsent: "author",
  takenBack: "author",
  draft: "author",
  framework: "author",
  silent: "author",
  otherArea: "author",
  excluded: "excluded",
  excludedVeiled: "excluded",
  following: "author",
};

/** What of the scene is sealed from the reader, with ID in place of its id. */
export function sealedFrom(reader: Reader, phase: Phase, scene: Scene): Sealed[] {
  const isShown = (canary: Canary) => isShownTo(canary, reader, phase);
  const comments = Object.entries(scene.comments).map(([name, id]) => ({
    id,
    madeUp: madeUpId,
    paths: [
      // Only its author may change it.
      ...(reader === authorOf[name] ? [] : ["/comments/ID", "/comments/ID/withdrawal"]),
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
  const interests = [scene.interest].map((id) => ({
    id,
    madeUp: madeUpId,
    paths: [
      ...(isShown("interest") ? [] : ["/interests/ID"]),
      ...(reader === "excluded" ? [] : ["/interests/ID/change", "/interests/ID/end"]),
    ],
  }));
  const views = [scene.view].map((id) => ({
    id,
    madeUp: madeUpId,
    paths: isShown("savedView") ? [] : ["/comments/views/ID/removal"],
  }));
  const jobs = [scene.job].map((id) => ({
    id,
    madeUp: madeUpId,
    paths:
      reader === "official"
        ? []
        : ["", "/state", "/file", "/cancellation"].map((of) => `/exports/jobs/ID${of}`),
  }));
  const themes = [scene.theme].map((id) => ({
    id,
    madeUp: madeUpId,
    paths: isShown("themeName")
      ? []
      : ["", "/description", "/merging", "/splitting", "/retirement", "/restoration"].map(
          (page) => `/themes/ID${page}`,
        ),
  }));
  const pages = [
    "",
    ...[
      "words",
      "evidence",
      "decision",
      "sign-off",
      "setting-aside",
      "views",
      "responses",
      "sign-offs/1",
    ].map((page) => `/${page}`),
  ];
  const findings = (["asked", "sealed"] as const).map((name) => ({
    id: String(scene.findings[name]),
    madeUp: "69999",
    paths: [
      ...(isShown(name === "asked" ? "findingReason" : "sealedFinding")
        ? []
        : pages.map((page) => `/findings/ID${page}`)),
      ...(isShown(`${name}Finding`) ? [] : ["/minority-views/ID"]),
    ],
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
      ...["/comments", "/coverage", "/coverage/reminder"].map((page) => `${page}?round=ID`),
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
  return [
    ...comments,
    ...replies,
    ...sources,
    ...interests,
    ...views,
    ...jobs,
    ...themes,
    ...findings,
    ...rounds,
    ...reopenings,
  ];
}

/** The requests whose answers tell a sealed thing from one that does not exist. */
export async function telling(
  asker: Asker,
  sealed: readonly Sealed[],
  sample: Sample = () => true,
): Promise<string[]> {
  const found: string[] = [];
  const refusals = new Map<string, Answer>();
  const ways = sealed.flatMap(({ paths, ...one }) =>
    paths.flatMap((path) => waysTo(path).map((way) => ({ ...one, ...way }))),
  );
  for (const { id, madeUp, path, method } of ways.filter((_, n) => sample(n))) {
    const there = await ask(asker, method, path.replace("ID", id));
    const unreal = path.replace("ID", madeUp);
    const known = `${method} ${unreal}`;
    const notThere = refusals.get(known) ?? (await ask(asker, method, unreal));
    refusals.set(known, notThere);
    if (comparable(there, id) !== comparable(notThere, madeUp)) found.push(there.what);
  }
  return found;
}

/** Everything one can do to an address. */
function waysTo(path: string): { method: string; path: string }[] {
  const isRead = /^\/(areas|exports|frameworks|coverage|comments\?)/.test(path);
  return [
    { method: "GET", path },
    { method: "HEAD", path },
    { method: "GET", path: asData(path) },
    ...(isRead ? [] : [{ method: "POST", path }]),
  ];
}

function ask(asker: Asker, method: string, path: string): Promise<Answer> {
  const form = { body: "Mine now", kind: "other", area: "send", title: "", reason: "" };
  const sent = method === "POST" ? { body: new URLSearchParams(form) } : {};
  return askOnce(asker, `${method} ${path}`, path, { method, ...sent });
}
