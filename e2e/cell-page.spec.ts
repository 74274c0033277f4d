import type { Page } from "@playwright/test";
import type { Actor } from "#app/people/session.server.ts";
import { answersFrom } from "#app/scores/assessment.ts";
import type { Answer } from "#app/scores/scale.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { answersOf, comment, day, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { copyOf, openReview, person, type Review, unique } from "./own-review.ts";
import { readTable } from "./section-page.ts";

// The answers and comments behind one figure.

const names = ["Amina Okafor", "Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir", "Fern Ali"];

const disruption = "low-level disruption";
const failure = "repeatedly experience failure";

/** A page of comments is 25: these stand before the quoted words, and so push them to the third. */
const commentsBefore = 55;

/** Three give the first section 1 or 2, two of them because of the same words, one of the others 5 because of other words. */
function pointedReview() {
  const panel = names.map((name) => person(name, "member"));
  const [amina, beth, carys, dev, ewan, fern] = panel as [Actor, Actor, Actor, Actor, Actor, Actor];
  const review = openReview({ members: panel });
  const now = Date.now();
  const place = (member: Actor) => placeOf(member, review.round, review.framework, 1, now);
  const scored = (member: Actor, answer: Answer, because?: string) =>
    submit(
      member,
      place(member),
      answersFrom(() => ({ answer, reason: "A reason", ...(because && { because: [because] }) })),
      now,
    );
  const onWords = (member: Actor, on: string, quote: string, body: string) =>
    comment(member, place(member), { on, quote, body, areas: ["send"] }, now);
  const comments = inOneTransaction(() => {
    for (let n = 1; n <= commentsBefore; n += 1)
      comment(dev, place(dev), { on: "1.1", body: `Remark ${n}`, areas: ["send"] }, now);
    const vague = onWords(amina, "1.1", disruption, "Say what it is");
    const unclear = onWords(beth, "1.1", disruption, "Which pupils?");
    const strong = onWords(carys, "1.2", failure, "This is why");
    scored(amina, "2", vague);
    scored(beth, "1", unclear);
    scored(carys, "5", strong);
    scored(dev, "4");
    scored(ewan, "not-applicable");
    scored(fern, "2");
    return { vague, unclear, strong };
  });
  return { ...review, comments, at: cellOf(review) };
}

/** The address of a section of SEND in this round, with more in its query. */
function cellOf({ round, framework }: Pick<Review, "round" | "framework">) {
  return (query = "", section = 1) => `/areas/send/${framework}/${section}?round=${round.id}${query}`;
}

const bodies = (page: Page) => page.getByRole("article").locator(".app-written").allTextContents();
const pagesOf = (page: Page, what: string) => page.getByRole("navigation", { name: `Pages of ${what}` });

async function expectComment(page: Page, id: string, words: string): Promise<void> {
  const target = page.locator("article:target");
  await expect(target).toHaveAttribute("id", `comment-${id}`);
  await expect(target).toContainText(words);
  await expect(target).toBeInViewport();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? "the page of a section" : "the page of a section, without JavaScript",
    () => {
      test.use({ javaScriptEnabled });
      const look = async (page: Page) => {
        if (javaScriptEnabled) await expectAccessible(page);
      };

      test("reads the figures aloud, and leads from the words under each score to the comment on them", async ({
        signInAs,
      }) => {
        const { at, comments } = pointedReview();
        const page = await signInAs(person("Farida Coulthard", "official"));
        await page.goto(at());
        await expect(page.getByRole("main")).toContainText(
          "5 of 6 members gave a score. The panel is divided: 2 gave 4 or 5 and 3 gave 1 or 2, median 2. 1 said it does not apply.",
        );
        const low = page.getByRole("region", { name: "1 or 2, inadequate or weak: 3 members" });
        const high = page.getByRole("region", { name: "4 or 5, good or strong: 2 members" });
        await expect(low.getByRole("listitem")).toHaveText([`${disruption} 1.1, 2 answers`]);
        await expect(high.getByRole("listitem")).toHaveText([`${failure} 1.2`]);
        await expect(page.getByRole("region", { name: "3, adequate" })).toHaveCount(0);
        expect(await readTable(page, "How many gave each answer")).toEqual([
          {
            "1 Inadequate": "1",
            "2 Weak": "2",
            "3 Adequate": "0",
            "4 Good": "1",
            "5 Strong": "1",
            "Not applicable to this section": "1",
            "Outside my expertise": "0",
          },
        ]);
        await look(page);

        await high.getByRole("link", { name: failure }).click();
        await expectComment(page, comments.strong, "This is why");
        expect(new URL(page.url()).searchParams.get("comment")).toBe(comments.strong);
        // It stands on the page by now, so the way to it leaves the page as it is.
        const loaded = page.url().split("#")[0]!;
        await page.getByRole("row", { name: "Beth Lowe" }).getByRole("link", { name: disruption }).click();
        await expectComment(page, comments.unclear, "Which pupils?");
        expect(page.url()).toBe(`${loaded}#comment-${comments.unclear}`);
        await look(page);
      });

      test("shows its comments 25 at a time, and the last for a page past the end", async ({ signInAs }) => {
        const { at, comments } = pointedReview();
        const page = await signInAs(person("Farida Coulthard", "official"));
        await page.goto(at("&order=divided"));
        const pages = pagesOf(page, "comments");
        const seen: string[] = [];
        for (const number of ["1", "2", "3"]) {
          await expect(pages.locator("[aria-current=page]")).toHaveText(number);
          seen.push(...(await bodies(page)));
          if (number === "3") break;
          await pages.getByRole("link", { name: "Next" }).click();
          await expect(page).toHaveURL(at(`&order=divided&comments=${Number(number) + 1}#comments`));
        }
        expect(seen).toHaveLength(commentsBefore + 3);
        expect(new Set(seen).size).toBe(commentsBefore + 3);
        await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
        await look(page);

        for (const [asked, number] of [
          ["comments=99", "3"],
          ["comments=1e400", "3"],
          ["comments=-1", "1"],
          ["comments=0.5", "1"],
          ["comments=nonsense", "1"],
          ["comments=2&comment=nonsense", "2"],
          [`comments=1&comment=${comments.vague}`, "3"],
          ["page=99", "1"],
          ["page=nonsense&comments=2", "2"],
        ] as const) {
          await page.goto(at(`&${asked}`));
          await expect(pages.locator("[aria-current=page]"), asked).toHaveText(number);
          await expect(page.getByRole("region", { name: "Important" }), asked).toHaveCount(0);
          expect(await readTable(page, "Answers and reasons"), asked).toHaveLength(6);
        }

        // From the page that a comment has opened, the others can be reached.
        await page.goto(at(`&comment=${comments.vague}`));
        await pages.getByRole("link", { name: "Page 1" }).click();
        await expect(pages.locator("[aria-current=page]")).toHaveText("1");
        await expect(page.getByRole("article")).toHaveCount(25);
      });

      test("leads to the next section in the order of the area's page, and keeps what was asked for", async ({
        signInAs,
      }) => {
        const panel = names.slice(0, 5).map((name) => person(name, "member"));
        const review = openReview({ members: panel });
        const given: Answer[][] = [
          ["1", "1", "2", "2", "2"],
          ["4", "4", "5", "4", "3"],
          ["1", "1", "5", "5", "3"],
        ];
        const now = Date.now();
        inOneTransaction(() => {
          for (const [i, answers] of given.entries())
            for (const [n, answer] of answers.entries())
              submit(
                panel[n]!,
                placeOf(panel[n]!, review.round, review.framework, i + 1, now),
                answersOf(answer),
                now,
              );
        });
        const page = await signInAs(person("Farida Coulthard", "official"));
        const first = { "": "1", "&order=divided": "3", "&order=document": "1" };
        const more = `&framework=${review.framework}&view=without-${panel[4]!.id}`;
        for (const [order, begins] of Object.entries(first)) {
          const query = `?round=${review.round.id}${order}${more}`;
          await page.goto(`/areas/send${query}`);
          const rows = await readTable(page, "All sections");
          const listed = rows.map(({ Section }) => / (\d+)\. /.exec(Section!)![1]!);
          expect([listed.length, listed[0]]).toEqual([6, begins]);
          await page.getByRole("table", { name: "All sections" }).getByRole("link").first().click();
          const sections = page.getByRole("navigation", { name: "Sections" });
          for (const [i, number] of listed.entries()) {
            await expect(page).toHaveURL(`/areas/send/${review.framework}/${number}${query}`);
            await expect(page.getByRole("main")).toContainText(`Section ${i + 1} of 6, `);
            await expect(sections.getByRole("link", { name: "Previous section" })).toHaveCount(
              i === 0 ? 0 : 1,
            );
            const next = sections.getByRole("link", { name: "Next section" });
            await expect(next).toHaveCount(i === 5 ? 0 : 1);
            if (i < 5) await next.click();
          }
          await sections.getByRole("link", { name: "Previous section" }).click();
          await expect(page).toHaveURL(`/areas/send/${review.framework}/${listed[4]}${query}`);
          await page
            .getByRole("navigation", { name: "Breadcrumb" })
            .getByRole("link", { name: "SEND" })
            .click();
          await expect(page).toHaveURL(`/areas/send${query}`);
        }

        // What is of one section alone is left behind, and a section that was not asked for has no neighbours.
        const cell = cellOf(review);
        await page.goto(cell("&order=document&page=2&comments=3&comment=nonsense"));
        await page.getByRole("link", { name: "Next section" }).click();
        await expect(page).toHaveURL(cell("&order=document", 2));
        await page.goto(cell("&class=agreed-strong"));
        await expect(page.getByRole("navigation", { name: "Sections" })).toHaveCount(0);
        await expect(page.getByRole("main")).not.toContainText("Section 0");
      });

      test("shows the answers of a great panel 50 at a time", async ({ signInAs }) => {
        const { at } = greatReview();
        const page = await signInAs(person("Farida Coulthard", "official"));
        await page.goto(at());
        const pages = pagesOf(page, "answers");
        const first = await readTable(page, "Answers and reasons");
        await pages.getByRole("link", { name: "Page 2" }).click();
        await expect(page).toHaveURL(at("&page=2"));
        const second = await readTable(page, "Answers and reasons");
        expect([first.length, second.length]).toEqual([50, 3]);
        expect(new Set([...first, ...second].map(({ Member }) => Member)).size).toBe(53);
        await page.goto(at("&page=99"));
        await expect(pages.locator("[aria-current=page]")).toHaveText("2");
        expect(await readTable(page, "Answers and reasons")).toEqual(second);
        await look(page);
      });
    },
  );
}

function greatReview() {
  const framework = copyOf("npqlbc");
  const now = Date.now();
  return inOneTransaction(() => {
    const members = Array.from({ length: 53 }, (_, n) =>
      makePerson({
        email: `member-${n}-${unique()}@example.org`,
        name: `Member ${n}`,
        role: "member",
        at: now,
      }),
    );
    const round = makeRound({
      title: `Great round of ${framework}`,
      members,
      frameworks: [framework],
      opensAt: now - day,
      closesAt: now + day,
    });
    for (const member of members)
      submit(member, placeOf(member, round, framework, 1, now), answersOf("3"), now);
    return { at: cellOf({ round, framework }) };
  });
}
