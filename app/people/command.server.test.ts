import { beforeEach, describe, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { personCommand } from "./command.server.ts";
import { invitedBy } from "./invitation.server.ts";
import { hashPassword } from "./password.server.ts";
import { personWithEmail, setPasswordHash } from "./person.server.ts";
import { type Role, roles } from "./roles.ts";
import { actorOf, startSession } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";

const tables = ["mail", "invitation", "session", "audit_event", "person"];

beforeEach(() => {
  emptyTables(...tables);
});

function rows(): unknown {
  return tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all());
}

function run(...args: string[]): { exitCode: number; printed: string[] } {
  const printed: string[] = [];
  const exitCode = personCommand(args, (line) => printed.push(line));
  return { exitCode, printed };
}

const usage = `npm run person -- invite EMAIL --role ROLE --name "Full Name"
npm run person -- disable EMAIL
npm run person -- reset EMAIL
npm run person -- reset-second-step EMAIL

ROLE is member, official, lead or observer.`;

describe("person invite", () => {
  test.each(roles)("adds a person as %s and prints a link that works", (role: Role) => {
    const { exitCode, printed } = run(
      "invite",
      "Amina@Example.org",
      "--role",
      role,
      "--name",
      " Amina Khan ",
    );
    const [line, link] = printed.join("\n").split("\n");
    expect({ exitCode, line }).toEqual({
      exitCode: 0,
      line: "Amina Khan (amina@example.org) can set a password, once and within seven days, at:",
    });
    const [origin, token] = link!.split("/invitations/");
    expect(origin).toBe("http://127.0.0.1:3000");
    const person = personWithEmail("amina@example.org")!;
    expect([person.name, person.role, person.passwordHash]).toEqual(["Amina Khan", role, null]);
    expect(invitedBy(token!, Date.now())).toEqual(person);
  });

  test("refuses somebody who has an account", () => {
    const { id } = makePerson({ email: "amina@example.org", role: "member", isNew: true });
    setPasswordHash(id, "a hash", 0);
    const before = rows();
    expect(run("invite", "amina@example.org", "--role", "member", "--name", "Amina")).toEqual({
      exitCode: 1,
      printed: ["amina@example.org is already here as panel member."],
    });
    expect(rows()).toEqual(before);
  });

  test.each(["amina", "amina@", "@example.org", "amina@example", "amina@ex ample.org", "a@b@example.org"])(
    "refuses the address “%s”",
    (email) => {
      const before = rows();
      expect(run("invite", email, "--role", "member", "--name", "Amina")).toEqual({
        exitCode: 2,
        printed: [`“${email}” is not an email address such as name@example.org.`],
      });
      expect(rows()).toEqual(before);
    },
  );

  test.each(["admin", "Member", "constructor", " lead"])("refuses the role “%s”", (role) => {
    const before = rows();
    expect(run("invite", "amina@example.org", "--role", role, "--name", "Amina")).toEqual({
      exitCode: 2,
      printed: [`“${role}” is not a role. Choose from member, official, lead, observer.`],
    });
    expect(rows()).toEqual(before);
  });
});

describe("person disable", () => {
  test("shuts a person out and ends their sessions", async () => {
    const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member", isNew: true });
    setPasswordHash(amina.id, await hashPassword("golden thread"), 0);
    const cookie = (await startSession(amina.id)).split(";")[0]!;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 21) });
    const answer = run("disable", " Amina@Example.org");
    vi.useRealTimers();

    expect(answer).toEqual({
      exitCode: 0,
      printed: ["Amina (amina@example.org) can no longer sign in. What they wrote is kept."],
    });
    expect(personWithEmail(amina.email)!.disabledAt).toBe(Date.UTC(2026, 10, 21));
    expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toBeNull();
    const attempt = { email: amina.email, password: "golden thread", clientAddress: "192.0.2.1" };
    expect(await signIn(attempt, 0)).toEqual({
      status: 400,
      message: "Enter a correct email address and password",
    });
  });

  test("leaves everybody else alone", async () => {
    const amina = makePerson({ email: "amina@example.org", role: "member", isNew: true });
    const basil = makePerson({ email: "basil@example.org", role: "member", isNew: true });
    const cookie = (await startSession(basil.id)).split(";")[0]!;
    run("disable", amina.email);
    expect(personWithEmail(basil.email)!.disabledAt).toBeNull();
    expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toEqual(basil);
  });

  test("says so where nobody has the address", () => {
    const before = rows();
    expect(run("disable", "nobody@example.org")).toEqual({
      exitCode: 1,
      printed: ["Nobody here has the email address nobody@example.org."],
    });
    expect(rows()).toEqual(before);
  });
});

describe("the person command explains itself", () => {
  test.each<[string, string[]]>([
    ["nothing", []],
    ["another verb", ["enable", "amina@example.org"]],
    ["nobody to invite", ["invite", "--role", "member", "--name", "Amina"]],
    ["nobody to disable", ["disable"]],
    ["no role", ["invite", "amina@example.org", "--name", "Amina"]],
    ["no name", ["invite", "amina@example.org", "--role", "member"]],
    ["an empty name", ["invite", "amina@example.org", "--role", "member", "--name", " "]],
  ])("when it is given %s", (_, args) => {
    expect(run(...args)).toEqual({ exitCode: 2, printed: [usage] });
    expect(sqlite.prepare("SELECT * FROM person").all()).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["invite", ["invite", "amina@example.org", "--role", "member", "--name", "Amina", "--admin"]],
    ["disable", ["disable", "amina@example.org", "--admin"]],
  ])("when %s is given an option that there is not, and does nothing", (_, args) => {
    makePerson({ email: "amina@example.org", role: "member", isNew: true });
    const before = rows();
    const { exitCode, printed } = run(...args);
    const [problem, ...rest] = printed.join("\n").split("\n");
    expect(problem).toMatch(/^Unknown option '--admin'/);
    expect({ exitCode, rest: rest.join("\n") }).toEqual({ exitCode: 2, rest: usage });
    expect(rows()).toEqual(before);
  });
});
