import { afterEach, beforeEach, expect, test } from "vitest";
import { newestEdition, sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { attachReference, attachWork, takeOffReference } from "./reference.server.ts";
import type { Work } from "./reference.ts";
import { allReferences, referenceIn, referencesOf } from "./references.server.ts";

loadOutlines(0);
const official = makePerson({ email: "official@example.org", role: "official" });
const edition = newestEdition("npqsl")!;
const section = sectionNumbered(edition.id, 1)!;
const [one, two] = statementsOf(section.id).map(({ id }) => id) as [number, number];

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const work: Work = { citation: "CANARY (2019)", link: null, doi: "10.1234/canary", year: 2019 };
const events = () =>
  sqlite
    .prepare("SELECT action, object, detail FROM audit_event WHERE action LIKE 'reference%' ORDER BY id")
    .all();

test("a statement rests on a work that is attached, once, and the record holds none of its words", () => {
  const { referenceId } = attachWork(official, one, work, 100);
  expect(attachWork(official, one, { ...work, citation: "Otherwise" }, 200)).toEqual({
    referenceId,
    isNewWork: false,
    isNewHere: false,
  });
  expect(attachReference(official, two, referenceId, 300)).toBe(true);
  expect(referencesOf(section.id)).toEqual(
    new Map([one, two].map((id) => [id, [{ id: referenceId, ...work }]])),
  );
  expect(allReferences()).toHaveLength(1);
  expect(referenceIn(edition.id, referenceId)).toEqual({ id: referenceId, ...work });
  expect(referenceIn(newestEdition("npqh")!.id, referenceId)).toBeUndefined();
  expect(events()).toEqual([
    { action: "reference added", object: `reference ${referenceId}`, detail: "{}" },
    { action: "reference attached", object: `reference ${referenceId}`, detail: `{"statement":${one}}` },
    { action: "reference attached", object: `reference ${referenceId}`, detail: `{"statement":${two}}` },
  ]);
});

test("a reference that is taken off stays in the record, and can be attached again", () => {
  const { referenceId } = attachWork(official, one, work, 100);
  takeOffReference(official, one, referenceId, 200);
  takeOffReference(official, one, referenceId, 300);
  expect(referencesOf(section.id).size).toBe(0);
  expect(attachReference(official, one, referenceId, 400)).toBe(true);
  expect(sqlite.prepare("SELECT added_at, removed_at FROM statement_reference").all()).toEqual([
    { added_at: 100, removed_at: 200 },
    { added_at: 400, removed_at: null },
  ]);
  expect(events()).toHaveLength(4);
});
