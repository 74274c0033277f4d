import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { invite, invitedBy } from "./invitation.server.ts";
import { setPasswordHash } from "./person.server.ts";
import { correctDetails } from "./person-details.server.ts";

const lead = makePerson({ email: "lead@example.org", role: "lead" });
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const stored = () => sqlite.prepare("SELECT name, email FROM person WHERE id = ?").get(amina.id);

test("a name and the address of somebody who has not joined are corrected, and the record holds neither", () => {
  const given = { name: "Amina Okafor", email: "a.okafor@example.org" };
  expect(correctDetails(lead, amina.id, given, 5)).toEqual({ kind: "changed" });
  expect(stored()).toEqual(given);
  expect(
    sqlite.prepare("SELECT actor_id, action, object, detail FROM audit_event ORDER BY id DESC LIMIT 1").get(),
  ).toEqual({
    actor_id: lead.id,
    action: "person details corrected",
    object: `person ${amina.id}`,
    detail: '{"name":true,"email":true}',
  });
});

test("with the address, the link that went to the other one stops working", () => {
  const { link, person } = invite({ email: "ana@exmaple.org", name: "Ana", role: "member", at: 1 });
  const token = link.split("/").at(-1)!;
  correctDetails(lead, person.id, { name: "Anna", email: "ana@exmaple.org" }, 5);
  expect(invitedBy(token, 6)?.id).toBe(person.id);
  correctDetails(lead, person.id, { name: "Anna", email: "ana@example.org" }, 7);
  expect(invitedBy(token, 8)).toBeUndefined();
});

test("the address of somebody who has set a password stays, whatever the form says", () => {
  setPasswordHash(amina.id, "a hash", 0);
  correctDetails(lead, amina.id, { name: "Amina O", email: "taken-over@example.org" }, 5);
  expect(stored()).toEqual({ name: "Amina O", email: "amina@example.org" });
});

test("an address that somebody else has is refused, and nothing changes", () => {
  expect(correctDetails(lead, amina.id, { name: "Other", email: "lead@example.org" }, 5)).toEqual({
    kind: "taken",
  });
  expect(stored()).toEqual({ name: "Amina", email: "amina@example.org" });
});
