import { beforeEach, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { limits, secondsToWait } from "./limit.server.ts";

beforeEach(() => {
  sqlite.exec("DELETE FROM rate_limit");
});

test("as many as may be are let through, and the next is told how long to wait", async () => {
  const { times, seconds } = limits["password-reset"];
  for (let count = 0; count < times; count++)
    expect(await secondsToWait("password-reset", "amina")).toBeNull();
  const wait = await secondsToWait("password-reset", "amina");
  expect(wait).toBeGreaterThan(seconds - 60);
  expect(wait).toBeLessThanOrEqual(seconds);
});

test("others, and other things, are counted apart", async () => {
  for (let count = 0; count <= limits["password-reset"].times; count++)
    await secondsToWait("password-reset", "amina");
  expect(await secondsToWait("password-reset", "beth")).toBeNull();
  expect(await secondsToWait("search", "amina")).toBeNull();
});

test("when the time is over, it begins anew", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let count = 0; count <= limits.search.times; count++) await secondsToWait("search", "amina");
  vi.advanceTimersByTime(limits.search.seconds * 1000 + 1);
  expect(await secondsToWait("search", "amina")).toBeNull();
  vi.useRealTimers();
});

test("who asks is kept as a hash only", async () => {
  await secondsToWait("search", "amina@example.org");
  expect(JSON.stringify(sqlite.prepare("SELECT * FROM rate_limit").all())).not.toContain("amina");
});
