import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { ServerEnvironment } from "./environment.ts";
import { formRead, onlyForms, onlyFromOurOwnPages, onlyOfReasonableLength } from "./form-posts.ts";

const application = new Hono<ServerEnvironment>();
application.post(
  "*",
  onlyFromOurOwnPages(() => ["https://review.example.org"]),
  onlyForms,
  onlyOfReasonableLength,
  formRead,
);
application.post("/exports/verification", async (c) =>
  c.text(String((await c.req.raw.arrayBuffer()).byteLength)),
);
application.post("/", async (c) => {
  const form = await c.req.raw.formData();
  return c.text(`${form.get("body")} ${c.req.raw.headers.get("Origin")}`);
});

const urlEncoded = "application/x-www-form-urlencoded";
const post = (body: string, headers: Record<string, string> = {}) =>
  application.request("/", {
    method: "POST",
    body,
    headers: { "Content-Type": urlEncoded, "Content-Length": String(body.length), ...headers },
  });

describe("a form that is sent", () => {
  test("arrives whole, and without the origin that has been judged", async () => {
    const response = await post("body=a+b", { Origin: "https://review.example.org" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("a b null");
  });

  test("may have files", async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\na file\r\n--x--\r\n';
    const response = await post(body, { "Content-Type": "multipart/form-data; boundary=x" });
    expect(await response.text()).toBe("a file null");
  });

  test("is refused from another site, in plain English", async () => {
    const response = await post("body=a", { Origin: "https://evil.example" });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("This was not sent from a page of this service");
  });

  test.each([
    "application/json",
    "text/plain",
    "multipart/form-data",
    "application/x-www-form-urlencoded-not",
  ])("is refused if it is no form that can be read: %s", async (type) => {
    expect((await post("{}", { "Content-Type": type })).status).toBe(415);
  });

  test("may be as long as the limit and no longer, and the refusal names the limit", async () => {
    const longest = `body=${"a".repeat(256 * 1024 - 5)}`;
    expect((await post(longest)).status).toBe(200);
    const refused = await post(`${longest}a`);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain("up to 256 KB");
  });

  test("is heard out before it is refused, or the browser could not show why", async () => {
    const init = { method: "POST", body: "a".repeat(300 * 1024), headers: { "Content-Type": "text/plain" } };
    const request = new Request("http://127.0.0.1/", init);
    expect((await application.request(request)).status).toBe(415);
    expect(request.bodyUsed).toBe(true);
  });

  test("is measured, not believed, where it does not say how long it is", async () => {
    const body = new Blob(["body=", "a".repeat(300 * 1024)]).stream();
    const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": urlEncoded } };
    expect((await application.request("/", init as RequestInit)).status).toBe(413);
  });
});

test("a file that is sent may be longer than a form, up to a limit that its refusal tells", async () => {
  const send = (length: number) =>
    application.request("/exports/verification", {
      method: "POST",
      body: "a=".padEnd(length, "b"),
      headers: { "Content-Type": urlEncoded, "Content-Length": String(length) },
    });
  expect(await (await send(1_000_000)).text()).toBe("1000000");
  const refused = await send(20_000_001);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("A file can have up to 20 MB here");
});
