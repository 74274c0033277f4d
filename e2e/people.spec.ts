import type { APIRequestContext } from "@playwright/test";
import { type Column, eq, like, or } from "drizzle-orm";
import { invite, revokeInvitation } from "#app/people/invitation.server.ts";
import { personWithEmail } from "#app/people/person.server.ts";
import { db } from "#db/client.server.ts";
import { answersOf, placeOf, submit } from "#db/factories.server.ts";
import { mail, person as personTable, recoveryCode, secondStep } from "#db/schema.server.ts";
import { expect, test } from "./fixtures.ts";
import { givePassword, newcomer, openReview, password, person, unique, writtenBy } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

const verbs = ["role", "disabling", "enabling", "invitation", "invitation/revocation", "second-step"];

function invited(role: "member" | "observer" = "observer", at = Date.now()) {
  return invite({ email: `nia.rees.${unique()}@example.org`, name: "Nia Rees", role, at });
}

const post = (request: APIRequestContext, address: string, form: Record<string, string>) =>
  request.post(address, { form, maxRedirects: 0 });

test("nobody but a lead official manages people, and is refused before anybody is looked up", async ({
  signInAs,
  request,
}) => {
  const target = newcomer("Carys Penn");
  const forms = [
    "/people/new",
    "/people/import",
    "/people/import/confirmation",
    ...[target.id, "nonsense"].flatMap((id) => verbs.map((verb) => `/people/${id}/${verb}`)),
  ];
  const before = JSON.stringify(personWithEmail(target.email));
  for (const role of ["member", "official", "observer"] as const) {
    const page = await signInAs(person("Elspeth Nwosu", role));
    await page.goto("/");
    await expect(page.getByRole("link", { name: "People", exact: true })).toHaveCount(0);
    for (const address of forms) {
      const answer = await post(page.request, address, { role: "lead", rows: "email,name,role" });
      expect(answer.status(), `${role} ${address}`).toBe(403);
      expect(await answer.text()).not.toContain(target.email);
    }
  }
  const lead = await signInAs(person("Duncan Abernethy", "lead"));
  for (const verb of verbs)
    expect((await post(lead.request, `/people/nonsense/${verb}`, { role: "lead" })).status(), verb).toBe(404);
  for (const address of forms)
    expect((await post(request, address, { role: "lead" })).status(), `visitor ${address}`).toBe(401);
  expect(JSON.stringify(personWithEmail(target.email))).toBe(before);
});

test("a link that was used, has expired or was revoked sets no password", async ({ request }) => {
  const weekAgo = Date.now() - 7 * 86_400_000 - 1000;
  const [used, expired, revoked] = [invited(), invited("observer", weekAgo), invited()];
  expect((await post(request, used.link, { password })).status()).toBe(302);
  revokeInvitation(person("Duncan Abernethy", "lead"), revoked.person.id, Date.now());
  const passwords = () =>
    [used, expired, revoked].map(({ person: { email } }) => personWithEmail(email)!.passwordHash);
  const before = passwords();
  for (const { link } of [used, expired, revoked])
    expect((await post(request, link, { password: "a password of somebody else" })).status()).toBe(404);
  expect(passwords()).toEqual(before);
  expect(await (await request.get(revoked.link)).text()).toContain("This invitation was revoked");
  expect(await (await request.get(expired.link)).text()).toContain("This link no longer works");
});

test("of two who use a link at once, one sets the password", async ({ request }) => {
  const { link } = invited();
  const both = await Promise.all([1, 2].map((n) => post(request, link, { password: `${password} ${n}` })));
  expect(both.map((answer) => answer.status()).toSorted()).toEqual([302, 404]);
});

test("what would reach into the head of a message is refused, and nothing is stored of it", async ({
  signInAs,
}) => {
  const { request } = await signInAs(person("Duncan Abernethy", "lead"));
  const email = `eve.${unique()}@example.org`;
  // Other journeys invite people and write letters meanwhile, so only what an attack could have made is looked for.
  const aimedAt = ["%all@example.org%", `%${email}%`];
  const isOfAnAttack = (column: Column) => or(...aimedAt.map((one) => like(column, one)));
  const stored = () => [
    ...db.select().from(personTable).where(isOfAnAttack(personTable.email)).all(),
    ...db
      .select()
      .from(mail)
      .where(or(isOfAnAttack(mail.subject), isOfAnAttack(mail.body)))
      .all(),
  ];
  const attacks = [
    { email, name: "Eve\r\nBcc: all@example.org" },
    { email, name: "Eve\u2028Bcc: all@example.org" },
    { email: `${email}\r\nBcc: all@example.org`, name: "Eve" },
    { email: `${email},all@example.org`, name: "Eve" },
    { email: `all@example.org <${email}>`, name: "Eve" },
    { email: `"all@example.org"@example.org`, name: "Eve" },
  ];
  for (const attack of attacks) {
    const single = await post(request, "/people/new", { ...attack, role: "observer" });
    expect(single.status(), JSON.stringify(attack)).toBe(400);
    const quoted = [attack.email, attack.name].map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const rows = `email,name,role\n${quoted.join(",")},observer`;
    const checked = await post(request, "/people/import", { rows });
    expect(checked.status(), rows).toBe(400);
  }
  expect(stored()).toEqual([]);
});

test("markup in a name is shown as it was written", async ({ signInAs }) => {
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  const target = newcomer("<img src=x onerror=alert(1)>");
  for (const path of ["", "/role", "/invitation", "/disabling"]) {
    await page.goto(`/people/${target.id}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("<img src=x onerror=alert(1)>");
    await expect(page.locator("img[src=x]")).toHaveCount(0);
  }
});

test("a changed role holds from the next request, and not while its member sits in a round", async ({
  signInAs,
}) => {
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  const farida = person("Farida Coulthard", "official");
  await givePassword(farida);
  const theirs = await signInAs(farida);
  await page.goto(`/people/${farida.id}`);
  await page.getByRole("link", { name: /^Change the role of/ }).click();
  await page.getByRole("radio", { name: "Observer" }).check();
  await page.getByRole("button", { name: "Change role" }).click();
  await expectNotice(page, "The role is changed");
  await theirs.goto("/");
  await expect(theirs.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  const stale = await post(page.request, `/people/${farida.id}/role`, { role: "lead", was: "official" });
  expect(stale.status()).toBe(409);
  expect(personWithEmail(farida.email)!.role).toBe("observer");

  const amina = person("Amina Okafor", "member");
  const { round } = openReview({ members: [amina] });
  await page.goto(`/people/${amina.id}/role`);
  await expect(page.getByRole("main")).toContainText(`sits in “${round.title}”, which has not closed`);
  const refused = await post(page.request, `/people/${amina.id}/role`, { role: "official" });
  expect(refused.status()).toBe(409);
  expect(personWithEmail(amina.email)!.role).toBe("member");
});

test("a lead official changes neither their own role nor whether they are here", async ({ signInAs }) => {
  const duncan = person("Duncan Abernethy", "lead");
  const { request } = await signInAs(duncan);
  for (const [verb, form] of [
    ["role", { role: "official" }],
    ["disabling", {}],
  ] as const)
    expect((await post(request, `/people/${duncan.id}/${verb}`, form)).status(), verb).toBe(409);
  expect(personWithEmail(duncan.email)).toMatchObject({ role: "lead", disabledAt: null });
});

test("somebody disabled is out at their next request, keeps what they wrote, and can be brought back", async ({
  signInAs,
}) => {
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  const amina = person("Amina Okafor", "member");
  const { round, framework } = openReview({ members: [amina] });
  submit(amina, placeOf(amina, round, framework, 1, Date.now()), answersOf("4"), Date.now());
  const written = writtenBy(amina);
  const member = await signInAs(amina);
  await page.goto(`/people/${amina.id}`);
  await page.getByRole("link", { name: "Disable this person" }).click();
  await page.getByRole("button", { name: "Disable" }).click();
  await expectNotice(page, "The person is shut out");
  await member.goto("/");
  await expect(member.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect(writtenBy(amina)).toEqual(written);
  await page.getByRole("link", { name: "Bring this person back" }).click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expectNotice(page, "The person can sign in again");
  await member.goto("/");
  await expect(
    member.getByRole("heading", { level: 1, name: "Sign in" }),
    "no session comes back",
  ).toBeVisible();
});

test("the second step of somebody who lost it is reset, and they are told", async ({ signInAs }) => {
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  const beth = person("Beth Lowe", "member");
  const now = Date.now();
  db.insert(secondStep)
    .values({ personId: beth.id, secret: "SECRET", createdAt: now, confirmedAt: now })
    .run();
  db.insert(recoveryCode).values({ personId: beth.id, codeHash: "hash" }).run();
  await page.goto(`/people/${beth.id}`);
  await page.getByRole("link", { name: "Cannot sign in without a code" }).click();
  await page.getByRole("button", { name: "Reset the second step" }).click();
  await expectNotice(page, "The second step is reset");
  for (const table of [secondStep, recoveryCode])
    expect(db.select().from(table).where(eq(table.personId, beth.id)).all()).toEqual([]);
  expect(db.select({ kind: mail.kind }).from(mail).where(eq(mail.personId, beth.id)).all()).toEqual([
    { kind: "second-step-changed" },
  ]);
  expect((await post(page.request, `/people/${beth.id}/second-step`, {})).status()).toBe(409);
});
