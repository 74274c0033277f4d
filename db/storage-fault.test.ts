import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { storageFaultOf, whereItCanBeWritten } from "./storage-fault.ts";

const folder = mkdtempSync(join(tmpdir(), "storage-fault-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

function database(name: string): Database.Database {
  const sqlite = new Database(join(folder, name), { timeout: 0 });
  sqlite.exec("CREATE TABLE IF NOT EXISTS word (text)");
  return sqlite;
}

test("a full, a locked and a read-only database, and a broken one, are told apart", () => {
  const full = database("full.sqlite");
  full.pragma("max_page_count = 2");
  const fill = thrownBy(() => full.exec(`INSERT INTO word VALUES ('${"a".repeat(20_000)}')`));
  expect(storageFaultOf(fill)).toBe("full");

  const [one, other] = [database("busy.sqlite"), database("busy.sqlite")];
  one.exec("BEGIN IMMEDIATE");
  expect(storageFaultOf(thrownBy(() => other.exec("INSERT INTO word VALUES ('a')")))).toBe("busy");

  const readOnly = new Database(join(folder, "full.sqlite"), { readonly: true });
  expect(storageFaultOf(thrownBy(() => readOnly.exec("INSERT INTO word VALUES ('a')")))).toBe("read-only");
  expect(storageFaultOf(thrownBy(() => new Database(folder)))).toBe("failing");
  for (const sqlite of [full, one, other, readOnly]) sqlite.close();
});

test("the cause of an error is asked as well, and what is no fault of the disk is none", () => {
  const noSpace = Object.assign(new Error("no space"), { code: "ENOSPC" });
  expect(storageFaultOf(new Error("could not make the file", { cause: noSpace }))).toBe("full");
  for (const error of [new Error("SQLITE_FULL"), { code: "SQLITE_FULL" }, null, "SQLITE_BUSY"])
    expect(storageFaultOf(error)).toBeNull();
});

test("what can be done without is left where it cannot be written, and every other error is told", () => {
  const busy = Object.assign(new Error("busy"), { code: "SQLITE_BUSY" });
  const fail = (error: Error) => () => {
    throw error;
  };
  expect(whereItCanBeWritten(() => "written", "left")).toBe("written");
  expect(whereItCanBeWritten<string>(fail(busy), "left")).toBe("left");
  expect(() => whereItCanBeWritten(fail(new Error("a mistake")), undefined)).toThrow("a mistake");
});
