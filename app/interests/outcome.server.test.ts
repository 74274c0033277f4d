import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { interest, makePerson } from "#db/factories.server.ts";
import { changeInterest, interestFor } from "./interest.server.ts";
import { recordOutcome } from "./outcome.server.ts";

const callum = makePerson({ email: "callum@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", name: "Duncan", role: "lead" });

let id: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  id = interest(callum, {}, 100);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const excluded = { outcome: "excluded", reason: "CANARY reason" } as const;
const outcomes = () =>
  interestFor(lead, id)!.outcomes.map((one) => `${one.outcome} ${one.version} ${one.decidedAt}`);
const change = (organisation: string, at: number) => {
  const { version: _, declaredAt: __, ...words } = interestFor(callum, id)!.versions.at(-1)!;
  changeInterest(callum, id, { ...words, organisation }, null, at);
};

test("every outcome is kept, each with its reason and who recorded it", () => {
  expect(recordOutcome(lead, id, excluded, 1, 200)).toEqual({ kind: "written" });
  recordOutcome(lead, id, { outcome: "declare-only", reason: "On reflection" }, 1, 300);
  expect(interestFor(lead, id)?.outcomes).toEqual([
    { ...excluded, version: 1, decidedBy: "Duncan", decidedAt: 200 },
    { outcome: "declare-only", reason: "On reflection", version: 1, decidedBy: "Duncan", decidedAt: 300 },
  ]);
});

test("the very same outcome sent twice is one, but not once another stood between", () => {
  recordOutcome(lead, id, excluded, 1, 200);
  recordOutcome(lead, id, excluded, 1, 201);
  expect(outcomes()).toEqual(["excluded 1 200"]);
  recordOutcome(lead, id, { ...excluded, outcome: "comment-only" }, 1, 300);
  recordOutcome(lead, id, excluded, 1, 400);
  expect(outcomes()).toEqual(["excluded 1 200", "comment-only 1 300", "excluded 1 400"]);
});

test("an outcome is of the interest as it was read: one that has changed since is read again", () => {
  change("Another", 150);
  expect(recordOutcome(lead, id, excluded, 1, 200)).toEqual({ kind: "changed" });
  expect(outcomes()).toEqual([]);
  expect(recordOutcome(lead, id, excluded, 2, 300)).toEqual({ kind: "written" });
  change("A third", 400);
  expect(recordOutcome(lead, id, excluded, null, 500)).toEqual({ kind: "written" });
  expect(outcomes()).toEqual(["excluded 2 300", "excluded 3 500"]);
});

test("it is recorded without a word of its reason", () => {
  recordOutcome(lead, id, excluded, 1, 200);
  const event = sqlite
    .prepare("SELECT at, actor_id, action, object, before, after FROM audit_event ORDER BY id DESC")
    .get();
  expect(event).toEqual({
    at: 200,
    actor_id: lead.id,
    action: "interest outcome recorded",
    object: `interest ${id}`,
    before: null,
    after: '{"outcome":"excluded","version":1}',
  });
});

test("there is none for an interest that is not there", () => {
  expect(() => recordOutcome(lead, "nothing", excluded, null, 200)).toThrow("No interest nothing");
});
