import type { Page } from "@playwright/test";
import { exportFiles } from "#app/exports/files.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import { answersOf, comment, draft, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { closedReview, openReview, person, type Review, unique } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice, readTable, reasonField } from "./section-page.ts";

// Words that stand in what one member has sent, and in nothing else: if a page shows one of them, it has told.

/** One member's work: section 1 is submitted with comments, section 2 is a draft, and one comment is on the framework. */
function writeAsFirst(
  first: ReturnType<typeof person>,
  { round, framework }: Review,
  now: number = Date.now(),
) {
  const words = {
    reason: `reason ${unique()}`,
    comment: `comment ${unique()}`,
    wording: `wording ${unique()}`,
  };
  const more = {
    whole: `on the whole ${unique()}`,
    draftReason: `draft ${unique()}`,
    draftComment: `draft ${unique()}`,
  };
  const one = placeOf(first, round, framework, 1, now);
  const two = placeOf(first, round, framework, 2, now);
  const onStatement = comment(
    first,
    one,
    { on: "1.1", kind: "wording", areas: ["send"], body: words.comment, proposedWording: words.wording },
    now,
  );
  submit(first, one, answersOf("1", words.reason), now);
  comment(first, two, { on: "2.1", body: more.draftComment }, now);
  draft(first, two, answersOf("1", more.draftReason), now);
  const edition = editionIn(round.id, framework)!;
  comment(first, { round, edition, section: null }, { body: more.whole }, now);
  return {
    sent: { ...words, whole: more.whole },
    drafts: [more.draftReason, more.draftComment],
    onStatement,
  };
}

test.describe("without JavaScript, so that a page is what was sent", () => {
  test.use({ javaScriptEnabled: false });

  test("before submitting, nothing of anyone else's input reaches a member by any page", async ({
    signInAs,
  }) => {
    const first = person("Amina Okafor", "member");
    const second = person("Beth Lowe", "member");
    const review = openReview({ members: [first, second] });
    const { framework, round } = review;
    const page = await signInAs(second);
    const readable = [
      ...["/", review.at(), review.at("/comments"), review.at("/answers"), review.at("/print")],
      ...[1, 2].flatMap((n) => [review.at(`/sections/${n}`), review.at(`/sections/${n}/comments`)]),
      `/frameworks/${framework}/sections/1/comments?statement=1.1`,
      `/frameworks/${framework}/sections/2`,
    ];
    const before = await readAll(page, readable);

    const { sent, drafts, onStatement } = writeAsFirst(first, review);
    const words = [...Object.values(sent), ...drafts, first.name, first.email, onStatement];

    const after = await readAll(page, readable);
    for (const address of readable) expect(after[address], address).toEqual(before[address]);
    const refused: [string, number][] = [
      [`/comments/${onStatement}`, 404],
      [`/comments/${onStatement}/withdrawal`, 404],
      [`/comments/${onStatement}/replies`, 404],
      ["/exports", 403],
      ["/areas", 403],
      ["/areas/send", 403],
      [`/areas/send/${framework}/1?round=${round.id}`, 403],
      ...exportFiles.map((file): [string, number] => [`/exports/${file}`, 403]),
    ];
    for (const [address, status] of refused) {
      expect((await page.request.get(address)).status(), address).toBe(status);
    }
    // The same addresses as the scripts ask for them, which is where hidden data would travel.
    for (const address of [...readable, "/frameworks", "/sources", ...refused.map(([path]) => path)]) {
      for (const form of [address, asData(address)]) {
        const text = await (await page.request.get(form)).text();
        for (const word of words) expect(text.includes(word), `${form} tells “${word}”`).toBe(false);
      }
    }

    for (const path of ["", "/withdrawal", "/replies"].map((page) => `/comments/${onStatement}${page}`)) {
      const answer = await page.request.post(path, { form: { body: "mine now", kind: "gap", area: "send" } });
      expect(answer.status(), path).toBe(404);
    }

    const official = await signInAs(person("Farida Coulthard", "official"));
    const told = await readEverythingOfficial(official, review);
    for (const word of Object.values(sent)) expect(told, `“${word}” has been sent`).toContain(word);
    for (const word of drafts) expect(told.includes(word), "an official sees no draft").toBe(false);
  });
});

test("after submitting, a member sees others' comments without names, and later changes are marked", async ({
  signInAs,
}) => {
  const first = person("Amina Okafor", "member");
  const second = person("Beth Lowe", "member");
  const review = openReview({ members: [first, second] });
  const { sent, drafts, onStatement } = writeAsFirst(first, review);
  const page = await signInAs(second);
  await page.goto(review.at("/sections/1"));
  await answerAll(page, "4", "As I see it alone");
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted");

  const comment = page.getByRole("article", { name: "Another panel member. Wording. SEND." });
  await expect(comment).toContainText(sent.comment);
  await expect(comment).toContainText(sent.wording);
  await expect(comment.getByRole("link")).toHaveText([/link to this comment$/, /^Reply to this comment/]);
  await expect(page.getByText("Others’ comments have been shown to you")).toBeVisible();
  for (const address of [
    review.at("/sections/1"),
    review.at("/sections/2"),
    review.at("/comments"),
    review.at(),
    "/",
  ]) {
    for (const form of [address, asData(address)]) {
      const text = await (await page.request.get(form)).text();
      for (const word of [sent.reason, sent.whole, ...drafts, first.name, first.email, first.id]) {
        expect(text.includes(word), `${form} tells “${word}”`).toBe(false);
      }
    }
  }
  expect((await page.request.get(`/comments/${onStatement}`)).status()).toBe(404);

  await answerRadio(page, "send", "2").check();
  await reasonField(page, "send").fill("Others have a point");
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted");

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${review.framework}/1?round=${review.round.id}`);
  const answers = await readTable(official, "Answers and reasons");
  const changed = answers.find((row) => row.Member === "Beth Lowe");
  expect(changed?.Answer).toContain("2 Weak Changed after seeing others’");
  expect(changed?.Answer).toContain("Before: 4 Good. “As I see it alone”");
  expect(changed?.Reason).toBe("Others have a point");
  expect(answers.find((row) => row.Member === "Amina Okafor")?.Answer).toBe("1 Inadequate");

  await official.goto(`/areas/send?round=${review.round.id}`);
  expect((await readTable(official, "All sections"))[0]).toMatchObject({
    "Gave 2 Weak": "1",
    "Gave 4 Good": "0",
  });
  await official.getByRole("link", { name: "First submitted" }).click();
  await expect(official.getByRole("table", { name: "first-submitted" })).toBeVisible();
  expect((await readTable(official, "first-submitted"))[0]).toMatchObject({
    "Gave 2 Weak": "0",
    "Gave 4 Good": "1",
  });
});

test("a comment on a framework reaches other members when the round has closed, without a name", async ({
  signInAs,
}) => {
  const first = person("Amina Okafor", "member");
  const second = person("Beth Lowe", "member");
  const { round, framework, at, during } = closedReview({ members: [first, second] });
  const edition = editionIn(round.id, framework)!;
  comment(first, { round, edition, section: null }, { body: "Too long on the whole" }, during);
  const page = await signInAs(second);
  await page.goto(at("/comments"));
  await expect(page.getByRole("article", { name: "Another panel member." })).toContainText(
    "Too long on the whole",
  );
  await expect(page.getByRole("button", { name: "Send comment" })).toHaveCount(0);
});

test("where a round shares nothing, submitting shows nothing", async ({ signInAs }) => {
  const first = person("Amina Okafor", "member");
  const second = person("Beth Lowe", "member");
  const review = openReview({ members: [first, second], sharing: "never" });
  const { sent } = writeAsFirst(first, review);
  const now = Date.now();
  submit(second, placeOf(second, review.round, review.framework, 1, now), answersOf("4"), now);
  const page = await signInAs(second);
  await page.goto(review.at("/sections/1"));
  await expect(page.getByText("Submitted on")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  expect(await page.content()).not.toContain(sent.comment);
});

test("where a round keeps names from officials, they read letters, of several members at once", async ({
  signInAs,
}) => {
  const panel = ["Amina Okafor", "Beth Lowe", "Callum Petherick"].map((name) => person(name, "member"));
  const later = ["Dev Rao", "Esme Hale", "Farid Aziz"].map((name) => person(name, "member"));
  const review = openReview({ members: [...panel, ...later], namesToOfficials: false });
  const { round, framework } = review;
  const [first] = panel as [ReturnType<typeof person>];
  const now = Date.now() - 60_000;
  const { sent } = writeAsFirst(first, review, now);
  const submitAs = (member: typeof first, at: number) =>
    submit(member, placeOf(member, round, framework, 1, at), answersOf("4", `reason ${unique()}`), at);
  for (const [i, member] of [...panel.slice(1), ...later.slice(1)].entries()) submitAs(member, now + i + 1);
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(page.getByRole("main")).toContainText(
    `Names are hidden in ${round.title}. So that nobody can tell who has just submitted what`,
  );
  expect(await readEverythingOfficial(page, review), "five have submitted").not.toContain(sent.reason);
  submitAs(later[0]!, now + 10);
  await page.goto(`/areas/send/${framework}/1?round=${round.id}`);
  const answers = await readTable(page, "Answers and reasons");
  expect(answers, "three more are in hand").toHaveLength(3);
  const answer = answers.find(({ Reason }) => Reason === sent.reason);
  expect(answer).toMatchObject({
    Member: expect.stringMatching(/^Panel member [A-Z]+$/),
    Reason: sent.reason,
  });
  await expect(page.getByRole("article", { name: `${answer!.Member}. Wording. SEND.` })).toContainText(
    sent.comment,
  );
  for (const address of [page.url(), asData(page.url()), `/exports/scores.csv?round=${round.id}`]) {
    const text = await (await page.request.get(address)).text();
    for (const { name, email, id } of panel)
      for (const word of [name, email, id]) expect(text.includes(word), address).toBe(false);
  }
  expect((await page.request.get(`/exports/scores.csv?round=${round.id}&names=true`)).status()).toBe(403);
  await page.goto(`/exports?round=${round.id}`);
  await expect(page.getByRole("link", { name: "scores.csv" })).toBeVisible();
  const names = page.getByRole("checkbox", { name: "Show members’ names" });
  await expect(names).toHaveCount(0);

  const other = openReview({ members: [first] });
  await page.goto(`/exports?round=${other.round.id}`);
  await expect(names, "another round has its own rule").toBeVisible();
});

/** The address of the data that the page's own scripts would fetch. */
function asData(address: string): string {
  const url = new URL(address, "http://here.invalid");
  return `${url.pathname === "/" ? "/_root" : url.pathname}.data${url.search}`;
}

/** The visible words of each page. */
async function readAll(page: Page, addresses: string[]): Promise<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const address of addresses) {
    await page.goto(address);
    words[address] = await page.getByRole("main").innerText();
  }
  return words;
}

async function readEverythingOfficial(page: Page, { round, framework }: Review): Promise<string> {
  const addresses = [
    ...["send", "progression"].flatMap((area) =>
      [1, 2].map((n) => `/areas/${area}/${framework}/${n}?round=${round.id}`),
    ),
    ...["scores.csv", "comments.csv"].map((file) => `/exports/${file}?round=${round.id}`),
  ];
  const texts = await Promise.all(addresses.map(async (address) => (await page.request.get(address)).text()));
  return texts.join("\n");
}

test("the page of an open round does not tell a lead official that somebody has begun", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework } = openReview({ members: [amina] });
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  const told = async () => {
    await page.goto(`/rounds/${round.id}`);
    return page.getByRole("main").innerText();
  };
  const before = await told();
  draft(amina, placeOf(amina, round, framework, 1, Date.now()), answersOf("1", "Begun"), Date.now());
  expect(await told()).toBe(before);
});
