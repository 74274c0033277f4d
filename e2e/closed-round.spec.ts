import { areas } from "#app/framework/areas.ts";
import { answersOf, comment, draft, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { closedReview, openReview, person, writtenBy } from "./own-review.ts";

const answers = Object.fromEntries(areas.map((area) => [`answer.${area}`, "5"]));

test("in a closed round a member reads what they wrote, and nothing can be changed", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework, at, during } = closedReview({ members: [amina] });
  const place = placeOf(amina, round, framework, 1, during);
  const id = comment(amina, place, { on: "1.2", body: "Written in time" }, during);
  submit(amina, place, answersOf("2", "Submitted in time"), during);
  draft(amina, placeOf(amina, round, framework, 2, during), answersOf("3", "Never submitted"), during);
  const before = writtenBy(amina);
  const page = await signInAs(amina);

  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Closed rounds" })).toBeVisible();
  await page.getByRole("link", { name: framework }).click();
  await page.getByRole("link", { name: "1. Teaching" }).click();
  await expect(page.getByRole("main")).toContainText("nothing can be changed");
  await expect(page.getByRole("article", { name: "Your comment." })).toContainText("Written in time");
  await expect(page.getByText("2 Weak")).toHaveCount(4);
  await expect(page.getByText("Submitted in time")).toHaveCount(4);
  for (const role of ["radio", "textbox", "checkbox"] as const) {
    await expect(page.getByRole("main").getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole("main").getByRole("button")).toHaveText(["Keyboard shortcuts"]);
  await expect(page.getByRole("link", { name: /^(Comment|Change|Withdraw)/ })).toHaveCount(0);
  await page.goto(at("/sections/2"));
  await expect(page.getByText("Never submitted")).toHaveCount(4);

  const words = { kind: "gap", area: "send", body: "Too late" };
  const refused: [string, Record<string, string>, number][] = [
    [at("/sections/1"), { ...answers, action: "submit" }, 409],
    [at("/sections/2"), { ...answers, action: "save" }, 409],
    [at("/sections/1/comments"), words, 409],
    [at("/comments"), words, 409],
    [`/comments/${id}`, words, 409],
    [`/comments/${id}/withdrawal`, {}, 404],
  ];
  for (const [address, form, status] of refused) {
    const answer = await page.request.post(address, { form });
    expect(answer.status(), address).toBe(status);
    if (status === 409) expect(await answer.text()).toContain("The round is closed");
  }
  expect(writtenBy(amina)).toEqual(before);
  await page.goto(`/comments/${id}`);
  await expect(page.getByText("This comment can no longer be changed")).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
});

test("a round that closes while a form is open takes nothing, and keeps the words on the page", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { at } = closedReview({ members: [amina] });
  const page = await signInAs(amina);
  const answer = await page.request.post(at("/sections/1"), {
    form: { ...answers, action: "submit", "reason.send": "Hours of work" },
  });
  const html = await answer.text();
  expect(answer.status()).toBe(409);
  expect(html).toContain("<title>Error: ");
  expect(html).toContain("The round is closed, so this was not saved");
  expect(html).toContain("Hours of work");
  expect(writtenBy(amina).assessments).toEqual([]);
});

test("a member whom a round does not include can write nothing in it", async ({ signInAs }) => {
  const outsider = person("Olwen Reed", "member");
  const { at } = openReview({ members: [person("Amina Okafor", "member")] });
  const page = await signInAs(outsider);
  await page.goto(at("/sections/1"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Teaching");
  await expect(page.getByRole("main").getByRole("radio")).toHaveCount(0);
  const answer = await page.request.post(at("/sections/1"), { form: { ...answers, action: "submit" } });
  expect(answer.status()).toBe(409);
  expect(writtenBy(outsider).assessments).toEqual([]);
});

test("a member of an earlier round that is still open is led to that round", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const earlier = openReview({
    members: [amina],
    title: "The earlier round",
    opensAt: Date.now() - 20 * 86_400_000,
  });
  openReview({
    members: [person("Beth Lowe", "member")],
    frameworks: [earlier.framework],
    title: "The later round",
  });
  const page = await signInAs(amina);

  await page.goto("/");
  await page.getByRole("link", { name: "Start your review" }).click();
  await expect(page.getByRole("main")).toContainText("The earlier round");
  for (const group of await page.getByRole("group").all())
    await group.getByRole("radio", { name: "4 Good" }).check();
  await page.getByRole("button", { name: "Submit and go to next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2. School Culture");
  await expect(page.getByRole("main")).toContainText("The earlier round");
  await page.goto("/");
  await page.getByRole("link", { name: earlier.framework }).click();
  await expect(page.getByRole("main")).toContainText("The earlier round");
  await page.goto("/frameworks");
  await page.getByRole("link", { name: earlier.framework }).click();
  await expect(page.getByRole("main")).toContainText("1 of 6 sections submitted");
});
