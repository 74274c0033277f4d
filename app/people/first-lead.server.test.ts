import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { becomeFirstLead, makeFirstLeadLink, makesFirstLead } from "./first-lead.server.ts";
import { passwordFits } from "./password.server.ts";
import { personWithEmail } from "./person.server.ts";

beforeEach(() => {
  emptyTables("first_lead_link", "session", "audit_event", "person");
});

const nia = { name: "Nia Rees", email: "Nia@Example.org", password: "three random words" };

function madeToken(at = 1000): string {
  return makeFirstLeadLink(at).split("/").at(-1)!;
}

const rows = () =>
  ["person", "first_lead_link", "audit_event"].map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all());

test("the link makes a lead official with a password, once", async () => {
  const token = madeToken();
  expect(makesFirstLead(token)).toBe(true);
  const lead = (await becomeFirstLead(token, nia, 2000))!;
  expect(lead).toMatchObject({ name: "Nia Rees", email: "nia@example.org", role: "lead" });
  expect(await passwordFits(nia.password, personWithEmail(nia.email)!.passwordHash)).toBe(true);
  expect(makesFirstLead(token)).toBe(false);
  expect(await becomeFirstLead(token, { ...nia, email: "eve@example.org" }, 2001)).toBeUndefined();
  expect(personWithEmail("eve@example.org")).toBeUndefined();
});

test("of two who use it side by side, one becomes lead official", async () => {
  const token = madeToken();
  const both = await Promise.all(
    ["nia@example.org", "eve@example.org"].map((email) => becomeFirstLead(token, { ...nia, email }, 2000)),
  );
  expect(both.filter((one) => one !== undefined)).toHaveLength(1);
  expect(sqlite.prepare("SELECT count(*) FROM person").pluck().get()).toBe(1);
});

test("a newer link takes the place of the one before, and only hashes are kept", () => {
  const [first, second] = [madeToken(1000), madeToken(2000)];
  expect([makesFirstLead(first), makesFirstLead(second)]).toEqual([false, true]);
  expect(sqlite.prepare("SELECT count(*) FROM first_lead_link").pluck().get()).toBe(1);
  expect(JSON.stringify(rows())).not.toContain(second);
});

test("nobody becomes lead official by it once somebody is here", async () => {
  const token = madeToken();
  makePerson({ email: "amina@example.org", role: "member", isNew: true });
  const before = rows();
  expect(makesFirstLead(token)).toBe(false);
  expect(await becomeFirstLead(token, nia, 2000)).toBeUndefined();
  expect(rows()).toEqual(before);
});

test.each(["", "made-up"])("a made-up token makes nobody (%s)", async (token) => {
  madeToken();
  expect(await becomeFirstLead(token, nia, 2000)).toBeUndefined();
});
