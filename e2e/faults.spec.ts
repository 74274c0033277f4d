import "./own-data.ts";

import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { Ledger, panelOf, type Writer } from "./faults/panel.ts";
import { randomFrom, seed } from "./faults/random.ts";
import { brokenIn } from "./faults/stored.ts";
import { OwnService } from "./own-service.ts";
import { full } from "./sealing/sample.ts";

// Whatever becomes of the process or the disk: what was acknowledged is there, nothing is there by halves, and what cannot be
// saved is said to be so. FULL=1 kills a hundred times.

test.describe.configure({ mode: "serial", timeout: 1_200_000 });

const file = join(process.env.DATA_DIR!, "review.sqlite");
const random = randomFrom(seed);
const ledger = new Ledger();
const services = [new OwnService(), new OwnService()] as const;
const [service, other] = services;
let writers: Writer[];

test.beforeAll(async () => {
  writers = await panelOf(24);
});

test.afterAll(async () => {
  for (const each of services) await each.kill();
});

/** Everybody writes at once until the time is over, or their service is gone. Returns how to wait for the last of them. */
function everybodyWrites(milliseconds: number, asked: readonly OwnService[]): Promise<unknown> {
  const until = Date.now() + milliseconds;
  const write = async (writer: Writer) => {
    while (Date.now() < until) {
      const one = random.one(asked);
      const isThere = await ledger.write(writer, one.origin, random).then(
        () => true,
        () => false,
      );
      // Only one of those that are killed may leave a question open.
      if (!isThere && asked.length === 1) return;
    }
  };
  return Promise.all(writers.map(write));
}

function expectNothingLost(): void {
  expect({ seed, lost: ledger.lostOrMadeUp(file), broken: brokenIn(file) }).toEqual({
    seed,
    lost: [],
    broken: [],
  });
}

test("a service that is killed at any moment has lost nothing when it is back, and holds nothing by halves", async () => {
  for (let kills = 0; kills < (full ? 100 : 10); kills += 1) {
    await service.start();
    const written = everybodyWrites(10_000, [service]);
    await setTimeout(50 + random.below(1_500));
    await service.kill();
    await written;
    expectNothingLost();
  }
  expect(ledger.submitted.size).toBeGreaterThan(30);
  expect(ledger.refused, `seed ${seed}`).toEqual([]);
});

test("of two that write in one file, one that is killed takes nothing with it, and the other goes on", async () => {
  await other.start();
  for (let kills = 0; kills < (full ? 20 : 3); kills += 1) {
    await service.start();
    const written = everybodyWrites(2_000, services);
    await setTimeout(300 + random.below(500));
    await service.kill();
    await written;
    expectNothingLost();
    expect(other.errors(), `seed ${seed}`).toEqual([]);
  }
  await other.stop();
  expect(ledger.refused, `seed ${seed}`).toEqual([]);
});

test("a full disk is told in words that keep what was written, reading goes on, and nothing is lost", async () => {
  await service.start({ largestFileKB: Math.ceil(statSync(file).size / 1024) + 400 });
  for (const until = Date.now() + 60_000; ledger.refused.length < 20 && Date.now() < until; )
    await everybodyWrites(300, [service]);
  expect(new Set(ledger.refused.map(({ status }) => status))).toEqual(new Set([503]));
  const pages = ledger.refused.filter(({ body }) => body.includes("Send what I wrote again"));
  expect(pages.length).toBeGreaterThan(0);
  for (const { body, words } of pages) {
    expect(body).toContain("What was saved before is kept");
    expect(body).toContain("it stands in this page");
    expect(body).toContain(`value="${words}"`);
  }
  for (const { body } of ledger.refused) expect(body).not.toMatch(/SQLITE|SqliteError|\n\s+at /);

  const [{ cookie }] = writers as [Writer];
  for (const path of ["/", "/frameworks/npqsl/sections/1", "/finish"]) {
    const page = await fetch(service.origin + path, { headers: { cookie } });
    expect(page.status, path).toBe(200);
  }
  const told = service.errors();
  expect(told.filter(({ msg }) => msg === "nothing can be written")).toHaveLength(ledger.refused.length);
  expect(JSON.stringify(told)).not.toMatch(/@example\.org/);

  await service.kill();
  expectNothingLost();
  ledger.refused.length = 0;
  await service.start();
  await everybodyWrites(500, [service]);
  await service.stop();
  expect(ledger.refused).toEqual([]);
  expectNothingLost();
});

test("a file that is locked for too long is told in words, and reading goes on as soon as it can", async () => {
  await service.start();
  const [writer] = writers as [Writer];
  const locking = new Database(file);
  locking.exec("BEGIN IMMEDIATE");
  const healthy = await fetch(`${service.origin}/healthcheck`);
  expect({ status: healthy.status, said: await healthy.json() }).toEqual({
    status: 503,
    said: { status: "The service is busy" },
  });
  await ledger.write(writer, service.origin, random);
  const [refused] = ledger.refused.splice(0);
  expect(refused!.status).toBe(503);
  const page = await fetch(`${service.origin}/frameworks/npqsl/sections/1`, {
    headers: { cookie: writer.cookie },
  });
  expect(page.status).toBe(200);
  locking.exec("ROLLBACK");
  locking.close();
  expect((await fetch(`${service.origin}/healthcheck`)).status).toBe(200);
  await ledger.write(writer, service.origin, random);
  expect(ledger.refused).toEqual([]);
  await service.stop();
  expectNothingLost();
});
