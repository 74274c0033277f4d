import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import autocannon from "autocannon";

export type Running = {
  origin: string;
  /** The most memory that it has held, in megabytes; null where the machine does not say. */
  peakMemory: () => number | null;
  stop: () => Promise<void>;
};

/** Starts a process that says where it answers. */
export async function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await readyOn(child);
  return {
    origin,
    peakMemory: () => peakOf(child.pid!),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
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

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

export type Request = { path: string; cookie: string; body?: string };

/** Requests per second, and the milliseconds that half and nineteen of twenty answers took. */
export type Measured = { perSecond: number; p50: number; p95: number; failed: number };

function asSent({ cookie, body }: Request) {
  if (body === undefined) return { method: "GET" as const, headers: { cookie } };
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST" as const, headers, body };
}

/** Sends these requests in turn for so many seconds, over so many connections. */
export async function measure(
  origin: string,
  requests: readonly Request[],
  seconds: number,
  connections = 10,
): Promise<Measured> {
  const times: number[] = [];
  const running = autocannon(
    {
      url: origin,
      connections,
      duration: seconds,
      requests: requests.map((request) => ({ path: request.path, ...asSent(request) })),
    },
    () => undefined,
  );
  running.on("response", (_client, _status, _bytes, time) => times.push(time));
  const [result] = (await once(running, "done")) as [autocannon.Result];
  return summed(times, result.duration, result.errors + result["4xx"] + result["5xx"]);
}

/** Sends the requests of each person in their order, those of all persons at once, until the last is answered. */
export async function measureTogether(
  origin: string,
  persons: readonly (readonly Request[])[],
): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  const from = performance.now();
  const takePart = async (requests: readonly Request[]) => {
    for (const request of requests) {
      const asked = performance.now();
      const answer = await fetch(origin + request.path, { ...asSent(request), redirect: "manual" });
      await answer.arrayBuffer();
      times.push(performance.now() - asked);
      if (answer.status >= 400) failed += 1;
    }
  };
  await Promise.all(persons.map(takePart));
  return summed(times, (performance.now() - from) / 1000, failed);
}

function summed(times: number[], seconds: number, failed: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), failed };
}

/** What a page has a browser load, and not what its list of modules names besides: bytes on the wire. */
export async function weightOf(origin: string, { path, cookie }: Request) {
  const html = await (await fetch(origin + path, { headers: { cookie } })).text();
  const links = html.match(/<link\b[^>]*\brel="(?:modulepreload|stylesheet)"[^>]*>/g) ?? [];
  const files = new Set(links.flatMap((link) => /\/assets\/[\w.-]+\.(?:js|css)/.exec(link) ?? []));
  const sizes = await Promise.all(
    [...files].map(async (file) => {
      const { headers } = await fetch(origin + file, { headers: { "accept-encoding": "br" } });
      return { file, bytes: Number(headers.get("content-length")) };
    }),
  );
  const sum = (kind: string) =>
    sizes.filter(({ file }) => file.endsWith(kind)).reduce((all, { bytes }) => all + bytes, 0);
  return { js: sum(".js"), css: sum(".css"), html: html.length };
}
