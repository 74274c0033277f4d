import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { endSessionsOf } from "#app/people/session.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { session } from "#db/schema.server.ts";
import { expect, test } from "./fixtures.ts";
import { givePassword, openReview, password, person, unique, writtenBy } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice, fillComment, reasonField } from "./section-page.ts";

type Person = ReturnType<typeof person>;

const endings: Record<string, (who: Person) => void> = {
  "has ended": ({ id }) => endSessionsOf(id, Date.now()),
  "has expired": ({ id }) => {
    db.update(session)
      .set({ expiresAt: Date.now() - 1000 })
      .where(eq(session.personId, id))
      .run();
  },
  "has been forgotten": ({ id }) => {
    db.delete(session).where(eq(session.personId, id)).run();
  },
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [ending, end] of Object.entries(endings)) {
      // How it ended makes no difference to the page: that is for a full run, with JavaScript off.
      const inFull = ending === "has ended" || !javaScriptEnabled || process.env.FULL ? test : test.skip;
      inFull(
        `a form sent after the session ${ending} is saved once the same person signs in`,
        async ({ signInAs }) => {
          const amina = person("Amina Okafor", "member");
          await givePassword(amina);
          const review = openReview({ members: [amina] });
          const page = await signInAs(amina);
          const words = `Half a morning's work, “<b>” & ${unique()}\nand a second line`;
          await page.goto(review.at("/sections/1"));
          await answerAll(page, "2", words);
          end(amina);
          await page.getByRole("button", { name: "Submit this section" }).click();

          await expect(page.getByRole("heading", { level: 1, name: "Sign in again" })).toBeVisible();
          expect(isStored(words), "what was written is stored nowhere").toBe(false);
          expect(writtenBy(amina).assessments).toEqual([]);

          await signInAgain(page, amina, "not the password");
          await expect(page.getByRole("alert")).toContainText("Enter a correct email address and password");
          await signInAgain(page, amina, password);
          await expectNotice(page, "Section submitted");
          await expect(page).toHaveURL((url) => url.href.includes(review.at("/sections/1")));
          await expect(reasonField(page, "operations")).toHaveValue(words);
          await expect(answerRadio(page, "operations", "2")).toBeChecked();
          expect(writtenBy(amina).assessments[0]?.submissions).toBe(1);
        },
      );
    }

    test("another person who signs in on the way neither sees the form nor saves it", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const beth = person("Beth Lowe", "member");
      await givePassword(beth);
      const review = openReview({ members: [amina, beth] });
      const page = await signInAs(amina);
      const words = `Amina's own words ${unique()}`;
      await page.goto(review.at("/sections/1"));
      await answerAll(page, "2", words);
      endings["has been forgotten"]!(amina);
      await page.getByRole("button", { name: "Save draft" }).click();
      await signInAgain(page, beth, password);

      await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
      await expect(page.getByText("The form that was open before was not sent")).toBeVisible();
      expect(await page.content()).not.toContain(words);
      await page.goto(review.at("/sections/1"));
      await expect(page.getByText("Nothing saved yet")).toBeVisible();
      expect(await page.content()).not.toContain(words);
      for (const one of [amina, beth]) expect(writtenBy(one).assessments).toEqual([]);
    });

    test("a comment sent after the session has ended is saved once the same person signs in", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const review = openReview({ members: [amina] });
      const page = await signInAs(amina);
      await page.goto(review.at("/sections/1"));
      await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
      await fillComment(page, { body: "Written in time", areas: ["send", "operations"] });
      endings["has ended"]!(amina);
      await page.getByRole("button", { name: "Save comment" }).click();
      await signInAgain(page, amina, password);
      await expectNotice(page, "Comment saved");
      await expect(
        page.getByRole("article", { name: "Your comment. Gap. SEND, Operational leadership." }),
      ).toContainText("Written in time");
    });

    test("who signs out everywhere when the session has ended is sent to sign in", async ({ signInAs }) => {
      const amina = person("Amina Okafor", "member");
      const page = await signInAs(amina);
      await page.goto("/account");
      endings["has ended"]!(amina);
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
      await expect(page).toHaveURL("/sign-in");
    });

    test("a page asked for without a session is opened after signing in", async ({ page }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const review = openReview({ members: [amina] });
      await page.goto(review.at("/sections/2"));
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await page.getByLabel("Email address").fill(amina.email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(review.at("/sections/2"));
    });
  });
}

async function signInAgain(page: Page, who: Person, given: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Sign in again" })).toBeVisible();
  await page.getByLabel("Email address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(given);
  await page.getByRole("button", { name: "Sign in and continue" }).click();
}

/** Whether the words stand anywhere in the files of the service, be it in the database or its journal. */
function isStored(words: string): boolean {
  const line = words.split("\n")[0]!;
  const { name } = sqlite;
  const folder = join(name, "..");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(line));
}
