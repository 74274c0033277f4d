import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Actor, startSession } from "#app/people/session.server.ts";

export { expect };

type Fixtures = {
  /** A page of a browser of its own, in which this person is signed in already. */
  signInAs: (actor: Actor) => Promise<Page>;
};

/** Every browser of a test is watched: a message on its console, or an answer of the service that failed, fails the test. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const problems = watch(context);
    await use(context);
    expect(problems(), "the browser's console stays empty").toEqual([]);
  },

  signInAs: async ({ browser }, use) => {
    const watched: { context: BrowserContext; problems: () => string[] }[] = [];
    await use(async (actor) => {
      const context = await browser.newContext();
      watched.push({ context, problems: watch(context) });
      await giveSession(context, actor);
      return context.newPage();
    });
    for (const { context } of watched) await context.close();
    expect(
      watched.flatMap(({ problems }) => problems()),
      "the browser's console stays empty",
    ).toEqual([]);
  },
});

/** Signs the person in by writing the session, in place of whoever was signed in before. */
export async function giveSession(context: BrowserContext, actor: Actor): Promise<void> {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(await startSession(actor.id))!;
  await context.addCookies([
    { name: name!, value: value!, url: `http://127.0.0.1:${process.env.E2E_PORT}`, httpOnly: true },
  ]);
}

function watch(context: BrowserContext): () => string[] {
  const messages: { text: string; url: string }[] = [];
  const failures: string[] = [];
  const refused = new Set<string>();
  context.on("console", (message) => {
    messages.push({ text: `${message.type()}: ${message.text()}`, url: message.location().url });
  });
  context.on("weberror", (error) => failures.push(`uncaught: ${error.error()}`));
  context.on("response", (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
    if (response.status() >= 400 && response.request().isNavigationRequest()) refused.add(response.url());
  });
  // Chromium notes on the console that a page came with 400 or 404; the journeys look at such pages on purpose.
  const isRefusedPage = ({ text, url }: { text: string; url: string }) =>
    text.startsWith("error: Failed to load resource") && refused.has(url);
  return () => [
    ...messages.filter((message) => !isRefusedPage(message)).map(({ text, url }) => `${text} (${url})`),
    ...failures,
  ];
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe finds nothing, and at the width of a small telephone, which is also 400% zoom, only wide tables scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize();
  // There are no frames, so axe need not open a page of its own to put their findings together.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(rules).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.target).join(" | ")})`,
  );
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);

  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await page.evaluate(partsTooWide), `320 pixels wide: ${page.url()}`).toEqual([]);
  if (size) await page.setViewportSize(size);
}

/** What is wider than the window and does not stand in a region of its own that scrolls. Runs in the browser. */
function partsTooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 40)}`;
  const all = [...document.querySelectorAll("body *")].filter(
    (element) => !element.closest(".app-scroll, svg, .govuk-visually-hidden"),
  );
  const sticksOut = all.filter((element) => element.getBoundingClientRect().right > width + 1);
  const scrolls = all.filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowX),
  );
  const page =
    document.documentElement.scrollWidth > width
      ? [`the page is ${document.documentElement.scrollWidth} wide`]
      : [];
  return [...page, ...sticksOut.map(name), ...scrolls.map((element) => `${name(element)} scrolls`)];
}
