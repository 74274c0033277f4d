import "./sealing/own-data.ts";

import { expect, test } from "@playwright/test";
import { startSession } from "#app/people/session.server.ts";
import { OwnService } from "./own-service.ts";
import { everyAddress, everyExport } from "./sealing/addresses.ts";
import { type Phase, phases, type Reader, readers, secret, toldNothing } from "./sealing/canaries.ts";
import { type Crawl, crawl, type Service } from "./sealing/crawler.ts";
import { type Answered, differences, leaks, neverShown, unseen } from "./sealing/leaks.ts";
import { sealedFrom, telling } from "./sealing/refusals.ts";
import { closed, open, planned, type Scene, submitted, written } from "./sealing/scene.ts";

// The service is crawled as every role in every phase of a round. What stands sealed in it is listed in
// sealing/canaries.ts, beside who may find it when. FULL=1 follows every link and takes every combination of filters.

// Each test goes on from where the one before has left the round.
test.describe.configure({ mode: "serial", timeout: 1_800_000 });

const full = process.env.FULL === "1";
const own = new OwnService();
let scene: Scene;

test.beforeAll(async () => {
  await own.start();
  scene = planned();
});

test.afterAll(() => own.kill());

async function asker(reader: Reader, service: Service = fetch) {
  const cookie = reader === "nobody" ? null : (await startSession(scene.people[reader].id)).split(";")[0]!;
  return { service, origin: own.origin, cookie };
}

const addresses = () => [...everyAddress(scene, full), ...(full ? everyExport(scene) : sampleOfExports())];

function sampleOfExports(): string[] {
  const { shared, veiled } = scene.rounds;
  return ["scores.csv", "comments.csv", "summary.json"].flatMap((file) => [
    `/exports/${file}?round=${shared.id}&names=true`,
    `/exports/${file}?round=${veiled.id}&names=true`,
  ]);
}

async function visitsOf(reader: Reader, given: Partial<Crawl> = {}) {
  const settings = { begin: addresses(), alike: full ? 100 : 0, posts: true, heads: full };
  return crawl({ ...(await asker(reader)), ...settings, ...given });
}

async function everyonesVisits(): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const reader of readers) all.push({ reader, visits: await visitsOf(reader) });
  return all;
}

/** Of many addresses of one thing each phase takes its own third. */
function sampled(phase: Phase, sealed: ReturnType<typeof sealedFrom>) {
  const isTaken = (n: number, of: number) => full || of <= 3 || n % 3 === phases.indexOf(phase) % 3;
  return sealed.map((one) => ({ ...one, paths: one.paths.filter((_, n) => isTaken(n, one.paths.length)) }));
}

/** The whole of what is claimed about one phase. */
async function expectSealed(phase: Phase): Promise<void> {
  const all = await everyonesVisits();
  expect.soft(leaks(phase, all), "nobody finds what is not theirs").toEqual([]);
  expect.soft(unseen(phase, all), "everybody finds what is theirs").toEqual([]);
  const done = all.flatMap(({ reader, visits }) =>
    visits
      .filter(({ what, status }) => (what.startsWith("POST") && status < 400) || status >= 500)
      .map(({ what, status }) => `${reader}: ${status} ${what}`),
  );
  expect.soft(done, "no form that was sent did anything, and nothing failed").toEqual([]);
  for (const reader of readers) {
    const told = await telling(await asker(reader), sampled(phase, sealedFrom(reader, phase, scene)), full);
    expect.soft(told, `what ${reader} may not know is refused like what does not exist`).toEqual([]);
  }
}

test("every secret is one that somebody may read, but for words that were replaced", () => {
  expect(neverShown()).toEqual(["firstWords", "firstWording"]);
  const secrets = Object.values(secret);
  for (const word of secrets) expect(secrets.filter((other) => other.includes(word))).toEqual([word]);
});

test("a planned round is known to lead officials alone", async () => {
  await expectSealed("planned");
});

test("whatever others write, those who may not read it are answered the very same", async () => {
  open(scene);
  const begin = addresses();
  const before = new Map<Reader, Awaited<ReturnType<typeof visitsOf>>>();
  for (const reader of toldNothing) before.set(reader, await visitsOf(reader, { begin, posts: false }));
  written(scene);
  for (const reader of toldNothing) {
    const after = await visitsOf(reader, { begin, posts: false });
    expect.soft(differences(before.get(reader)!, after), `told to ${reader}`).toEqual([]);
  }
});

test("in an open round, nothing reaches a member who has not submitted", async () => {
  await expectSealed("open");
});

test("a leak that is planted is found: in a page, its data, a header, a figure or a refusal", async () => {
  const planted: Record<string, (response: Response) => Promise<Response>> = {
    "/frameworks": inBody((body) => body.replace("</main>", `${secret.sentComment}</main>`)),
    "/_root.data": inBody((body) => `${body}${secret.draftReason}`),
    "/help": async (response) => withHeader(response, "etag", `"${secret.authorEmail.toUpperCase()}"`),
    "/": inBody((body) => body.replace("</main>", "<p>131 answers</p></main>")),
  };
  const leaking: Service = async (request) => {
    const response = await fetch(request);
    const plant = request.method === "GET" ? planted[new URL(request.url).pathname] : undefined;
    return plant ? plant(response) : response;
  };
  const begin = ["/", "/frameworks", "/help"];
  const visits = await visitsOf("reader", { service: leaking, begin, alike: 0, posts: false });
  expect(leaks("open", [{ reader: "reader", visits }]).sort()).toEqual([
    "reader finds answered in the body of GET /",
    "reader finds authorEmail in etag of GET /help",
    "reader finds draftReason in the body of GET /_root.data",
    "reader finds sentComment in the body of GET /frameworks",
  ]);

  const existing = `/comments/${scene.comments.draft}/replies`;
  const kinder: Service = async (request) => {
    const response = await fetch(request);
    const isThere = new URL(request.url).pathname === existing && request.method === "GET";
    return isThere ? withHeader(response, "x-page", "2") : response;
  };
  const told = await telling(await asker("reader", kinder), sealedFrom("reader", "open", scene));
  expect(told).toEqual([`GET ${existing}`]);
});

function inBody(change: (body: string) => string) {
  return async (response: Response) =>
    new Response(change(await response.text()), { status: response.status, headers: response.headers });
}

function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

test("after submitting, a member finds what was sent on that section and nothing else", async () => {
  submitted(scene);
  await expectSealed("open after submitting");
});

test("in a closed round, everybody finds what the round promised them", async () => {
  closed(scene);
  await expectSealed("closed");
});
