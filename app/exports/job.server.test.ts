import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import {
  askForExport,
  cancelJob,
  claimJob,
  failJob,
  finishJob,
  giveBackJob,
  isKept,
  jobWithId,
  ownJob,
  recentJobs,
  renewJob,
} from "./job.server.ts";

const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const scores = { file: "scores.csv", query: "", fileName: "scores.csv" };
const held = { area: null, framework: null, rounds: "1 2", names: false };
const made = { bytes: 12, sha256: "ab", held };
const events = () =>
  sqlite.prepare<[], { action: string; detail: string }>("SELECT action, detail FROM audit_event").all();
const lastEvent = () => events().at(-1);

describe("asking", () => {
  test("for the same while it is made leads to the one job; afterwards it is made anew", () => {
    const first = askForExport(official, scores, 1);
    expect(askForExport(official, scores, 2).id).toBe(first.id);
    expect(askForExport(lead, scores, 3).id).not.toBe(first.id);
    expect(askForExport(official, { ...scores, query: "area=send" }, 4).id).not.toBe(first.id);
    finishJob(claimJob(5)!, made, 6);
    expect(askForExport(official, scores, 7).id).not.toBe(first.id);
  });

  test("makes a job that is its owner's alone", () => {
    const { id } = askForExport(official, scores, 1);
    expect(ownJob(official, id)?.id).toBe(id);
    expect(ownJob(lead, id)).toBeUndefined();
    expect(ownJob(official, undefined)).toBeUndefined();
    expect(recentJobs(official, 5).map((job) => job.id)).toEqual([id]);
    expect(recentJobs(lead, 5)).toEqual([]);
  });
});

describe("a job", () => {
  test("is claimed once, the oldest first", () => {
    const second = askForExport(official, { ...scores, query: "area=send" }, 20);
    const first = askForExport(lead, scores, 10);
    expect(claimJob(30)).toMatchObject({ id: first.id, state: "running", attempts: 1 });
    expect(claimJob(30)?.id).toBe(second.id);
    expect(claimJob(30)).toBeUndefined();
  });

  test("whose process has gone is taken up by another when its lease is over, and the first can write no more", () => {
    askForExport(official, scores, 0);
    const lost = claimJob(1_000)!;
    expect(renewJob(lost, { done: 3, total: 9 }, 2_000)).toBe(true);
    expect(claimJob(11_000)).toBeUndefined();
    const again = claimJob(12_001)!;
    expect(again).toMatchObject({ id: lost.id, attempts: 2, done: 0, total: 0 });
    expect(renewJob(lost, { done: 9, total: 9 }, 12_002)).toBe(false);
    expect(finishJob(lost, made, 12_003)).toBe(false);
    failJob(lost, "Too late", 12_004);
    giveBackJob(lost, 12_005);
    expect(jobWithId(lost.id)).toMatchObject({ state: "running", attempts: 2, done: 0 });
    expect(finishJob(again, made, 12_006)).toBe(true);
  });

  test("that was lost three times has failed, in words", () => {
    const { id } = askForExport(official, scores, 0);
    for (const now of [0, 20_000, 40_000]) expect(claimJob(now)?.id).toBe(id);
    expect(claimJob(60_000)).toBeUndefined();
    expect(jobWithId(id)).toMatchObject({ state: "failed", message: expect.stringContaining("three times") });
  });

  test("that is given back is made again, three times at most", () => {
    const { id } = askForExport(official, scores, 0);
    for (const attempt of [1, 2, 3]) {
      const job = claimJob(attempt)!;
      expect(job.attempts).toBe(attempt);
      giveBackJob(job, attempt);
    }
    expect(claimJob(4)).toBeUndefined();
    expect(jobWithId(id)?.state).toBe("failed");
  });

  test("that is done is in the record, with what it holds and its hash, and its file is kept for a day", () => {
    const { id } = askForExport(official, scores, 0);
    finishJob(claimJob(1)!, made, 2);
    expect(jobWithId(id)).toMatchObject({ state: "done", bytes: 12, sha256: "ab", finishedAt: 2 });
    expect(lastEvent()).toEqual({
      action: "export taken",
      detail: JSON.stringify({ ...held, sha256: "ab" }),
    });
    expect([86_400_001, 86_400_002].map((now) => isKept(jobWithId(id)!, now))).toEqual([true, false]);
  });

  test.each([
    ["waits", () => undefined],
    ["is being made", () => claimJob(1)],
  ])("that %s can be cancelled, once, and is not made any more", (_state, begin) => {
    const asked = askForExport(official, scores, 0);
    const job = begin();
    expect(cancelJob(asked, 2)).toBe(true);
    expect(cancelJob(asked, 3)).toBe(false);
    expect(claimJob(60_000)).toBeUndefined();
    if (job)
      expect([renewJob(job, { done: 1, total: 2 }, 4), finishJob(job, made, 5)]).toEqual([false, false]);
    expect(jobWithId(asked.id)).toMatchObject({ state: "cancelled", finishedAt: 2, sha256: null });
    expect(lastEvent()?.action).toBe("export cancelled");
  });
});
