import { afterEach, beforeEach, expect, test } from "vitest";
import { newestEdition, sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { assessmentsOf, referencesOf, statementsIn, statementsWithout } from "./references.server.ts";
import { importReferences } from "./references-import.server.ts";

loadOutlines(0);
const official = makePerson({ email: "official@example.org", role: "official" });
const edition = newestEdition("npqsl")!;
const first = sectionNumbered(edition.id, 1)!;
const idOf = (code: string) => statementsOf(first.id).find((one) => one.code === code)!.id;

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const stored = () =>
  ["reference", "statement_reference", "evidence_assessment", "audit_event"].map(
    (table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
  );

const now = Date.UTC(2026, 5, 1);

const file = [
  "section,statement,citation,link,doi,year,verdict,padlocks",
  "1,1.1,EEF (2019),,,2019,supported,4",
  "1,1.2,EEF (2019),,,2019,supported,4",
  "1,1.2,,,,,no-evidence,",
].join("\n");

test("a file is added once, however often it comes", () => {
  expect(importReferences(official, edition.id, file, now)).toEqual({
    added: { rows: 3, works: 1, attached: 2, assessments: 2 },
  });
  expect([...referencesOf(first.id).keys()]).toEqual([idOf("1.1"), idOf("1.2")]);
  expect(assessmentsOf(first.id).get(idOf("1.2"))).toMatchObject([
    { referenceId: null, verdict: "no-evidence" },
    { referenceId: referencesOf(first.id).get(idOf("1.2"))![0]!.id, verdict: "supported" },
  ]);
  expect(statementsWithout(edition.id)).toHaveLength(statementsIn(edition.id).length - 2);

  const before = stored();
  expect(importReferences(official, edition.id, file, now + 1)).toEqual({
    added: { rows: 3, works: 0, attached: 0, assessments: 0 },
  });
  expect(stored()).toEqual(before);
});

test("a file with one wrong row adds nothing", () => {
  const before = stored();
  expect(importReferences(official, edition.id, `${file}\n1,9.9,EEF,,,,,`, now)).toEqual({
    problems: [{ line: 5, message: "Section 1 has no statement “9.9” in this edition" }],
  });
  expect(stored()).toEqual(before);
});
