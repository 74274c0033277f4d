import "./own-data.ts";

import { expect, test } from "@playwright/test";
import { startSession } from "#app/people/session.server.ts";
import { OwnService } from "./own-service.ts";
import { addressesFor, veiledFrom } from "./sealing/addresses.ts";
import { type Phase, type Reader, readers, secret, toldNothing } from "./sealing/canaries.ts";
import { type Asker, type Crawl, crawl, type Service } from "./sealing/crawler.ts";
import {
  type Answered,
  differences,
  leaks,
  neverShown,
  unseen,
  type Visit,
  visitOf,
} from "./sealing/leaks.ts";
import { leaking, takenFor, telltale } from "./sealing/planted.ts";
import { sealedFrom, telling } from "./sealing/refusals.ts";
import { sampleOf } from "./sealing/sample.ts";
import { closed, followed, open, planned, type Scene, submitted, written } from "./sealing/scene.ts";

// The service is crawled as every role in every phase of a round. What stands sealed in it is listed in
// sealing/canaries.ts, beside who may find it when. FULL=1 follows every link and takes every combination of filters.

// Each test goes on from where the one before has left the round.
test.describe.configure({ mode: "serial", timeout: 1_800_000 });

// Two on the same data, because each draws pages with one core of the machine.
const services = [new OwnService(), new OwnService()];
let scene: Scene;

test.beforeAll(async () => {
  for (const each of services) await each.start();
  scene = planned();
});

test.afterAll(async () => {
  for (const each of services) await each.kill();
});

/** One for each reader: people are shown their sessions, and until when they are signed in. */
const cookies = new Map<Reader, string>();

async function asker(reader: Reader, service: Service = fetch): Promise<Asker> {
  const begun =
    reader === "nobody" ? null : (cookies.get(reader) ?? (await startSession(scene.people[reader].id)));
  if (begun !== null) cookies.set(reader, begun);
  const cookie = begun && begun.split(";")[0]!;
  return { service, origin: services[readers.indexOf(reader) % 2]!.origin, cookie };
}

async function visitsOf(reader: Reader, phase: Phase, given: Partial<Crawl> = {}): Promise<Visit[]> {
  const sample = sampleOf(reader, phase);
  const begin = addressesFor(reader, scene, sample);
  const visits: Visit[] = [];
  for await (const answer of crawl({ ...(await asker(reader)), begin, sample, ...given }))
    visits.push(visitOf(answer));
  return visits;
}

/** The whole of what is claimed about one phase. */
async function expectSealed(phase: Phase): Promise<Answered[]> {
  const all = await besideOneAnother(readers, async (reader) => ({
    reader,
    visits: await visitsOf(reader, phase),
  }));
  expect.soft(leaks(phase, all), "nobody finds what is not theirs").toEqual([]);
  expect.soft(unseen(phase, all), "everybody finds what is theirs").toEqual([]);
  const done = all.flatMap(({ reader, visits }) =>
    visits
      .filter(({ what, status }) => (what.startsWith("POST") && status < 400) || status >= 500)
      .map(({ what, status }) => `${reader}: ${status} ${what}`),
  );
  expect.soft(done, "no form that was sent did anything, and nothing failed").toEqual([]);
  await besideOneAnother(readers, async (reader) => {
    const told = await telling(
      await asker(reader),
      sealedFrom(reader, phase, scene),
      sampleOf(reader, phase),
    );
    expect.soft(told, `what ${reader} may not know is refused like what does not exist`).toEqual([]);
  });
  return all;
}

test("every secret is one that somebody may read, but for words that were replaced", () => {
  expect(neverShown()).toEqual(["firstWords", "firstWording"]);
  const secrets = Object.values(secret);
  for (const word of secrets) expect(secrets.filter((other) => other.includes(word))).toEqual([word]);
});

test("a planned round is known to lead officials alone", async () => {
  await expectSealed("planned");
});

test("in an open round, nothing reaches a member who has not submitted, whatever others write", async () => {
  open(scene);
  const nothingMore = () => false;
  const before = await besideOneAnother(toldNothing, (reader) =>
    visitsOf(reader, "open", { begin: addressesFor(reader, scene, nothingMore), sample: nothingMore }),
  );
  const veiledBefore = await besideOneAnother(officials, veiled);
  written(scene);
  const all = await expectSealed("open");
  toldNothing.forEach((reader, n) => {
    const after = all.find((one) => one.reader === reader)!.visits;
    expect.soft(differences(before[n]!, after), `told to ${reader}`).toEqual([]);
  });
  const veiledAfter = await besideOneAnother(officials, veiled);
  officials.forEach((reader, n) => {
    expect.soft(new Set(veiledAfter[n]!.map(({ status }) => status))).toEqual(new Set([200]));
    const told = differences(veiledBefore[n]!, veiledAfter[n]!);
    expect.soft(told, `told to ${reader} where names are hidden`).toEqual([]);
  });
});

/** Who reads the figures of a round that hides names, as far as they show. */
const officials: Reader[] = ["official", "lead"];

function veiled(reader: Reader): Promise<Visit[]> {
  return visitsOf(reader, "open", { begin: veiledFrom(scene), sample: () => false });
}

test("a leak that is planted is found: in a page, its data, a header, an error, an export or a refusal", async () => {
  const found = async (reader: Reader, service: Service, ...begin: string[]) =>
    leaks("open", [
      { reader, visits: await visitsOf(reader, "open", { service, begin, sample: (n) => n === 0 }) },
    ]);
  expect((await found("reader", leaking, "/", "/frameworks", "/help", "/nowhere")).sort()).toEqual([
    "reader finds answered in the body of GET /",
    "reader finds authorEmail in etag of GET /help",
    "reader finds draftReason in the body of GET /_root.data",
    "reader finds gapComment in the body of GET /nowhere",
    "reader finds gaveFour in the body of GET /_root.data",
    "reader finds sentComment in the body of GET /frameworks",
  ]);
  expect(await found("official", leaking, "/exports/comments.csv")).toEqual([
    "official finds draftComment in the body of GET /exports/comments.csv",
  ]);

  const { cookie } = await asker("colleague");
  const section = "/frameworks/npqsl/sections/1";
  expect(await found("reader", takenFor(cookie!), section)).toContain(
    `reader finds sentComment in the body of GET ${section}`,
  );

  const { draft } = scene.comments;
  const replies = `/comments/${draft}/replies`;
  const sealed = sealedFrom("reader", "open", scene).filter(({ id }) => id === draft);
  expect(await telling(await asker("reader", telltale(replies)), sealed)).toEqual([`GET ${replies}`]);
});

test("after submitting, a member finds what was sent on that section and nothing else", async () => {
  submitted(scene);
  await expectSealed("open after submitting");
});

test("in a closed round, everybody finds what the round promised them", async () => {
  closed(scene);
  await expectSealed("closed");
});

test("in a following round, members read what was said before it, and nothing of what is said now", async () => {
  followed(scene);
  await expectSealed("followed");
});

/** Does it for all, four at a time, and keeps their order. */
async function besideOneAnother<T, Result>(
  all: readonly T[],
  one: (each: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = all.entries();
  const go = async () => {
    for (const [n, each] of left) results[n] = await one(each);
  };
  await Promise.all([go(), go(), go(), go()]);
  return results;
}
