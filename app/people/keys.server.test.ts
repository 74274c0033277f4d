import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { keysAreOn, switchKeys } from "./keys.server.ts";

const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const both = () => [nasreen, callum].map(keysAreOn);

test("keys are on until a person switches them off, for that person alone, and can be switched on again", () => {
  expect(both()).toEqual([true, true]);
  switchKeys(nasreen, false);
  expect(both()).toEqual([false, true]);
  switchKeys(nasreen, true);
  expect(both()).toEqual([true, true]);
});

test("switching them leaves nothing in the record", () => {
  const events = () => sqlite.prepare("SELECT count(*) FROM audit_event").pluck().get();
  const before = events();
  switchKeys(nasreen, false);
  expect(events()).toBe(before);
});
