import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { givePassword, openReview, password, person, writtenBy } from "./own-review.ts";

const own = `http://127.0.0.1:${process.env.E2E_PORT}`;

test("every page says what browsers must not do with it, with a nonce used once", async ({
  signInAs,
  request,
}) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  const answers: [string, APIResponse][] = [];
  for (const path of ["/", "/areas/send", "/nonsense", "/comments/nonsense"])
    answers.push([path, await page.request.get(path)]);
  for (const path of ["/sign-in", "/help", "/%zz"]) answers.push([path, await request.get(path)]);
  const nonces = answers.map(([path, answer]) => {
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).not.toContain("unsafe");
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cache-control"], path).toBe("no-store");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
    return /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
  });
  expect(new Set(nonces).size).toBe(answers.length);
  expect(await (await request.get("/healthcheck")).json()).toEqual({ status: "ok" });
});

test("no page holds a style or a script that the policy would not run", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  const answer = await page.request.get(review.at("/sections/1"));
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"]!)![1];
  const html = await answer.text();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  expect(html).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="/);
});

test("built files are kept for good, other files for an hour, and all that is text is compressed", async ({
  request,
}) => {
  const html = await (await request.get("/sign-in")).text();
  const assets = [...html.matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  expect(assets.length).toBeGreaterThan(1);
  for (const asset of assets) {
    const answer = await request.get(asset, { headers: { "accept-encoding": "br" } });
    expect(answer.status(), asset).toBe(200);
    expect(answer.headers()["cache-control"], asset).toBe("public, max-age=31536000, immutable");
    expect(answer.headers()["content-encoding"], asset).toBe("br");
    expect(answer.headers()["x-content-type-options"], asset).toBe("nosniff");
  }
  expect((await request.get("/assets/nonsense.js")).status()).toBe(404);
  expect((await request.get("/favicon.ico")).headers()["cache-control"]).toBe("public, max-age=3600");
  expect(
    (await request.get("/sign-in", { headers: { "accept-encoding": "gzip" } })).headers()["content-encoding"],
  ).toBe("gzip");
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/assets/..%2f..%2fserver/main.js",
    "/.env",
  ]) {
    expect((await request.get(path)).status(), path).toBeGreaterThanOrEqual(400);
  }
});

test("the session's cookie is out of reach of scripts and of other sites' forms", async ({ request }) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  const answer = await request.post("/sign-in", { form: { email: amina.email, password }, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  const cookie = answer.headers()["set-cookie"]!;
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Lax");
  expect(cookie).toContain("Path=/");
});

test("a form from another site is refused, and one of our own is taken", async ({ signInAs, request }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  const form = { action: "save", "reason.send": "Sent in Amina's name" };
  const forged: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: own.replace(/\d+$/, "1") },
    { origin: own.replace("http:", "https:") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of forged) {
    const answer = await page.request.post(review.at("/sections/1"), { form, headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  expect((await request.post("/sign-in", { form: {}, headers: forged[0]! })).status()).toBe(403);
  expect((await page.request.post("/sign-out", { form: {}, headers: forged[0]! })).status()).toBe(403);
  expect(writtenBy(amina).assessments).toEqual([]);

  for (const origin of [own, own.replace("127.0.0.1", "localhost")]) {
    const answer = await page.request.post(review.at("/sections/1"), {
      form,
      headers: { origin },
      maxRedirects: 0,
    });
    expect(answer.status(), origin).toBe(302);
  }
  expect(writtenBy(amina).assessments).toHaveLength(1);
});

test("what is too long, of the wrong type or not a form is refused with a page that says so", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const { request } = await signInAs(amina);
  const address = review.at("/sections/1");
  const long = await request.post(address, { form: { action: "save", "reason.send": "x".repeat(300_000) } });
  expect(long.status()).toBe(413);
  expect(await long.text()).toContain("What you sent is too long");

  const body = JSON.stringify({ action: "save", "reason.send": "words" });
  for (const type of ["application/json", "text/plain", "application/xml", ""]) {
    const answer = await request.post(address, { data: body, headers: { "content-type": type } });
    expect(answer.status(), type).toBe(415);
    expect(await answer.text()).toContain("The service cannot read what was sent");
  }
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    expect((await request.fetch(address, { method })).status(), method).toBe(405);
  }
  expect(writtenBy(amina).assessments).toEqual([]);

  const parts = { action: "save", "reason.send": "A form with parts" };
  expect((await request.post(address, { multipart: parts, maxRedirects: 0 })).status()).toBe(302);
  expect(writtenBy(amina).assessments).toHaveLength(1);
});
