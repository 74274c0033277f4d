import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { disablePerson } from "#app/people/person.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { askForExport, cancelJob, type Job, jobWithId } from "./job.server.ts";
import { pathOf, unfinishedPathOf } from "./job-files.server.ts";
import { makeInTurn, makeWith, stopMaking, takeUpJobs, tidyFiles, watchJobs } from "./job-runner.server.ts";
import { type Maker, makeHere } from "./making.server.ts";
import { CannotHold } from "./writer.ts";

loadOutlines(0);
const panel = ["one", "two", "three"].map((name) =>
  makePerson({ email: `${name}@example.org`, name: `Name ${name}`, role: "member" }),
);
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const round = makeRound({ members: panel, frameworks: ["npqltd"], opensAt: 100, closesAt: Date.now() + 1e9 });
for (const actor of panel) submit(actor, placeOf(actor, round, "npqltd", 1, 200), answersOf("4"), 300);

afterEach(() => makeWith(makeHere));

let asked = 0;
const person = () => makePerson({ email: `official${++asked}@example.org`, role: "official" });
const ask = (owner = person(), query = "", file = "scores.csv"): Job =>
  askForExport(owner, { file, query, fileName: file }, Date.now());
const told = (job: Job) => jobWithId(job.id)!;

describe("a file that is asked for", () => {
  test("is made, and what the log says of it is so", async () => {
    const job = ask();
    await takeUpJobs();
    const { state, bytes, sha256, done, total } = told(job);
    const content = readFileSync(pathOf(job.id));
    expect({ state, bytes, sha256 }).toEqual({
      state: "done",
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
    expect([done, total]).toEqual([12, 12]);
    expect(existsSync(unfinishedPathOf(job.id, 1))).toBe(false);
  });

  test.each<[string, (job: Job) => void, string]>([
    ["whose account is closed", (job) => disablePerson(job.ownerId, 1, null), "Your account is closed"],
    [
      "who is no official any more",
      (job) => sqlite.prepare("UPDATE person SET role = 'observer' WHERE id = ?").run(job.ownerId),
      "You may no longer take files out",
    ],
  ])("is not made for somebody %s by then", async (_whom, change, words) => {
    const job = ask();
    change(job);
    await takeUpJobs();
    expect(told(job)).toMatchObject({
      state: "failed",
      message: expect.stringContaining(words),
      sha256: null,
    });
    expect(existsSync(pathOf(job.id))).toBe(false);
  });

  test("with names is not made where these may not be known any more", async () => {
    const job = ask(person(), "names=true");
    const hide = sqlite.prepare("UPDATE round SET names_to_officials = ? WHERE id = ?");
    sqlite.exec("BEGIN");
    hide.run(0, round.id);
    try {
      await takeUpJobs();
      expect(told(job)).toMatchObject({
        state: "failed",
        message: expect.stringContaining("You may not see members’ names"),
      });
    } finally {
      sqlite.exec("ROLLBACK");
      cancelJob(told(job), Date.now());
    }
  });

  test("that cannot hold what was chosen says so, and so does a disk that is full", async () => {
    makeWith((order, _path, progress, stopped) => makeHere(order, "/dev/full", progress, stopped));
    const full = ask();
    await takeUpJobs();
    expect(told(full)).toMatchObject({ state: "failed", message: expect.stringContaining("no room left") });
    makeWith(async () => ({ message: new CannotHold("More rows than it can hold.").message }));
    const long = ask();
    await takeUpJobs();
    expect(told(long)).toMatchObject({ state: "failed", message: "More rows than it can hold." });
  });

  test("is tried three times where its making breaks, and leaves nothing behind", async () => {
    let attempts = 0;
    makeWith(async (_order, path) => {
      attempts += 1;
      writeFileSync(path, "half");
      throw new Error("broken");
    });
    const job = ask();
    await takeUpJobs();
    expect(attempts).toBe(3);
    expect(told(job)).toMatchObject({ state: "failed", message: expect.stringContaining("three times") });
    expect([1, 2, 3].map((attempt) => existsSync(unfinishedPathOf(job.id, attempt)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

/** Makes nothing until it is stopped. */
const patient: Maker = (_order, path, progress, stopped) => {
  writeFileSync(path, "half");
  progress(1, 10);
  return new Promise((_, reject) => stopped.addEventListener("abort", () => reject(stopped.reason)));
};

describe("a file that is being made", () => {
  test("tells how far it is, and stops within a second where it is cancelled here or by another process", async () => {
    makeWith(patient);
    for (const isOurs of [true, false]) {
      const job = ask();
      const taking = takeUpJobs();
      for (let i = 0; i < 40 && told(job).done === 0; i++) await setTimeout(50);
      expect(told(job)).toMatchObject({ state: "running", done: 1, total: 10 });
      const since = Date.now();
      cancelJob(job, since);
      if (isOurs) stopMaking(job.id);
      await taking;
      expect(Date.now() - since).toBeLessThan(1_000);
      expect(told(job)).toMatchObject({ state: "cancelled" });
      expect(existsSync(unfinishedPathOf(job.id, 1))).toBe(false);
    }
  });

  test("is given back where the service stops, and made by the next", async () => {
    makeWith(patient);
    const job = ask();
    const stop = watchJobs();
    await setTimeout(20);
    expect(told(job).state).toBe("running");
    await stop();
    expect(told(job)).toMatchObject({ state: "waiting", attempts: 1 });
    makeWith(makeHere);
    await takeUpJobs();
    expect(told(job)).toMatchObject({ state: "done", attempts: 2 });
  });

  test("lets no other be made beside it", async () => {
    let atOnce = 0;
    let most = 0;
    makeWith(async () => {
      most = Math.max(most, ++atOnce);
      await setTimeout(10);
      atOnce -= 1;
      return { message: "Nothing." };
    });
    const order = { readerId: lead.id, file: "scores.csv", query: "" };
    ask();
    ask(person(), "area=send");
    const stopped = new AbortController().signal;
    await Promise.all([takeUpJobs(), makeInTurn(order, "x", () => {}, stopped), takeUpJobs()]);
    expect(most).toBe(1);
  });
});

test("files go after a day, and so does what was left half-made; what is being made stays", async () => {
  const done = ask();
  await takeUpJobs();
  writeFileSync(unfinishedPathOf(done.id, 7), "lost");
  writeFileSync(pathOf("nobody-knows"), "lost");
  tidyFiles(Date.now());
  expect([pathOf(done.id), unfinishedPathOf(done.id, 7), pathOf("nobody-knows")].map(existsSync)).toEqual([
    true,
    false,
    false,
  ]);
  tidyFiles(Date.now() + 86_400_001);
  expect(existsSync(pathOf(done.id))).toBe(false);
  expect(told(done)).toMatchObject({ state: "done", sha256: expect.any(String) });
});
