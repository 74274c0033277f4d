import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { importPeople, tryPeople } from "./people-import.server.ts";
import { disablePerson, personWithEmail } from "./person.server.ts";

loadOutlines(0);
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const file = [
  "email,name,role,frameworks,group",
  "amina@example.org,Amina Okafor,member,npqsl npqh,provider",
  "farida@example.org,Farida Coulthard,official,,",
].join("\n");

const stored = () =>
  ["person", "person_framework", "invitation", "mail", "audit_event"].map(
    (table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
  );

test("trying a file stores nothing", () => {
  const before = stored();
  expect(tryPeople(lead, file).every((line) => "invitee" in line)).toBe(true);
  expect(stored()).toEqual(before);
});

test("a file invites everybody in it, with what members are asked about and whom they sit for", () => {
  const outcome = importPeople(lead, file, 1000);
  expect(outcome).toMatchObject({
    invited: [
      { link: expect.stringMatching(/\/invitations\/[\w-]{43}$/), person: { email: "amina@example.org" } },
      { person: { email: "farida@example.org", role: "official", group: null } },
    ],
  });
  const amina = personWithEmail("amina@example.org")!;
  expect(amina.group).toBe("provider");
  expect(
    sqlite
      .prepare("SELECT framework_code FROM person_framework WHERE person_id = ? ORDER BY 1")
      .pluck()
      .all(amina.id),
  ).toEqual(["npqh", "npqsl"]);
  expect(sqlite.prepare("SELECT DISTINCT invited_by_id FROM invitation").pluck().all()).toEqual([lead.id]);
  expect(sqlite.prepare("SELECT person_id, kind, body FROM mail").all()).toMatchObject([
    { person_id: amina.id, kind: "invitation", body: expect.stringContaining("{link}") },
    { kind: "invitation" },
  ]);
});

test("a file with one line that does not hold invites nobody", () => {
  const disabled = makePerson({ email: "gone@example.org", role: "member" });
  disablePerson(disabled.id, 500, lead.id);
  const before = stored();
  const outcome = importPeople(
    lead,
    `${file}\nlead@example.org,Leo,lead,,\ngone@example.org,Gone,member,,`,
    1000,
  );
  expect(outcome).toMatchObject({
    lines: [
      { line: 2 },
      { line: 3 },
      { line: 4, problems: ["lead@example.org has been invited already as lead official"] },
      { line: 5, problems: ["gone@example.org has been shut out of this service"] },
    ],
  });
  expect(stored()).toEqual(before);
});

test("a file that was confirmed twice invites nobody a second time", () => {
  importPeople(lead, file, 1000);
  const before = stored();
  expect("lines" in importPeople(lead, file, 1001)).toBe(true);
  expect(stored()).toEqual(before);
});
