import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { acceptanceOf, acceptTerms } from "./terms.server.ts";
import { termsVersion } from "./terms.ts";

const nasreen = makePerson({ email: "nasreen@example.org", role: "member", isNew: true });
const callum = makePerson({ email: "callum@example.org", role: "member", isNew: true });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

test("accepting is kept with its time and the wording, once, for the person alone", () => {
  expect(acceptanceOf(nasreen)).toBeUndefined();
  acceptTerms(nasreen, termsVersion, 100);
  acceptTerms(nasreen, termsVersion, 200);
  expect(acceptanceOf(nasreen)).toEqual({ version: termsVersion, acceptedAt: 100 });
  expect(acceptanceOf(callum)).toBeUndefined();
  expect(
    sqlite
      .prepare("SELECT at, actor_id, object, detail FROM audit_event WHERE action = 'terms accepted'")
      .all(),
  ).toEqual([
    {
      at: 100,
      actor_id: nasreen.id,
      object: `person ${nasreen.id}`,
      detail: JSON.stringify({ version: termsVersion }),
    },
  ]);
});

test("what was accepted of earlier wordings is kept, and the latest is told while the present one is not", () => {
  acceptTerms(nasreen, "2020-01-01", 100);
  acceptTerms(nasreen, "2021-01-01", 200);
  expect(acceptanceOf(nasreen)).toEqual({ version: "2021-01-01", acceptedAt: 200 });
  acceptTerms(nasreen, termsVersion, 300);
  expect(acceptanceOf(nasreen)).toEqual({ version: termsVersion, acceptedAt: 300 });
  expect(sqlite.prepare("SELECT count(*) AS n FROM terms_acceptance").get()).toEqual({ n: 3 });
});
