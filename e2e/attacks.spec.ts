import "./own-data.ts";

import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { zipSync } from "fflate";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { startSession } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { OwnService } from "./own-service.ts";
import { postAddresses } from "./posts.ts";
import { addressesFor } from "./sealing/addresses.ts";
import type { Reader } from "./sealing/canaries.ts";
import { open, planned, type Scene, submitted, written } from "./sealing/scene.ts";

// What somebody tries who means harm. Ids of others are tried by the crawl of what is sealed, malformed input by the fuzzing.

test.describe.configure({ mode: "serial", timeout: 600_000 });

const service = new OwnService();
let scene: Scene;

test.beforeAll(async () => {
  loadOutlines(Date.now());
  scene = planned();
  open(scene);
  written(scene);
  submitted(scene);
  await service.start();
});

test.afterAll(async () => {
  expect(service.errors()).toEqual([]);
  await service.kill();
});

async function cookieOf(reader: Exclude<Reader, "nobody">): Promise<string> {
  return (await startSession(scene.people[reader].id)).split(";")[0]!;
}

/** What people have done, but for files that are made meanwhile. */
const recorded = () =>
  sqlite
    .prepare<[], number>(
      "SELECT count(*) FROM audit_event WHERE actor_id IS NOT NULL AND action NOT LIKE 'export %'",
    )
    .pluck()
    .get()!;

type Sent = { cookie?: string; headers?: Record<string, string>; body?: RequestInit["body"] };

function post(path: string, { cookie, headers = {}, body = new URLSearchParams({ body: "a" }) }: Sent = {}) {
  const all = { ...(cookie && { cookie }), ...headers };
  return fetch(service.origin + path, { method: "POST", headers: all, body, redirect: "manual" });
}

/** The whole of what is answered to these bytes. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(service.origin).port), "127.0.0.1");
  socket.on("error", () => {});
  let answer = "";
  socket.setEncoding("latin1").on("data", (text) => {
    answer += text;
  });
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}

const asked = (target: string, headers = "") =>
  answerTo(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);

test("no form of another site is taken anywhere, whoever is signed in", async () => {
  const before = recorded();
  const origins: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: `${service.origin}.elsewhere.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const reader of ["author", "lead"] as const) {
    const cookie = await cookieOf(reader);
    for (const path of postAddresses(scene))
      for (const headers of origins)
        expect((await post(path, { cookie, headers })).status, `${path} ${JSON.stringify(headers)}`).toBe(
          403,
        );
  }
  expect(recorded()).toBe(before);
});

test("without a session no form does anything, and none that is too long is read", async () => {
  const before = recorded();
  for (const path of postAddresses(scene)) {
    const { status } = await post(path);
    expect([200, 302, 303, 400, 401, 403, 404, 409], `${path} ${status}`).toContain(status);
    const body = "a=".padEnd(path === "/exports/verification" ? 20_000_001 : 300_000, "b");
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post(path, { headers, body })).status, path).toBe(413);
  }
  expect(recorded()).toBe(before);
});

test("no address leads to a file that is not there to be read", async () => {
  const cookie = await cookieOf("official");
  const up = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..%252f", "....//"].map((one) =>
    one.repeat(6),
  );
  const roots = ["/", "/assets/", "/exports/", "/exports/jobs/", "/exports/snapshots/", "/areas/send/"];
  const targets = roots.flatMap((root) =>
    up.flatMap((dots) => ["etc/passwd", "package.json", "review.sqlite"].map((file) => root + dots + file)),
  );
  const plain = [
    "/.env",
    "/.git/config",
    "/review.sqlite",
    "/data/review.sqlite",
    "/assets/%00",
    "/server/main.js",
  ];
  for (const target of [...targets, ...plain, "/assets/..\\..\\package.json"]) {
    const answer = await asked(target, `Cookie: ${cookie}\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1\.1 (3\d\d|4\d\d) /);
    expect(answer, target).not.toMatch(/root:x:|"dependencies"|SQLite format 3/);
  }
});

test("no address leads away, whatever it asks to go on to", async () => {
  const away = [
    "//elsewhere.example/",
    "https://elsewhere.example/",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "/.//elsewhere.example",
    "javascript:alert(1)",
    "%2f%2felsewhere.example",
    " //elsewhere.example",
  ];
  const cookie = await cookieOf("author");
  for (const next of away) {
    const query = `?${new URLSearchParams({ next })}`;
    for (const path of ["/sign-in", "/terms", "/interests"]) {
      for (const answer of [
        await fetch(service.origin + path + query, { headers: { cookie }, redirect: "manual" }),
        await post(path + query, { cookie, body: new URLSearchParams({ next, accept: "true" }) }),
      ]) {
        const location = answer.headers.get("location") ?? "/";
        expect(new URL(location, service.origin).origin, `${path} ${next}`).toBe(service.origin);
        expect(await answer.text(), `${path} ${next}`).not.toMatch(/(href|action)="[^"]{0,9}elsewhere/);
      }
    }
  }
  for (const target of [
    "//elsewhere.example",
    "//elsewhere.example/..",
    "/%2felsewhere.example",
    "/\\elsewhere.example",
  ]) {
    const answer = await asked(target);
    expect(answer, target).not.toMatch(/^location: (?!\/[^/\\])/im);
  }
});

test("no page or redirect is made of the name that a request gives to the host", async () => {
  const cookie = `Cookie: ${await cookieOf("lead")}\r\n`;
  for (const target of ["/", "/sign-in", "/rounds", "/nowhere", "/exports", "/areas"]) {
    const given = `Host: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\n${cookie}`;
    const answer = await answerTo(`GET ${target} HTTP/1.1\r\nConnection: close\r\n${given}\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
    expect(answer, target).not.toContain("elsewhere.example");
  }
  const signedOut = await asked("/rounds", "X-Forwarded-Host: elsewhere.example\r\n");
  expect(signedOut).toMatch(/^location: \/sign-in/im);
});

test("what cannot be told where it begins and ends is no request", async () => {
  const host = "Host: 127.0.0.1\r\n";
  const cases = [
    `POST /sign-in HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /sign-in HTTP/1.1\r\n${host}Content-Length: 4\r\nContent-Length: 5\r\n\r\naaaaa`,
    `POST /sign-in HTTP/1.1\r\n${host}Transfer-Encoding: identity, chunked, a\r\n\r\n0\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}${host}A: b\r\n c\r\nB : d\r\n\r\n`,
    "GET / HTTP/1.1\r\n\r\n",
    `GET / HTTP/9.9\r\n${host}\r\n`,
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
    `GET / HTTP/1.1\r\n${host}X: ${"a".repeat(40_000)}\r\n\r\n`,
  ];
  for (const bytes of cases) {
    const answer = await answerTo(bytes);
    expect(answer, bytes.slice(0, 120)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  }
});

test("a file that would unpack to more than the machine holds is refused, and others are answered meanwhile", async () => {
  const cookie = await cookieOf("official");
  const nothing = new Uint8Array(90_000_000);
  const bomb = zipSync(
    { "word/document.xml": nothing, "content.xml": nothing, "manifest.json": nothing },
    { level: 1 },
  );
  for (const name of ["findings.docx", "findings.odt", "findings.xlsx", "pack.zip"]) {
    const body = new FormData();
    body.set("upload", new Blob([Uint8Array.from(bomb)]), name);
    const [answer, other] = await Promise.all([
      post("/exports/verification", { cookie, body }),
      fetch(`${service.origin}/help`),
    ]);
    expect([200, 400, 413, 422], name).toContain(answer.status);
    expect(await answer.text(), name).not.toContain("The file matches");
    expect(other.status).toBe(200);
  }
});

test("every page says that nobody may keep it, frame it or look into it, and names no program", async () => {
  for (const reader of ["author", "lead"] as const) {
    const cookie = await cookieOf(reader);
    for (const path of addressesFor(reader, scene, () => false)) {
      if (/\.(pdf|zip|docx|odt|ods|xlsx)/.test(path)) continue;
      const { headers } = await fetch(service.origin + path, { headers: { cookie }, redirect: "manual" });
      const said = Object.fromEntries(headers);
      expect(said, path).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(said["content-security-policy"], path).toContain("frame-ancestors 'none'");
      expect(said["permissions-policy"], path).toContain("camera=()");
      expect(said.server ?? said["x-powered-by"], path).toBeUndefined();
    }
  }
});
