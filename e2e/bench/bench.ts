import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import autocannon from "autocannon";

// Requests per second of the pages that people wait for, as ratios of the help page: the same frame round constant words.
// The machine is shared and noisy, so read the ratios of one run, and not figures of different runs.

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const folder = mkdtempSync(join(tmpdir(), "framework-review-bench-"));
process.env.DATA_DIR = join(folder, "data");

const server = spawn("node", ["build/server/main.js"], {
  env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ORIGIN: "", DEMO: "1" },
  stdio: ["ignore", "pipe", "inherit"],
});
const origin = await readyOn(server);
// Only now: the import opens the database, which the service has made.
const { startSession } = await import("#app/people/session.server.ts");
const { personWithEmail } = await import("#app/people/person.server.ts");

const member = await cookieOf("panel8@example.org");
const official = await cookieOf("official@example.org");
const form = new URLSearchParams({ action: "submit" });
for (const area of ["send", "progression", "workload", "operations"]) form.set(`answer.${area}`, "4");

type Measured = { name: string; path: string; cookie: string; body?: string };
const pages: Measured[] = [
  { name: "Help page (constant)", path: "/help", cookie: official },
  { name: "Member's home", path: "/", cookie: member },
  { name: "Section page", path: "/frameworks/npqlt/sections/1", cookie: member },
  { name: "Submit a section", path: "/frameworks/npqll/sections/2", cookie: member, body: form.toString() },
  { name: "Official's home", path: "/", cookie: official },
  { name: "Area page", path: "/areas/workload", cookie: official },
  { name: "Cell page", path: "/areas/workload/npqh/1", cookie: official },
  { name: "summary.csv", path: "/exports/summary.csv", cookie: official },
];

let constant = 0;
console.log("page                      req/s   ratio   p50 ms   p97.5 ms   failed");
for (const page of pages) {
  await measure(page, 1);
  const { requests, latency, non2xx, errors } = await measure(page, seconds);
  constant ||= requests.average;
  const failed = page.body ? errors : errors + non2xx;
  console.log(
    [
      page.name.padEnd(22),
      requests.average.toFixed(0).padStart(8),
      (requests.average / constant).toFixed(2).padStart(7),
      String(latency.p50).padStart(8),
      String(latency.p97_5).padStart(10),
      String(failed).padStart(8),
    ].join(""),
  );
}

server.kill("SIGTERM");
await once(server, "exit");
rmSync(folder, { recursive: true, force: true });

function measure({ path, cookie, body }: Measured, duration: number): Promise<autocannon.Result> {
  const headers = { cookie, ...(body && { "content-type": "application/x-www-form-urlencoded" }) };
  return autocannon({
    url: origin + path,
    connections: 10,
    duration,
    method: body ? "POST" : "GET",
    headers,
    body,
  });
}

async function readyOn(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const ready = /^Ready on (\S+)$/.exec(line);
    if (ready) {
      child.stdout!.resume();
      return ready[1]!;
    }
  }
  throw new Error("The service did not start");
}

async function cookieOf(email: string): Promise<string> {
  const cookie = await startSession(personWithEmail(email)!.id);
  return cookie.split(";")[0]!;
}
