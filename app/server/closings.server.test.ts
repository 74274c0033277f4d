import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { snapshotState } from "#app/exports/snapshot.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { watchClosings } from "./closings.server.ts";

loadOutlines(0);
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const taken = () => sqlite.prepare("SELECT round_id FROM round_snapshot ORDER BY round_id").pluck().all();

test("rounds that have closed are kept at the start, and others within ten seconds of their closing", () => {
  let now = 1_000;
  const closed = makeRound({ members: [], opensAt: 1, closesAt: 1_000 });
  const open = makeRound({ members: [], opensAt: 1, closesAt: 5_000 });
  const stop = watchClosings(() => now);
  expect(taken()).toEqual([closed.id]);

  vi.advanceTimersByTime(10_000);
  expect(taken()).toEqual([closed.id]);
  now = 11_000;
  vi.advanceTimersByTime(10_000);
  expect(taken()).toEqual([closed.id, open.id]);
  expect(snapshotState(lead, open, 99_000)?.takenAt).toBe(11_000);

  stop();
  makeRound({ members: [], opensAt: 1, closesAt: 5_000 });
  vi.advanceTimersByTime(60_000);
  expect(taken()).toEqual([closed.id, open.id]);
});
