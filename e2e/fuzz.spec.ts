import "./own-data.ts";

import { expect, test } from "@playwright/test";
import { startSession } from "#app/people/session.server.ts";
import { randomFrom, seed } from "./faults/random.ts";
import { anyCase, type Case } from "./fuzz/cases.ts";
import { markup } from "./fuzz/values.ts";
import { OwnService } from "./own-service.ts";
import { postsOf } from "./posts.ts";
import { addressesFor } from "./sealing/addresses.ts";
import type { Reader } from "./sealing/canaries.ts";
import { full } from "./sealing/sample.ts";
import { open, planned, type Scene, submitted, written } from "./sealing/scene.ts";

// Whatever is sent, the service answers as itself: never with a failure, and never with what is behind it. FULL=1 sends
// ten thousand requests. SEED sends the same ones again.

test.describe.configure({ mode: "serial", timeout: 1_800_000 });

const cases = full ? 10_000 : 1_000;
const roles: Reader[] = ["author", "reader", "official", "lead", "observer", "newcomer", "nobody"];
const random = randomFrom(seed);
const service = new OwnService();
let scene: Scene;

test.beforeAll(async () => {
  await service.start();
  scene = planned();
  open(scene);
  written(scene);
  submitted(scene);
});

test.afterAll(() => service.kill());

async function cookieOf(reader: Reader): Promise<string | null> {
  return reader === "nobody" ? null : (await startSession(scene.people[reader].id)).split(";")[0]!;
}

/** What tells of the machine, of the code or of the database. */
const inside = [
  /SQLITE_|SqliteError|DrizzleError|syntax error near|no such (table|column)/i,
  /\n\s+at [^\n]*:\d+:\d+/,
  /node_modules|build\/server|\/app\/routes\//,
  new RegExp(process.cwd().replace(/\W/g, "\\$&")),
  new RegExp(process.env.DATA_DIR!.replace(/\W/g, "\\$&")),
];

/** Sends it, and says what is wrong with the answer; null where nothing is. */
async function wrongWith(given: Case, cookie: string | null): Promise<string | null> {
  const headers = { ...(cookie !== null && { cookie }), ...given.headers };
  const init = { ...given, headers, redirect: "manual" as const };
  const answer = await fetch(service.origin + given.path, init);
  const body = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  if (answer.status >= 500) return `${answer.status}`;
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (isPage && body.includes(markup)) return "markup that was sent stands in the page";
  const location = answer.headers.get("location");
  if (location !== null && !/^\/(?![/\\])/.test(location)) return `leads away, to ${location}`;
  const told = inside.find((pattern) => pattern.test(body));
  return told ? `tells of what is behind: ${told.exec(body)}` : null;
}

test("no form, address, cookie or file makes the service fail, or tell what is behind it", async () => {
  const wrong: string[] = [];
  for (const role of roles) {
    const asker = { service: fetch, origin: service.origin, cookie: await cookieOf(role) };
    const posts = (await postsOf(role, asker, scene)).filter(
      // Wrong passwords are answered later and later.
      ({ path }) => !path.startsWith("/sign-in"),
    );
    const addresses = addressesFor(role, scene, () => false).filter((path) => !/\.(pdf|zip)/.test(path));
    const all = Array.from({ length: Math.ceil(cases / roles.length) }, (_, n) => ({
      n,
      given: anyCase(random, addresses, posts),
    }));
    const left = all.values();
    const send = async () => {
      let cookie = await cookieOf(role);
      for (const { n, given } of left) {
        // Some of what is sent signs out.
        if (n % 20 === 0) cookie = await cookieOf(role);
        const problem = await wrongWith(given, cookie).catch((error: Error) => String(error.cause ?? error));
        if (problem !== null)
          wrong.push(`${role}: ${given.method} ${given.path.slice(0, 300)} ${shown(given)}: ${problem}`);
      }
    };
    await Promise.all([send(), send(), send(), send()]);
  }
  expect({ seed, wrong: wrong.slice(0, 20) }).toEqual({ seed, wrong: [] });
  expect(service.errors().slice(0, 10), `seed ${seed}`).toEqual([]);
});

function shown({ body, headers }: Case): string {
  const text = typeof body === "string" ? body : Buffer.from(body ?? "").toString();
  return JSON.stringify({ headers, body: text.slice(0, 400) });
}
