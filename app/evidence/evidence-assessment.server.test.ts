import { afterEach, beforeEach, expect, test } from "vitest";
import { newestEdition, sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { recordAssessment, withdrawAssessment } from "./evidence-assessment.server.ts";
import { type EvidenceAssessment, evidencePartner } from "./evidence-assessment.ts";
import { attachWork } from "./reference.server.ts";
import { assessmentHistory, assessmentsOf } from "./references.server.ts";

loadOutlines(0);
const official = makePerson({ email: "official@example.org", name: "Farida", role: "official" });
const section = sectionNumbered(newestEdition("npqsl")!.id, 1)!;
const statementId = statementsOf(section.id)[0]!.id;
const of = { statementId, referenceId: null } as const;

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const given: EvidenceAssessment = {
  assessor: evidencePartner,
  verdict: "supported",
  padlocks: 4,
  words: "CANARY",
  assessedOn: "2024",
};
const holding = () => assessmentsOf(section.id).get(statementId) ?? [];

test("the newest assessment of each assessor holds, and all are kept", () => {
  recordAssessment(official, of, given, 100);
  recordAssessment(official, of, { ...given, verdict: "not-supported" }, 200);
  recordAssessment(official, of, { ...given, assessor: "Ofsted" }, 300);
  expect(holding().map(({ assessor, verdict }) => [assessor, verdict])).toEqual([
    [evidencePartner, "not-supported"],
    ["Ofsted", "supported"],
  ]);
  expect(assessmentHistory(of)).toMatchObject([
    { assessor: "Ofsted", enteredBy: "Farida", enteredAt: 300 },
    { verdict: "not-supported", enteredAt: 200 },
    { verdict: "supported", enteredAt: 100, withdrawnAt: null },
  ]);
  const details = sqlite
    .prepare("SELECT detail FROM audit_event WHERE action LIKE 'evidence%'")
    .pluck()
    .all();
  expect(details).toHaveLength(3);
  expect(details.join()).not.toContain("CANARY");
});

test("what holds already is not written twice", () => {
  expect(recordAssessment(official, of, given, 100)).toEqual({ kind: "written", isNew: true });
  expect(recordAssessment(official, of, given, 200)).toEqual({ kind: "written", isNew: false });
  expect(assessmentHistory(of)).toHaveLength(1);
});

test("a form that was made before another assessment writes nothing", () => {
  recordAssessment(official, of, given, 100, 0);
  expect(recordAssessment(official, of, { ...given, words: "Late" }, 200, 0)).toEqual({ kind: "changed" });
  expect(assessmentHistory(of)).toHaveLength(1);
});

test("one that is withdrawn does not hold, nor does what it took the place of", () => {
  recordAssessment(official, of, given, 100);
  recordAssessment(official, of, { ...given, verdict: "not-supported" }, 200);
  const { id } = holding()[0]!;
  withdrawAssessment(official, id, 300);
  withdrawAssessment(official, id, 400);
  expect(holding()).toEqual([]);
  expect(assessmentHistory(of).map(({ withdrawnAt }) => withdrawnAt)).toEqual([300, null]);
});

test("an assessment of a work stands with every statement that rests on it", () => {
  const { referenceId } = attachWork(
    official,
    statementId,
    { citation: "A", link: null, doi: null, year: null },
    0,
  );
  recordAssessment(official, { statementId: null, referenceId }, given, 100);
  expect(holding()).toMatchObject([{ referenceId, verdict: "supported" }]);
});
