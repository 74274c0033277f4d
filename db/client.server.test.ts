import { beforeEach, describe, expect, test } from "vitest";
import { db, inOneTransaction, isAnswering, sqlite } from "./client.server.ts";
import { emptyTables } from "./factories.server.ts";
import { auditEvent } from "./schema.server.ts";

beforeEach(() => {
  emptyTables("audit_event");
});

const event = (object: string) => ({ at: 1, action: "noted", object, detail: "{}", salt: "", hash: "" });
const note = (object: string) => db.insert(auditEvent).values(event(object)).run();
const noted = () =>
  db
    .select({ object: auditEvent.object })
    .from(auditEvent)
    .all()
    .map(({ object }) => object);

describe("what belongs together", () => {
  test("is written whole, and its answer handed back", () => {
    const answer = inOneTransaction(() => {
      note("first");
      note("second");
      return "done";
    });
    expect([answer, noted()]).toEqual(["done", ["first", "second"]]);
    expect(sqlite.inTransaction).toBe(false);
  });

  test("is not written at all where a part of it fails", () => {
    const work = () =>
      inOneTransaction(() => {
        note("first");
        throw new Error("The second failed");
      });
    expect(work).toThrow("The second failed");
    expect([noted(), sqlite.inTransaction]).toEqual([[], false]);
  });

  test("is not written at all where the disk is full, and is once there is room", () => {
    const work = () =>
      inOneTransaction(() => {
        note("first");
        note("more than there is room for ".repeat(1_000));
      });
    const largest = sqlite.pragma("max_page_count", { simple: true });
    sqlite.pragma(`max_page_count = ${sqlite.pragma("page_count", { simple: true })}`);
    expect(work).toThrow("database or disk is full");
    expect([noted(), sqlite.inTransaction]).toEqual([[], false]);
    sqlite.pragma(`max_page_count = ${largest}`);
    work();
    expect(noted()).toHaveLength(2);
  });

  test("joins what it stands in: the outer fails with the inner, and the inner with the outer", () => {
    const innerFails = () =>
      inOneTransaction(() => {
        note("outer");
        inOneTransaction(() => {
          note("inner");
          throw new Error("The inner failed");
        });
      });
    const outerFails = () =>
      inOneTransaction(() => {
        inOneTransaction(() => note("inner"));
        throw new Error("The outer failed");
      });
    expect(innerFails).toThrow("The inner failed");
    expect(outerFails).toThrow("The outer failed");
    expect(noted()).toEqual([]);
    inOneTransaction(() => {
      note("outer");
      inOneTransaction(() => note("inner"));
    });
    expect(noted()).toEqual(["outer", "inner"]);
  });
});

test("rows cannot point at rows that are not there", () => {
  expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  const byNobody = { ...event("x"), actorId: "nobody" };
  expect(() => db.insert(auditEvent).values(byNobody).run()).toThrow("FOREIGN KEY");
});

test("the database answers until it is closed", () => {
  expect(isAnswering()).toBe(true);
  sqlite.close();
  expect(isAnswering()).toBe(false);
});
