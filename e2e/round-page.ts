import type { Page } from "@playwright/test";
import { clockAt } from "#app/ui/london-clock.ts";
import { expectNotice } from "./section-page.ts";

/** Enters a moment as London's clocks show it, to the minute. */
export async function enterMoment(page: Page, group: string, moment: number): Promise<void> {
  const { year, month, day, hour, minute } = clockAt(moment);
  const fields = page.getByRole("group", { name: group });
  await fields.getByLabel("Day").fill(String(day));
  await fields.getByLabel("Month").fill(String(month));
  await fields.getByLabel("Year").fill(String(year));
  await fields.getByLabel("Time").fill(`${hour}:${String(minute).padStart(2, "0")}`);
}

/** What a member is asked first when a round has opened for them. */
export async function declareNothing(member: Page): Promise<void> {
  await member.getByRole("button", { name: "I have nothing to declare" }).click();
  await expectNotice(member, "Your declaration of interests is kept");
}

export const setting = (page: Page, name: string) =>
  page.locator(".govuk-summary-list__row").filter({ has: page.getByText(name, { exact: true }) });
