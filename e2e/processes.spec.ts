import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { demonstrationPassword } from "#app/people/demonstration.server.ts";
import { brokenIn, reading } from "./faults/stored.ts";
import { OwnService } from "./own-service.ts";

// Two processes on one machine over one file are one service.

test.describe.configure({ mode: "serial" });

const folder = mkdtempSync(join(tmpdir(), "framework-review-two-"));
const file = join(folder, "review.sqlite");
const env = { DATA_DIR: folder, DEMO: "1" };
const [one, other] = [new OwnService(env), new OwnService(env)] as const;
const section = "/frameworks/npqlt/sections/1";

test.afterAll(async () => {
  for (const service of [one, other]) await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  expect([...one.errors(), ...other.errors()]).toEqual([]);
  expect(brokenIn(file)).toEqual([]);
});

const counted = (query: string) =>
  reading(file, (sqlite) => sqlite.prepare<[], number>(query).pluck().get()!);

async function signIn(service: OwnService, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: demonstrationPassword });
  const response = await fetch(`${service.origin}/sign-in`, { method: "POST", body, redirect: "manual" });
  expect(response.status, email).toBe(302);
  return response.headers.get("set-cookie")!.split(";")[0]!;
}

function get(service: OwnService, path: string, cookie: string): Promise<Response> {
  return fetch(service.origin + path, { headers: { cookie }, redirect: "manual" });
}

test("they start at once on an empty folder, and one of them makes the demonstration", async () => {
  await Promise.all([one.start(), other.start()]);
  expect(counted("SELECT count(*) FROM round")).toBe(2);
  expect(counted("SELECT count(*) FROM person WHERE email = 'lead@example.org'")).toBe(1);
  expect(counted("SELECT count(*) - count(DISTINCT framework_code) FROM edition")).toBe(0);
  expect(counted("SELECT count(*) - count(DISTINCT hash) FROM __drizzle_migrations")).toBe(0);
});

test("a session of one holds in the other, and has ended in it as soon as it has ended in one", async () => {
  const cookie = await signIn(one, "panel2@example.org");
  expect((await get(other, "/account", cookie)).status).toBe(200);
  await fetch(`${other.origin}/sign-out`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(),
  });
  expect((await get(one, "/account", cookie)).status).toBe(302);
});

test("what is submitted through one stands in the pages of the other at once, in figures as in words", async () => {
  const member = await signIn(one, "panel1@example.org");
  const official = await signIn(other, "official@example.org");
  const path = "/areas/workload/npqlt/1";
  await get(other, path, official);
  for (const [n, words] of ["Said through one of two", "And changed through the other"].entries()) {
    const [through, beside] = n === 0 ? [one, other] : [other, one];
    const form = new URLSearchParams({ action: "submit" });
    for (const area of ["send", "progression", "workload", "operations"]) {
      form.set(`answer.${area}`, "1");
      form.set(`reason.${area}`, words);
    }
    const init = { method: "POST", headers: { cookie: member }, body: form, redirect: "manual" } as const;
    expect((await fetch(through.origin + section, init)).status).toBe(302);
    expect(await (await get(beside, section, member)).text()).toContain(words);
    expect(await (await get(beside, path, official)).text()).toContain(words);
    const versions = [];
    for (const service of [one, other])
      versions.push(await (await get(service, "/areas/version?round=2&area=workload", official)).text());
    expect(versions[0]).toBe(versions[1]);
  }
});

test("a file that is asked for through both at once is made once", async () => {
  const official = await signIn(one, "official@example.org");
  const files = await Promise.all(
    [one, other, one, other].map((service) => get(service, "/exports/findings.json?round=1", official)),
  );
  const bodies = await Promise.all(
    files.map(async (answer) => (answer.status === 200 ? answer.text() : answer.headers.get("location"))),
  );
  expect(files.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(bodies).size).toBe(1);
  const jobs = "FROM export_job WHERE file = 'findings.json' AND attempts";
  expect(counted(`SELECT count(*) ${jobs} > 1`)).toBe(0);
  expect(counted(`SELECT count(*) FROM export_job WHERE state <> 'done'`)).toBe(0);
});

test("a round that closes has one snapshot", async () => {
  reading(file, (sqlite) => sqlite.prepare("UPDATE round SET closes_at = ? WHERE id = 2").run(Date.now()));
  const taken = "FROM audit_event WHERE action = 'round snapshot taken' AND object = 'round 2'";
  await expect.poll(() => counted(`SELECT count(*) ${taken}`), { timeout: 30_000 }).toBe(1);
  const lead = await signIn(one, "lead@example.org");
  await Promise.all(
    [one, other].flatMap((service) => ["/exports", "/rounds/2"].map((path) => get(service, path, lead))),
  );
  expect(counted(`SELECT count(*) ${taken}`)).toBe(1);
  expect(counted("SELECT count(*) FROM round_snapshot WHERE round_id = 2")).toBe(1);
});

test("what somebody asks too often is counted over both, and the refusal says when to ask again", async () => {
  const observer = await signIn(one, "observer@example.org");
  const lead = await signIn(one, "lead@example.org");
  const search = (cookie: string, n: number) =>
    get(n % 2 === 0 ? one : other, "/comments?q=knowledge", cookie);
  const statuses: number[] = [];
  for (let n = 0; n < 121; n += 10)
    statuses.push(
      ...(await Promise.all(Array.from({ length: 10 }, (_, k) => search(lead, n + k)))).map(
        ({ status }) => status,
      ),
    );
  expect(statuses.filter((status) => status === 200)).toHaveLength(120);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  for (const service of [one, other]) {
    const refused = await get(service, "/comments?q=knowledge", lead);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const page = (await refused.text()).replaceAll("<!-- -->", "");
    expect(page).toContain("You have asked for this very often");
    expect(page).toMatch(/this page again in (\d+ seconds?|1 minute)/);
    expect((await get(service, "/comments", lead)).status).toBe(200);
  }
  expect([200, 403]).toContain((await search(observer, 0)).status);
  const asked = "/exports/scores.csv?round=1";
  reading(file, (sqlite) =>
    sqlite.prepare("UPDATE rate_limit SET points = 60 WHERE key LIKE 'export:%'").run(),
  );
  const official = await signIn(one, "official@example.org");
  const tooMany = await get(other, asked, official);
  expect(tooMany.status).toBe(429);
  expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await tooMany.text()).toContain("Try again in");
});
