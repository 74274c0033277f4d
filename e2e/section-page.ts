import { expect, type Locator, type Page } from "@playwright/test";
import { type CommentKind, commentKindWords } from "#app/comments/kinds.ts";
import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { type Answer, answerInWords } from "#app/scores/scale.ts";

// The questions of a section's page, by the names people read there.

export function answerRadio(page: Page, area: Area, answer: Answer): Locator {
  return page
    .getByRole("group", { name: areaWords[area].name })
    .getByRole("radio", { name: answerInWords(answer), exact: true });
}

export function reasonField(page: Page, area: Area): Locator {
  return page.getByLabel(`Reason for your answer on ${areaWords[area].inSentence}`);
}

/** Answers all four areas the same, each with this reason. */
export async function answerAll(page: Page, answer: Answer, reason: string): Promise<void> {
  for (const area of areas) {
    await answerRadio(page, area, answer).check();
    await reasonField(page, area).fill(reason);
  }
}

type CommentGiven = {
  body: string;
  kind?: CommentKind;
  areas?: readonly Area[];
  words?: string;
  proposed?: string;
};

/** Fills in the form of a comment, on its own page or amid the text. */
export async function fillComment(page: Page, given: CommentGiven): Promise<void> {
  const { body, kind = "gap", areas: about = ["send"], words, proposed } = given;
  await page.getByLabel("Comment", { exact: true }).waitFor();
  if (words !== undefined) {
    const field = page.getByLabel("Exact words (optional)");
    if (!(await field.isVisible())) await page.getByText("Comment on exact words of it only").click();
    await field.fill(words);
  }
  await page.getByLabel("Comment", { exact: true }).fill(body);
  await page.getByRole("radio", { name: commentKindWords[kind].name, exact: true }).check();
  for (const area of areas) {
    await page
      .getByRole("checkbox", { name: areaWords[area].name, exact: true })
      .setChecked(about.includes(area));
  }
  if (proposed !== undefined) await page.getByLabel("Proposed wording (optional)").fill(proposed);
}

/** What happened, as the page says it above its heading. Its scripts then take it out of the address, and are there. */
export async function expectNotice(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("alert", { name: "Success" })).toContainText(words);
  const hasScripts = await page.evaluate(() => matchMedia("(scripting: enabled)").matches);
  if (hasScripts) await expect(page).not.toHaveURL(/[?&]notice=/);
}

export type TableRow = Record<string, string>;

/** A table's rows, each cell under its column's heading as a screen reader says it. */
export function readTable(page: Page, caption: string | RegExp): Promise<TableRow[]> {
  return page.getByRole("table", { name: caption }).evaluate((table) => {
    const words = (cell: Element) => {
      const copy = cell.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
    };
    const headings = [...table.querySelectorAll("thead th")].map(words);
    return [...table.querySelectorAll("tbody tr")].map((row) =>
      Object.fromEntries([...row.children].map((cell, index) => [headings[index]!, words(cell)])),
    );
  });
}
