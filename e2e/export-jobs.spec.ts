import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { jobWithId, recentJobs } from "#app/exports/job.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db } from "#db/client.server.ts";
import { answersOf, placeOf, submit } from "#db/factories.server.ts";
import { exportJob, round as roundTable } from "#db/schema.server.ts";
import { expect, expectAccessible, giveSession, test } from "./fixtures.ts";
import { openReview, person } from "./own-review.ts";
import { OwnService } from "./own-service.ts";
import { takeFile } from "./take-file.ts";

/** An export that another process has and goes on with. */
function heldJob(owner: Actor, query: string): string {
  const id = randomUUID();
  const now = Date.now();
  db.insert(exportJob)
    .values({
      id,
      ownerId: owner.id,
      file: "scores.csv",
      query,
      fileName: "scores.csv",
      state: "running",
      done: 1_200,
      total: 40_000,
      attempts: 1,
      leaseUntil: now + 3_600_000,
      askedAt: now,
    })
    .run();
  return id;
}

const set = (id: string, values: Partial<typeof exportJob.$inferInsert>) =>
  db.update(exportJob).set(values).where(eq(exportJob.id, id)).run();

function review() {
  const amina = person("Amina Okafor", "member");
  const made = openReview({ members: [amina] });
  submit(amina, placeOf(amina, made.round, made.framework, 1, Date.now()), answersOf("4"), Date.now());
  return made;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test("an official takes a file in two activations, and it is in the log and matches", async ({
      browser,
    }) => {
      const official = person("Farida Coulthard", "official");
      const { round } = review();
      const context = await browser.newContext({ javaScriptEnabled });
      await giveSession(context, official);
      const page = await context.newPage();
      await page.goto("/");
      await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Export" }).click();
      const [first] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Summary, as CSV" }).click(),
      ]);
      expect(first.suggestedFilename()).toBe("summary.csv");
      const download = await takeFile(page, page.getByRole("link", { name: "Pack of all files" }));
      expect(download.suggestedFilename()).toBe("pack.zip");
      const content = readFileSync(await download.path());
      expect(Object.keys(unzipSync(content))).toContain("manifest.json");

      await page.goto("/exports");
      await expect(page.getByRole("table", { name: "Your recent exports" })).toContainText("pack.zip");
      const scores = await (await page.request.get(`/exports/scores.csv?round=${round.id}`)).body();
      await page.getByRole("link", { name: "Log of exports" }).click();
      const log = page.getByRole("table");
      await expect(log).toContainText(createHash("sha256").update(scores).digest("hex"));
      await expect(log).toContainText(`scores-round-${round.id}.csv`);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.goto("/exports/verification");
      if (javaScriptEnabled) await expectAccessible(page);
      const verify = async (name: string, buffer: Buffer) => {
        await page.getByLabel("File to verify").setInputFiles({ name, mimeType: "text/csv", buffer });
        await page.getByRole("button", { name: "Verify the file" }).click();
      };
      await verify("anything.csv", scores);
      await expect(page.getByRole("heading", { name: "The file matches" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("by Farida Coulthard");
      const forged = Buffer.from(scores.toString().replace(",4,", ",5,"));
      await verify(`scores-round-${round.id} (1).csv`, forged);
      await expect(page.getByRole("heading", { name: "The file does not match" })).toBeVisible();
      await expect(page.getByRole("row", { name: "Row 1, answer 5 4" })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await verify("scores.csv", Buffer.alloc(0));
      await expect(page.getByRole("alert")).toContainText("The file is empty");
      await expect(page).toHaveTitle(/^Error: /);
      await context.close();
    });

    test("a file that takes long has a page that tells how far it is, and can be cancelled", async ({
      browser,
    }) => {
      const official = person("Farida Coulthard", "official");
      const { round } = review();
      const query = `round=${round.id}`;
      const id = heldJob(official, query);
      const context = await browser.newContext({ javaScriptEnabled });
      await giveSession(context, official);
      const page = await context.newPage();
      await page.goto(`/exports/scores.csv?${query}`);
      await expect(page).toHaveURL(`/exports/jobs/${id}`);
      await expect(page.getByRole("progressbar", { name: "1,200 of 40,000 rows" })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      set(id, { done: 30_000 });
      await expect(page.getByText("30,000 of 40,000 rows")).toBeVisible();
      await page.getByRole("button", { name: "Cancel" }).click();
      await expect(page.getByRole("heading", { name: "Your file was cancelled" })).toBeVisible();
      expect(jobWithId(id)?.state).toBe("cancelled");

      const lost = heldJob(official, query);
      await page.goto(`/exports/jobs/${lost}`);
      set(lost, { leaseUntil: Date.now() - 1 });
      await expect(page.getByRole("heading", { name: "Your file is ready" })).toBeVisible({
        timeout: 20_000,
      });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page
          .getByRole("button", { name: "Download the file" })
          .or(page.getByRole("link", { name: "Download the file" }))
          .click(),
      ]);
      expect(readFileSync(await download.path(), "utf8")).toContain("Panel member");
      if (javaScriptEnabled) await expectAccessible(page);
      set(lost, { finishedAt: Date.now() - 25 * 3_600_000 });
      await page.goto(`/exports/jobs/${lost}/file`);
      await expect(page.getByRole("heading", { name: "Your file has been removed" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Make it again" })).toHaveAttribute(
        "href",
        `/exports/scores.csv?${query}`,
      );
      await context.close();
    });
  });
}

test("an export is its owner's alone, and names are given out to those alone who may still know them", async ({
  signInAs,
}) => {
  const official = person("Farida Coulthard", "official");
  const { round } = review();
  const page = await signInAs(official);
  const address = `/exports/scores.csv?round=${round.id}&names=true`;
  expect(await (await page.request.get(address)).text()).toContain("Amina Okafor");
  const { id } = recentJobs(official, 1)[0]!;
  for (const role of ["lead", "official"] as const) {
    const other = await signInAs(person("Olwen Reed", role));
    for (const path of ["", "/state", "/file", "/cancellation"])
      expect((await other.request.get(`/exports/jobs/${id}${path}`)).status(), path).toBe(404);
    expect((await other.request.post(`/exports/jobs/${id}/cancellation`, { form: {} })).status()).toBe(404);
    const log = await (await other.request.get("/exports/log")).text();
    expect(log.includes(`scores-round-${round.id}-names.csv`)).toBe(role === "lead");
  }
  expect((await page.request.get(`/exports/jobs/${id}/file`)).status()).toBe(200);
  db.update(roundTable).set({ namesToOfficials: false }).where(eq(roundTable.id, round.id)).run();
  expect((await page.request.get(`/exports/jobs/${id}/file`)).status()).toBe(403);
});

test("a file that is too large to be verified here is refused with a clear message", async ({ signInAs }) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  const answer = await page.request.post("/exports/verification", {
    multipart: {
      upload: { name: "scores.csv", mimeType: "text/csv", buffer: Buffer.alloc(21_000_000, "a") },
    },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("A file can have up to 20 MB here");
});

test("a service killed while it makes a file makes it when it is back", async ({ browser }) => {
  const official = person("Farida Coulthard", "official");
  const { round } = review();
  const context = await browser.newContext();
  await giveSession(context, official);
  const service = new OwnService();
  try {
    await service.start();
    const asked = context.request
      .get(`${service.origin}/exports/pack.zip?round=${round.id}`)
      .catch(() => null);
    const job = () => recentJobs(official, 1)[0];
    while (job()?.state !== "running") await setTimeout(1);
    await service.kill();
    await asked;
    const { id } = job()!;
    expect(job()).toMatchObject({ state: "running", attempts: 1, sha256: null });
    await service.start();
    await expect.poll(() => jobWithId(id)?.state, { timeout: 30_000 }).toBe("done");
    const answer = await context.request.get(`${service.origin}/exports/jobs/${id}/file`);
    const content = await answer.body();
    const { sha256, bytes, attempts } = jobWithId(id)!;
    expect({ sha256, bytes, attempts }).toEqual({
      sha256: createHash("sha256").update(content).digest("hex"),
      bytes: content.length,
      attempts: 2,
    });
    const folder = join(process.env.E2E_DATA_DIR!, "exports");
    expect(existsSync(join(folder, id))).toBe(true);
    await expect
      .poll(() => readdirSync(folder).filter((name) => name.startsWith(`${id}.`)), { timeout: 10_000 })
      .toEqual([]);
  } finally {
    await service.kill();
    await context.close();
  }
});
