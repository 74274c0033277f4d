import type { APIRequestContext } from "@playwright/test";
import { type Role, roles } from "#app/people/roles.ts";
import { answersOf, comment, makeFinding, makeTheme, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { closedReview, openReview, person } from "./own-review.ts";
import { readTable } from "./section-page.ts";

type Grid = [
  address: string,
  ...statuses: [member: number, official: number, lead: number, observer: number],
][];

const personPages = [
  "",
  "/details",
  "/pseudonymisation",
  "/role",
  "/disabling",
  "/enabling",
  "/invitation",
  "/invitation/revocation",
  "/second-step",
];

test("every page answers each role with its own status", async ({ signInAs, request }) => {
  const amina = person("Amina Okafor", "member");
  const { framework, round, at } = openReview({ members: [amina] });
  const now = Date.now();
  const place = placeOf(amina, round, framework, 1, now);
  const own = comment(amina, place, { body: "Amina's" }, now);
  submit(amina, place, answersOf("4"), now);
  const farida = person("Farida Coulthard", "official");
  const theme = makeTheme(farida, { name: `Themes of ${framework}` }, now);
  const finding = makeFinding(farida, { scope: [{ framework, sectionId: null }] }, now);
  const cell = (path: string) => `/areas/${path}?round=${round.id}`;

  const grid: Grid = [
    ["/", 200, 200, 200, 200],
    ["/account", 200, 200, 200, 200],
    ["/account/password", 200, 200, 200, 200],
    ["/account/session", 200, 200, 200, 200],
    ["/account/second-step", 200, 200, 200, 200],
    ["/account/second-step/recovery-codes", 302, 302, 302, 302],
    ["/account/second-step/removal", 302, 302, 302, 302],
    ["/password-reset", 200, 200, 200, 200],
    ["/password-reset/nonsense", 404, 404, 404, 404],
    ["/sign-in/code", 302, 302, 302, 302],
    ["/terms", 200, 200, 200, 200],
    ["/people", 403, 403, 200, 403],
    ["/people?role=member&state=active&page=9", 403, 403, 200, 403],
    ["/people?role=nonsense&state=nonsense&page=nonsense", 403, 403, 200, 403],
    ["/people/new", 403, 403, 200, 403],
    ["/people/import", 403, 403, 200, 403],
    ["/people/import/confirmation", 403, 403, 200, 403],
    ...personPages.flatMap(
      (page): Grid => [
        [`/people/${amina.id}${page}`, 403, 403, 200, 403],
        [`/people/nonsense${page}`, 403, 403, 404, 403],
      ],
    ),
    ["/interests", 200, 200, 200, 403],
    ["/interests/nonsense", 404, 404, 404, 403],
    ["/interests/nonsense/change", 404, 403, 403, 403],
    ["/interests/nonsense/end", 404, 403, 403, 403],

    ["/frameworks", 200, 200, 200, 403],
    [at(), 200, 200, 200, 403],
    [at("/sections/1"), 200, 200, 200, 403],
    ["/frameworks/import", 403, 403, 200, 403],
    ["/frameworks/nonsense", 404, 404, 404, 403],
    ["/frameworks/NPQSL", 404, 404, 404, 403],
    [at("/sections/99"), 404, 404, 404, 403],
    [at("/sections/0"), 404, 404, 404, 403],
    [at("/sections/01"), 404, 404, 404, 403],
    [at("/sections/one"), 404, 404, 404, 403],
    [`/frameworks/${framework}?round=99999`, 200, 200, 200, 403],

    [at("/print"), 200, 200, 200, 403],
    ["/frameworks/nonsense/print", 404, 404, 404, 403],
    [at("/references"), 200, 200, 200, 403],
    ["/frameworks/nonsense/references", 404, 404, 404, 403],
    [at("/references/import"), 403, 200, 200, 403],
    [`/frameworks/${framework}/references/new?statement=1.1`, 403, 200, 200, 403],
    [at("/references/new"), 403, 404, 404, 403],
    [`/frameworks/${framework}/references/assessments/new?statement=1.1`, 403, 200, 200, 403],
    [`/frameworks/${framework}/references/assessments/new?reference=nonsense`, 403, 404, 404, 403],
    [at("/references/assessments/99999/withdrawal"), 403, 404, 404, 403],
    [`/frameworks/${framework}/references/nonsense/removal?statement=1.1`, 403, 404, 404, 403],
    ["/frameworks/npqh/sections/1/levels", 200, 200, 200, 403],
    ["/frameworks/npqh/sections/99/levels", 404, 404, 404, 403],
    [at("/sections/1/levels"), 404, 404, 404, 403],

    [at("/answers"), 200, 403, 403, 403],
    ["/frameworks/nonsense/answers", 404, 403, 403, 403],
    [at("/comments"), 200, 403, 403, 403],
    [at("/sections/1/comments"), 200, 403, 403, 403],
    [`/frameworks/${framework}/sections/1/comments?statement=1.1`, 200, 403, 403, 403],
    [`/frameworks/${framework}/sections/1/comments?statement=9.9`, 404, 403, 403, 403],
    [at("/sections/99/comments"), 404, 403, 403, 403],
    ["/frameworks/nonsense/comments", 404, 403, 403, 403],
    [`/comments/${own}`, 200, 403, 403, 403],
    [`/comments/${own}/withdrawal`, 200, 403, 403, 403],
    ["/comments/nonsense", 404, 403, 403, 403],
    ["/sources", 200, 403, 403, 403],
    ["/sources/nonsense", 404, 403, 403, 403],
    ["/comments/nonsense/withdrawal", 404, 403, 403, 403],

    ["/areas", 403, 200, 200, 200],
    ["/areas/send", 403, 200, 200, 200],
    ["/areas/operations?order=divided&class=mixed&framework=npqsl&answers=first", 403, 200, 200, 200],
    ["/areas/version", 403, 200, 200, 200],
    [`${cell("version")}&area=send&of=${framework}/1`, 403, 200, 200, 200],
    ["/areas/version?round=99999&area=nonsense&of=nonsense", 403, 200, 200, 200],
    [`${cell("version")}&view=without-interests`, 403, 200, 200, 403],
    [`${cell("version")}&view=nonsense`, 403, 404, 404, 403],
    ["/areas/nonsense", 403, 404, 404, 404],
    ["/areas/SEND", 403, 404, 404, 404],
    ["/areas/send?round=99999", 403, 200, 200, 200],
    ["/areas/send?coverage=thin", 403, 200, 200, 200],
    ["/areas/progression?levels=3", 403, 200, 200, 200],
    ["/areas/send/distribution.svg", 403, 200, 200, 200],
    ["/areas/send/distribution.png", 403, 200, 200, 200],
    ["/areas/send/spread.svg?round=99999", 403, 200, 200, 200],
    ["/areas/send/spread.png?class=mixed", 403, 200, 200, 200],
    ["/areas/send/spread.gif", 403, 404, 404, 404],
    ["/areas/nonsense/spread.svg", 403, 404, 404, 404],
    [`/areas/send/spread.svg?round=${round.id}&view=without-interests`, 403, 200, 200, 403],
    [`/areas/send/spread.svg?round=${round.id}&view=nonsense`, 403, 404, 404, 403],
    [cell(`send/${framework}/1`), 403, 200, 200, 403],
    [`/areas?round=${round.id}&view=nonsense`, 403, 404, 404, 403],
    [`/areas?round=${round.id}&view=without-interests`, 403, 200, 200, 403],
    [`${cell(`send/${framework}/1`)}&view=group-provider`, 403, 200, 200, 403],
    [`${cell(`send/${framework}/1`)}&view=group-nonsense`, 403, 404, 404, 403],
    [`${cell(`send/${framework}/1`)}&view=without-${amina.id}`, 403, 200, 200, 403],
    [`/sensitivity?round=${round.id}`, 403, 200, 200, 403],
    [`/rounds/${round.id}/groups`, 403, 403, 200, 403],
    ["/rounds/99999/groups", 403, 403, 404, 403],
    [`/rounds/${round.id}/paper-forms/new`, 403, 403, 200, 403],
    [`/rounds/${round.id}/paper-forms/new?member=${amina.id}&section=99999`, 403, 403, 404, 403],
    ["/rounds/99999/paper-forms/new", 403, 403, 404, 403],
    [`/people/${amina.id}/frameworks`, 403, 403, 200, 403],
    ["/people/nobody/frameworks", 403, 403, 404, 403],
    [cell(`nonsense/${framework}/1`), 403, 404, 404, 403],
    [cell("send/nonsense/1"), 403, 404, 404, 403],
    [cell(`send/${framework}/99`), 403, 404, 404, 403],

    ["/comments", 403, 200, 200, 403],
    [`/comments?q=budget&round=${round.id}&member=${amina.id}&page=9`, 403, 200, 200, 403],
    ["/comments?area=nonsense", 403, 200, 200, 403],
    ["/comments/views", 403, 200, 200, 403],
    ["/comments/views/nonsense/removal", 403, 404, 404, 403],
    ["/themes", 403, 200, 200, 403],
    ["/themes/new", 403, 200, 200, 403],
    ["/themes/new?word=budget", 403, 200, 200, 403],
    ["/themes/queue", 403, 200, 200, 403],
    ["/themes/queue?round=99999", 403, 200, 200, 403],
    [`/themes/queue/theme?comment=${own}`, 403, 200, 200, 403],
    ["/themes/queue/theme?comment=nonsense", 403, 404, 404, 403],
    ["/themes/suggestions", 403, 200, 200, 403],
    ["/themes/suggestions?word=budget", 403, 200, 200, 403],
    [`/themes/${theme}`, 403, 200, 200, 403],
    [`/themes/${theme}/description`, 403, 200, 200, 403],
    [`/themes/${theme}/merging`, 403, 200, 200, 403],
    [`/themes/${theme}/splitting`, 403, 200, 200, 403],
    [`/themes/${theme}/retirement`, 403, 200, 200, 403],
    [`/themes/${theme}/restoration`, 403, 200, 200, 403],
    ["/themes/nonsense", 403, 404, 404, 403],
    ["/themes/nonsense/merging", 403, 404, 404, 403],

    [`/coverage?round=${round.id}&framework=${framework}`, 403, 200, 200, 403],
    ["/coverage?round=99999", 403, 200, 200, 403],
    [`/coverage/reminder?round=${round.id}`, 403, 200, 200, 403],

    [`/rounds/${round.id}/deadline.ics`, 200, 200, 200, 403],
    ["/rounds/99999/deadline.ics", 404, 404, 404, 403],
    ["/outbox", 403, 403, 200, 403],
    ["/outbox?kind=reminder&state=given-up&page=9", 403, 403, 200, 403],
    ["/outbox/nonsense", 403, 403, 404, 403],
    ["/outbox/nonsense/link", 403, 403, 404, 403],

    ["/responses", 403, 200, 200, 403],
    [
      `/responses?round=${round.id}&framework=${framework}&area=send&kind=other&answered=no`,
      403,
      200,
      200,
      403,
    ],
    ["/responses?round=99999", 403, 200, 200, 403],
    [`/responses/${own}`, 403, 200, 200, 403],
    ["/responses/nonsense", 403, 404, 404, 403],

    ["/findings", 403, 200, 200, 403],
    ["/findings/new", 403, 200, 200, 403],
    [`/findings/new?area=send&framework=${framework}&section=1&theme=${theme}`, 403, 200, 200, 403],
    ["/findings/new?area=nonsense&framework=nonsense&section=x&theme=nonsense", 403, 200, 200, 403],
    [`/findings/unused?round=${round.id}&page=999`, 403, 200, 200, 403],
    ["/findings/unused?round=99999&page=nonsense", 403, 200, 200, 403],
    [`/findings/completion?round=${round.id}`, 403, 200, 200, 403],
    [`/findings/${finding}`, 403, 200, 200, 403],
    [`/findings/${finding}/words`, 403, 200, 200, 403],
    [`/findings/${finding}/evidence?page=999`, 403, 200, 200, 403],
    [`/findings/${finding}/decision`, 403, 200, 200, 403],
    [`/findings/${finding}/sign-off`, 403, 403, 200, 403],
    [`/findings/${finding}/setting-aside`, 403, 200, 200, 403],
    [`/findings/${finding}/views`, 403, 302, 302, 403],
    [`/findings/${finding}/responses`, 403, 302, 302, 403],
    [`/findings/${finding}/sign-offs/1`, 403, 404, 404, 403],
    ...["", "/words", "/evidence", "/decision", "/setting-aside", "/views", "/responses", "/sign-offs/1"].map(
      (page): Grid[number] => [`/findings/99999${page}`, 403, 404, 404, 403],
    ),
    ["/findings/99999/sign-off", 403, 403, 404, 403],
    [`/findings/0${finding}`, 403, 404, 404, 403],
    [`/minority-views/${finding}`, 404, 403, 403, 403],
    ["/minority-views/99999", 404, 403, 403, 403],

    ["/exports", 403, 200, 200, 403],
    ["/exports?area=nonsense", 403, 200, 200, 403],
    ["/exports/scores.csv", 403, 200, 200, 403],
    ["/exports/comments.csv", 403, 200, 200, 403],
    ["/exports/summary.csv", 403, 200, 200, 403],
    ["/exports/summary.json", 403, 200, 200, 403],
    ["/exports/interests.csv", 403, 200, 200, 403],
    [`/exports/pack.zip?round=${round.id}`, 403, 200, 200, 403],
    ["/exports/log", 403, 200, 200, 403],
    ["/exports/log?page=99", 403, 200, 200, 403],
    ["/exports/verification", 403, 200, 200, 403],
    ["/audit", 403, 403, 200, 403],
    ["/audit?person=nobody&page=99", 403, 403, 200, 403],
    ["/audit/events.csv", 403, 403, 200, 403],
    ["/audit/events.csv?action=nonsense", 403, 403, 404, 403],
    ["/exports/jobs/nonsense", 403, 404, 404, 403],
    ["/exports/jobs/nonsense/state", 403, 404, 404, 403],
    ["/exports/jobs/nonsense/file", 403, 404, 404, 403],
    ["/exports/jobs/nonsense/cancellation", 403, 404, 404, 403],
    [`/exports/scores.csv?area=send&framework=${framework}&round=${round.id}&names=true`, 403, 200, 200, 403],
    ["/exports/quotes", 403, 200, 200, 403],
    ["/exports/quotes?state=kept&page=9", 403, 200, 200, 403],
    [`/exports/quotes/${own}`, 403, 200, 200, 403],
    [`/exports/quotes/${own}/keeping`, 403, 200, 200, 403],
    [`/exports/quotes/${own}/redactions/1/lifting`, 403, 404, 404, 403],
    ["/exports/quotes/nonsense", 403, 404, 404, 403],
    ["/exports/quotes/nonsense/keeping", 403, 404, 404, 403],
    ["/exports/nonsense.csv", 403, 404, 404, 403],
    ["/exports/scores.csv?area=nonsense", 403, 404, 404, 403],
    ["/exports/scores.csv?framework=nonsense", 403, 404, 404, 403],
    ["/exports/scores.csv?round=99999", 403, 404, 404, 403],
    ["/exports/scores.csv?names=perhaps", 403, 404, 404, 403],
    ["/exports/scores.csv?colour=red", 403, 404, 404, 403],

    ["/nonsense", 404, 404, 404, 404],
    ["/help", 200, 200, 200, 200],
    ["/accessibility-statement", 200, 200, 200, 200],
    ["/privacy", 200, 200, 200, 200],
    ["/cookies", 200, 200, 200, 200],
    ["/healthcheck", 200, 200, 200, 200],
    ["/sign-in", 200, 200, 200, 200],
  ];

  const asked: Record<Role, APIRequestContext> = {
    member: (await signInAs(amina)).request,
    official: (await signInAs(farida)).request,
    lead: (await signInAs(person("Duncan Abernethy", "lead"))).request,
    observer: (await signInAs(person("Elspeth Nwosu", "observer"))).request,
  };
  const isPublic = (path: string) =>
    /^\/(help|accessibility-statement|privacy|cookies|healthcheck|sign-in|password-reset)$/.test(path);
  const expected: Record<string, number> = {};
  const found: Record<string, number> = {};
  for (const [address, ...statuses] of grid) {
    const isNowhere = address === "/nonsense" || address === "/password-reset/nonsense";
    const visitor = isPublic(address) ? 200 : isNowhere ? 404 : 302;
    expected[`visitor ${address}`] = visitor;
    found[`visitor ${address}`] = (await request.get(address, { maxRedirects: 0 })).status();
    for (const [index, role] of roles.entries()) {
      expected[`${role} ${address}`] = statuses[index]!;
      found[`${role} ${address}`] = (await asked[role].get(address, { maxRedirects: 0 })).status();
    }
  }
  expect(found).toEqual(expected);
});

test("the name of what figures say is all that their address tells, and no cache keeps it", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { framework, round } = openReview({ members: [amina] });
  submit(amina, placeOf(amina, round, framework, 1, Date.now()), answersOf("4"), Date.now());
  const versionFor = async (who: Role, query: string) => {
    const page = await signInAs(person("Farida Coulthard", who));
    const answer = await page.request.get(`/areas/version?round=${round.id}${query}`);
    expect(answer.headers()["content-type"]).toBe("application/json");
    expect(answer.headers()["cache-control"]).toContain("no-store");
    const told = await answer.json();
    expect(told).toEqual({ version: expect.stringMatching(/^[\w-]{16}$/) });
    return told.version;
  };
  const of = (number: number) => `&area=send&of=${framework}/${number}`;
  const [first, again, second] = [
    await versionFor("official", of(1)),
    await versionFor("lead", of(1)),
    await versionFor("official", of(2)),
  ];
  expect([again, second === first]).toEqual([first, false]);
  expect(await versionFor("observer", of(1)), "an open round is none to an observer").toBe(
    await versionFor("observer", of(99)),
  );
});

test("a form of another role is refused before anything is looked up, and a visitor is asked to sign in", async ({
  signInAs,
  request,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const own = comment(
    amina,
    placeOf(amina, review.round, review.framework, 1, Date.now()),
    { body: "Amina's" },
    Date.now(),
  );
  const addresses = [
    review.at("/sections/1"),
    review.at("/sections/99"),
    review.at("/sections/1/comments"),
    review.at("/comments"),
    `/comments/${own}`,
    `/comments/${own}/withdrawal`,
  ];
  const names: [string, Role][] = [
    ["Farida Coulthard", "official"],
    ["Duncan Abernethy", "lead"],
    ["Elspeth Nwosu", "observer"],
  ];
  for (const [name, role] of names) {
    const page = await signInAs(person(name, role));
    for (const address of addresses) {
      const answer = await page.request.post(address, { form: { action: "save", body: "x" } });
      expect(answer.status(), `${role} ${address}`).toBe(403);
      expect(await answer.text()).not.toContain("Amina");
    }
  }
  for (const address of addresses) {
    const answer = await request.post(address, { form: { action: "save" } });
    expect(answer.status(), `visitor ${address}`).toBe(401);
  }
});

test("a page of another role says so and shows nothing of it", async ({ signInAs }) => {
  const page = await signInAs(person("Amina Okafor", "member"));
  await page.goto("/areas/send");
  await expect(
    page.getByRole("heading", { level: 1, name: "You do not have access to this page" }),
  ).toBeVisible();
  await expect(page).toHaveTitle(/^You do not have access to this page/);
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
});

test("an observer reads the figures of closed rounds where at least five are counted, and nothing behind them", async ({
  signInAs,
}) => {
  const panel = ["Amina Okafor", "Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir"].map((name) =>
    person(name, "member"),
  );
  const closed = closedReview({ members: panel });
  panel.forEach((member, index) => {
    const { round, framework, during } = closed;
    submit(member, placeOf(member, round, framework, 1, during), answersOf("4", "Nobody's business"), during);
    if (index > 0) submit(member, placeOf(member, round, framework, 2, during), answersOf("2"), during);
  });
  const open = openReview({ members: panel });
  for (const member of panel) {
    submit(member, placeOf(member, open.round, open.framework, 1, Date.now()), answersOf("1"), Date.now());
  }

  const page = await signInAs(person("Elspeth Nwosu", "observer"));
  await page.goto(`/areas?round=${closed.round.id}`);
  const rounds = page.getByRole("navigation", { name: "Rounds" });
  await expect(rounds.getByText(closed.round.title)).toBeVisible();
  await expect(rounds.getByText(open.round.title)).toHaveCount(0);
  await page.getByRole("table").getByRole("link", { name: "SEND" }).click();
  const rows = await readTable(page, "All sections");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ Section: expect.stringContaining("1. Teaching"), "Gave 4 Good": "5" });
  expect(rows[0]).not.toHaveProperty("Comments");
  const main = page.getByRole("main");
  await expect(main.getByRole("table").getByRole("link")).toHaveCount(0);
  await expect(main.getByRole("link", { name: /Export/ })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Menu" }).getByRole("link")).toHaveText([
    "Home",
    "Focus areas",
    "Account",
  ]);

  await page.goto(`/areas/send?round=${open.round.id}`);
  await expect(page.getByText("There is no such round here")).toBeVisible();
  await expect(main).not.toContainText(open.framework.toUpperCase());
  for (const query of ["", `?round=${open.round.id}`, `?framework=${open.framework}`]) {
    for (const address of [
      `/areas${query}`,
      `/areas/send${query}`,
      `/areas.data${query}`,
      `/areas/send.data${query}`,
      `/areas/send/distribution.svg${query}`,
      `/areas/send/spread.svg${query}`,
      `/areas/version${query}`,
    ]) {
      const text = await (await page.request.get(address)).text();
      expect(text.includes(open.round.title), address).toBe(false);
      expect(text.includes("Nobody's business"), address).toBe(false);
    }
  }
});

test("an unknown filter on a page is ignored with a notice", async ({ signInAs }) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  const ignored: [string, string][] = [
    ["/areas?round=99999", "There is no such round here"],
    ["/areas/send?order=colour", "There is no such order here"],
    ["/areas/send?class=nonsense", "There is no such class here"],
    ["/areas/send?framework=nonsense", "There is no such framework here"],
    ["/areas/send?colour=red", "There is no such filter here"],
    ["/areas/send?coverage=wide", "There is no such coverage here"],
    ["/areas/progression?levels=99", "There is no such section here"],
    ["/comments?area=nonsense", "There is no such area here"],
    ["/comments?section=1", "There is no such section here"],
    ["/themes/queue?area=nonsense", "There is no such area here"],
    ["/coverage?round=99999", "There is no such round here"],
    ["/responses?kind=nonsense", "There is no such kind here"],
    ["/exports?area=nonsense", "There is no such area here"],
    ["/exports/quotes?state=nonsense", "There is no such state here"],
    ["/frameworks/npqsl?round=99999", "There is no such round here"],
    ["/frameworks/npqsl/sections/1?round=nonsense", "There is no such round here"],
    ["/areas/send/npqsl/1?round=99999", "There is no such round here"],
  ];
  for (const [address, notice] of ignored) {
    await page.goto(address);
    await expect(page.getByRole("region", { name: "Important" }), address).toContainText(notice);
  }
});
