import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { measure, measureTogether, type Request, type Running, start, weightOf } from "./load.ts";

// How fast the service answers for panels of eight, a thousand and ten thousand members, side by side in one run. The machine
// is shared and noisy: read the ratios of one run, and not figures of different runs. BENCH_SECONDS is how long each figure
// is taken for, BENCH_SIZES the panels ("8,1000"), BENCH_EXPORT_MEMBERS the panel whose scores are taken out: with 1,136
// members there are 400,000 of them.

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const sizes = (process.env.BENCH_SIZES ?? "8,1000,10000").split(",").map(Number);
const manyMembers = 200;
const exporting = Number(process.env.BENCH_EXPORT_MEMBERS ?? 1136);
const folder = mkdtempSync(join(tmpdir(), "framework-review-bench-"));
const tsx = join("node_modules", ".bin", "tsx");

type Panel = {
  size: number;
  env: NodeJS.ProcessEnv;
  cookies: Record<string, string>;
  service: Running;
  constant: Running;
};

const official = "official";
const reader = "m3";
const writers = ["m0", "m1", "m2", "m4", "m5", "m6", "m7"];

try {
  const panels: Panel[] = [];
  for (const size of sizes) panels.push(await panelOf(size));
  await pages(panels);
  await submitting(panels);
  for (const panel of panels.filter(({ size }) => size >= manyMembers)) await together(panel);
  await routes(panels[0]!);
  await weights(panels);
  for (const { service, constant } of panels) await Promise.all([service.stop(), constant.stop()]);
  await exports(await panelOf(exporting));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function panelOf(size: number): Promise<Panel> {
  const env = {
    ...process.env,
    DATA_DIR: join(folder, String(size)),
    HOST: "127.0.0.1",
    PORT: "0",
    ORIGIN: "",
    DEMO: "0",
  };
  console.log(`Making a panel of ${size}…`);
  execFileSync(tsx, ["e2e/bench/make-panel.ts", String(size)], { env, stdio: "inherit" });
  const printed = execFileSync(tsx, ["e2e/bench/cookies.ts", official, reader, ...writers], { env });
  return {
    size,
    env,
    cookies: JSON.parse(printed.toString()),
    service: await start("node", ["build/server/main.js"], env),
    constant: await start(tsx, ["e2e/bench/constant.ts", "constant"], env),
  };
}

/** Each page at each size, beside the same page made of constants. */
async function pages(panels: readonly Panel[]): Promise<void> {
  const asked: [name: string, who: string, path: string][] = [
    ["Official's home", official, "/"],
    ["Area page", official, "/areas/workload"],
    ["Cell page", official, "/areas/workload/npqh/1"],
    ["Section page", reader, "/frameworks/npqh/sections/1"],
    ["Member's home", reader, "/"],
    ["Search", official, "/comments?q=knowledge&framework=npqh&section=1&area=workload"],
    ["Coverage", official, "/coverage"],
  ];
  heading("Pages", ["members", "req/s", "p50 ms", "p95 ms", "of constant", "time, to 8", "failed"]);
  for (const [name, who, path] of asked) {
    let first = 0;
    for (const { size, cookies, service, constant } of panels) {
      const request = [{ path, cookie: cookies[who]! }];
      await measure(service.origin, request, 1);
      await measure(constant.origin, request, 1);
      const real = await measure(service.origin, request, seconds);
      const floor = await measure(constant.origin, request, seconds);
      first ||= real.p50;
      line(name, [
        size,
        real.perSecond.toFixed(1),
        inWords(real.p50, 0),
        inWords(real.p95, 0),
        percent(real.perSecond / floor.perSecond),
        Number.isNaN(real.p50) ? "" : `${(real.p50 / first).toFixed(2)}×`,
        real.failed,
      ]);
    }
  }
}

/** A submission, one after another, beside one durable transaction and a page without anything on it. */
async function submitting(panels: readonly Panel[]): Promise<void> {
  const empty = await start(tsx, ["e2e/bench/constant.ts", "empty"], panels[0]!.env);
  const page = [{ path: "/areas/workload", cookie: panels[0]!.cookies[official]! }];
  await measure(empty.origin, page, 1, 1);
  const frame = await measure(empty.origin, page, seconds, 1);
  await empty.stop();
  const bare = bareTransaction();
  heading("Submitting, one at a time", ["members", "req/s", "p50 ms", "p95 ms", "of the sum", "", "failed"]);
  line("Bare transaction", ["", "", bare.toFixed(2), "", "", "", ""]);
  line("Empty page", [
    "",
    frame.perSecond.toFixed(1),
    frame.p50.toFixed(2),
    frame.p95.toFixed(2),
    "",
    "",
    frame.failed,
  ]);
  for (const { size, cookies, service } of panels) {
    const requests = ["4", "5", "3"].flatMap((answer) =>
      writers.map(
        (who): Request => ({
          path: "/frameworks/npqh/sections/2",
          cookie: cookies[who]!,
          body: form(answer),
        }),
      ),
    );
    await measure(service.origin, requests, 1, 1);
    const real = await measure(service.origin, requests, seconds, 1);
    line("Submit a section", [
      size,
      real.perSecond.toFixed(1),
      real.p50.toFixed(2),
      real.p95.toFixed(2),
      `${(real.p50 / (bare + frame.p50)).toFixed(2)}×`,
      "",
      real.failed,
    ]);
  }
}

/** Two hundred members at once, who read, save a draft and submit, three times, beside as many who read constant pages. */
async function together({ env, service, constant, size }: Panel): Promise<void> {
  const names = Array.from({ length: manyMembers }, (_, n) => `m${n + 8}`).slice(0, size - 8);
  const printed = execFileSync(tsx, ["e2e/bench/cookies.ts", ...names], { env });
  const cookies = Object.values<string>(JSON.parse(printed.toString()));
  const path = "/frameworks/npqh/sections/3";
  const members = cookies.map((cookie, n) =>
    [1, 2, 3].flatMap((turn): Request[] => {
      const body = form(String(1 + ((n + turn) % 5)), `As member ${n} sees it at turn ${turn}`);
      return [
        { path, cookie },
        { path: `${path}/draft`, cookie, body },
        { path, cookie, body },
      ];
    }),
  );
  const readers = members.map((turns) => turns.map(({ cookie }): Request => ({ path, cookie })));
  await measure(constant.origin, readers[0]!, 1);
  const floor = await measureTogether(constant.origin, readers);
  const real = await measureTogether(service.origin, members);
  heading(`${manyMembers} members at once`, [
    "members",
    "req/s",
    "p50 ms",
    "p95 ms",
    "of constant",
    "",
    "failed",
  ]);
  for (const [name, { perSecond, p50, p95, failed }] of [
    ["Constant pages", floor],
    ["Read, save and submit", real],
  ] as const)
    line(name, [
      size,
      perSecond.toFixed(1),
      inWords(p50, 0),
      inWords(p95, 0),
      percent(perSecond / floor.perSecond),
      "",
      failed,
    ]);
}

function form(answer: string, reason = ""): string {
  const fields = new URLSearchParams({ action: "submit" });
  for (const area of ["send", "progression", "workload", "operations"]) {
    fields.set(`answer.${area}`, answer);
    if (reason !== "") fields.set(`reason.${area}`, reason);
  }
  return fields.toString();
}

/** The milliseconds that half of the writes of one row take, each in a durable transaction of its own. */
function bareTransaction(): number {
  const sqlite = new Database(join(folder, "bare.sqlite"));
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.exec("CREATE TABLE written (id INTEGER PRIMARY KEY, words TEXT)");
  const write = sqlite.prepare("INSERT INTO written (words) VALUES ('A few words')");
  const times = Array.from({ length: 500 }, () => {
    const from = performance.now();
    write.run();
    return performance.now() - from;
  });
  sqlite.close();
  return times.sort((a, b) => a - b)[250]!;
}

/** What the number of routes costs an empty page: all of them, ten, and as the service narrows them. */
async function routes({ env, cookies }: Panel): Promise<void> {
  heading("An empty page", ["", "req/s", "p50 ms", "p95 ms", "of ten", "", "failed"]);
  let ten = 0;
  const floors = [
    ["Ten routes", "empty-ten-routes"],
    ["All routes", "empty-all-routes"],
    ["All, narrowed", "empty"],
  ] as const;
  for (const [name, floor] of floors) {
    const running = await start(tsx, ["e2e/bench/constant.ts", floor], env);
    const page = [{ path: "/areas/workload", cookie: cookies[official]! }];
    await measure(running.origin, page, 1);
    const { perSecond, p50, p95, failed } = await measure(running.origin, page, seconds);
    ten ||= perSecond;
    line(name, [
      "",
      perSecond.toFixed(1),
      p50.toFixed(1),
      p95.toFixed(1),
      percent(perSecond / ten),
      "",
      failed,
    ]);
    await running.stop();
  }
}

/** What pages make a browser load, and the memory that the service has held. */
async function weights(panels: readonly Panel[]): Promise<void> {
  const { service, cookies } = panels[0]!;
  heading("Kilobytes on the wire", ["JavaScript", "CSS", "to the floor", "", "", "", ""]);
  let floor = 0;
  const asked: [name: string, who: string, path: string][] = [
    ["Help (the floor)", official, "/help"],
    ["Area page", official, "/areas/workload"],
    ["Cell page", official, "/areas/workload/npqh/1"],
    ["Section page", reader, "/frameworks/npqh/sections/1"],
  ];
  for (const [name, who, path] of asked) {
    const { js, css } = await weightOf(service.origin, { path, cookie: cookies[who]! });
    floor ||= js + css;
    line(name, [
      (js / 1000).toFixed(1),
      (css / 1000).toFixed(1),
      `${((js + css) / floor).toFixed(2)}×`,
      "",
      "",
      "",
      "",
    ]);
  }
  heading("Memory at most", ["members", "MB", "", "", "", "", ""]);
  for (const panel of panels)
    line("The service", [panel.size, panel.service.peakMemory() ?? "unknown", "", "", "", "", ""]);
}

/** The largest files beside the bare writers on the same rows, and how the service answers while it makes one. */
async function exports({ env, cookies, service, constant }: Panel): Promise<void> {
  await constant.stop();
  const rows = (exporting * 88 * 4).toLocaleString("en-GB");
  heading(`Exports of ${rows} scores`, ["seconds", "of bare", "MB", "of bare", "MB on disk", "", ""]);
  for (const [file, bare] of [
    ["scores.csv", "bare.csv"],
    ["findings.xlsx", "bare.xlsx"],
    ["findings.ods", null],
  ] as const) {
    const floor = bare && exportOnce(bare, env);
    const real = exportOnce(file, env);
    const ratio = (of: "seconds" | "memory") => (floor ? `${(real[of] / floor[of]).toFixed(2)}×` : "");
    const size = real.bytes === undefined ? "refused" : (real.bytes / 1_000_000).toFixed(1);
    line(file, [real.seconds.toFixed(1), ratio("seconds"), real.memory, ratio("memory"), size, "", ""]);
    if (real.refused) console.log(`  ${real.refused}`);
  }
  heading("While one is made", ["req/s", "p50 ms", "p95 ms", "to before", "", "", "failed"]);
  const page = [{ path: "/areas/workload", cookie: cookies[official]! }];
  await measure(service.origin, page, 1, 1);
  const before = await measure(service.origin, page, seconds, 1);
  const asked = fetch(`${service.origin}/exports/findings.xlsx`, {
    headers: { cookie: cookies[official]! },
    redirect: "manual",
  });
  const meanwhile = await measure(service.origin, page, seconds, 1);
  await asked;
  for (const [name, { perSecond, p50, p95, failed }] of [
    ["Area page before", before],
    ["Area page meanwhile", meanwhile],
  ] as const)
    line(name, [
      perSecond.toFixed(1),
      inWords(p50, 1),
      inWords(p95, 1),
      `${(p95 / before.p95).toFixed(2)}×`,
      "",
      "",
      failed,
    ]);
  line("Memory at most, MB", [service.peakMemory() ?? "unknown", "", "", "", "", "", ""]);
  await service.stop();
}

type Once = { seconds: number; memory: number; bytes?: number; refused?: string };

function exportOnce(file: string, env: NodeJS.ProcessEnv): Once {
  return JSON.parse(execFileSync(tsx, ["e2e/bench/export-once.ts", file], { env }).toString());
}

function heading(name: string, columns: readonly string[]): void {
  console.log("");
  line(name, columns);
}

function line(name: string, values: readonly (string | number)[]): void {
  console.log([name.padEnd(26), ...values.map((value) => String(value).padStart(12))].join("").trimEnd());
}

/** A page that nobody was answered within the time has no figure. */
function inWords(milliseconds: number, decimals: number): string {
  return Number.isNaN(milliseconds) ? "no answer" : milliseconds.toFixed(decimals);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
