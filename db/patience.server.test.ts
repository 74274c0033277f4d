import { expect, test } from "vitest";
import { sqlite } from "./client.server.ts";
import { waitingFor } from "./patience.server.ts";

const patience = () => sqlite.pragma("busy_timeout", { simple: true });

test("the work has another wait than usual, whatever becomes of it", async () => {
  expect(await waitingFor(60_000, patience)).toBe(60_000);
  expect(patience()).toBe(5000);
  await expect(waitingFor(60_000, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(patience()).toBe(5000);
});
