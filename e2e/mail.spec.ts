import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { post } from "#app/mail/mail.server.ts";
import { answersOf, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, person, unique } from "./own-review.ts";
import { OwnService } from "./own-service.ts";
import { expectNotice, readTable } from "./section-page.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a lead official reminds those with sections missing, and reads in the outbox what would have gone", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const beth = person("Beth Lowe", "member");
      const { round, framework } = openReview({ members: [amina, beth] });
      const now = Date.now();
      for (const section of [1, 2, 3, 4, 5, 6])
        submit(amina, placeOf(amina, round, framework, section, now), answersOf("4"), now);
      const page = await signInAs(person("Lowri Lead", "lead"));

      await page.goto(`/coverage?round=${round.id}`);
      await page.getByRole("link", { name: "Remind those with sections missing" }).click();
      await expect(page.getByRole("main")).toContainText("This service is not set up to send email");
      const note = `Two days left ${unique()}`;
      await page.getByLabel("A note of your own").fill(`${note}${"x".repeat(500)}`);
      await page.getByRole("button", { name: "Send the reminder to 1 member" }).click();
      await expect(page.getByRole("alert")).toContainText("Note must be 500 characters or less");
      await expect(page.getByLabel("A note of your own")).toHaveValue(new RegExp(note));
      await page.getByLabel("A note of your own").fill(note);
      await page.getByRole("button", { name: "Send the reminder to 1 member" }).click();
      await expectNotice(page, "The reminder is in the post");
      const [reminded, ...others] = await readTable(page, "Who has sections missing");
      expect(others).toEqual([]);
      expect(reminded).toMatchObject({ Member: "Beth Lowe" });
      expect(reminded!.Reminders).toMatch(/^Reminded on /);
      await expect(page.getByRole("button", { name: "Send the reminder" })).toHaveCount(0);

      await page.goto("/");
      await page.getByRole("link", { name: "Read what was sent by email" }).click();
      await page.getByLabel("About").selectOption("Reminder");
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("link", { name: `Reminder: ${round.title}` }).click();
      const main = page.getByRole("main");
      await expect(main).toContainText(`Beth Lowe (${beth.email})`);
      await expect(main).toContainText(note);
      await expect(main).toContainText("Waiting");
      await expect(main).not.toContainText(amina.email);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("a link in a message is shown to a lead official who asks for it", async ({ signInAs }) => {
      const nia = person("Nia Rees", "member");
      const secretPath = `/invitations/${unique()}`;
      const id = post({
        personId: nia.id,
        kind: "invitation",
        subject: "Your invitation",
        body: "Set a password:\n{link}",
        secretPath,
        at: Date.now(),
      });
      const page = await signInAs(person("Lowri Lead", "lead"));
      await page.goto(`/outbox/${id}`);
      await expect(page.getByRole("main")).toContainText("[the link]");
      expect(await page.content()).not.toContain(secretPath);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: "Show the link" }).click();
      await expect(page.getByRole("button", { name: "Show the link" })).toBeVisible();
      expect(await page.content()).not.toContain(secretPath);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Show the link" }).click();
      await expect(page.getByRole("main")).toContainText(secretPath);
    });
  });
}

test("a member adds the deadline of a round to their calendar", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round } = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto("/");
  const link = page.getByRole("link", { name: "Add the deadline to your calendar" });
  const answer = await page.request.get((await link.getAttribute("href"))!);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = (await answer.text()).replaceAll("\r\n ", "");
  const closing = new Date(round.closesAt).toISOString().replace(/[-:]|\.\d+/g, "");
  expect(calendar).toContain(`\r\nDTSTART:${closing}\r\n`);
  expect(calendar).toContain(`\r\nSUMMARY:${round.title.replaceAll(",", "\\,")} closes\r\n`);

  const stranger = await signInAs(person("Beth Lowe", "member"));
  expect((await stranger.request.get(`/rounds/${round.id}/deadline.ics`)).status()).toBe(404);
});

test("two processes on the same data bring each message to the mail server once", async ({ page }) => {
  test.slow();
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, _session, done) {
      received.push(await simpleParser(stream));
      done();
    },
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const folder = mkdtempSync(join(tmpdir(), "framework-review-mail-"));
  const environment = {
    DATA_DIR: folder,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "review@example.org",
  };
  const services = [new OwnService(environment), new OwnService(environment)];
  try {
    for (const each of services) await each.start();
    const { origin } = services[1]!;
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel("Email address").fill("lead@example.org");
    await page.getByLabel("Password", { exact: true }).fill("golden-thread-demo");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    await page.goto(`${origin}/coverage/reminder`);
    await page.getByRole("button", { name: "Send the reminder to 8 members" }).click();
    await expectNotice(page, "The reminder is in the post");

    const about = (words: RegExp) => received.filter(({ subject }) => words.test(subject ?? ""));
    await expect.poll(() => about(/^Reminder: /).length).toBe(8);
    await expect.poll(() => about(/ is open until /).length).toBe(8);
    // Long enough for both to have looked again.
    await page.waitForTimeout(5_000);
    expect(received).toHaveLength(16);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(16);

    await page.goto(`${origin}/outbox?kind=reminder`);
    const rows = await readTable(page, "8 messages");
    expect(rows.map(({ State }) => State)).toEqual(rows.map(() => "Sent"));
    await expectAccessible(page);
  } finally {
    for (const each of services) await each.kill();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  }
});
