import { expect, test } from "vitest";
import { sqlite } from "./client.server.ts";
import { statusOf, whatKeepsFromWriting } from "./health.server.ts";

const plenty = () => 1e12;

test("all is well where the lock can be had and there is room on the disk", () => {
  expect(whatKeepsFromWriting(plenty)).toBeNull();
  expect(whatKeepsFromWriting()).toBeNull();
  expect(sqlite.pragma("busy_timeout", { simple: true })).toBe(5000);
  expect(statusOf(null)).toBe("ok");
});

test("a disk with hardly any room, or one that cannot be asked, is told", () => {
  expect(whatKeepsFromWriting(() => 1000)).toBe("full");
  const broken = () => {
    throw Object.assign(new Error("gone"), { code: "EIO" });
  };
  expect(whatKeepsFromWriting(broken)).toBe("failing");
  expect(statusOf("full")).toBe("The service has no room to save");
});

test("a lock that is held here by mistake is told, and nothing throws", () => {
  sqlite.exec("BEGIN");
  expect(whatKeepsFromWriting(plenty)).toBe("failing");
  sqlite.exec("ROLLBACK");
});
