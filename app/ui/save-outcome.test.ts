import { afterEach, expect, test, vi } from "vitest";
import { outcomeOf, type SaveOutcome, saveTo, saveUnfinished } from "./save-outcome.ts";

const stored = { revision: 4, savedAt: 1, fields: [["reason", "Theirs"]] };

test.each<[number, unknown, SaveOutcome]>([
  [200, { kind: "saved", savedAt: 1, revision: 3 }, { kind: "saved", savedAt: 1, revision: 3 }],
  [200, { kind: "conflict", stored }, { kind: "conflict", stored } as SaveOutcome],
  [409, { kind: "closed", messages: { form: "Closed" } }, { kind: "refused", messages: ["Closed"] }],
  [400, { kind: "refused", messages: { a: "A", b: "B" } }, { kind: "refused", messages: ["A", "B"] }],
  [403, null, { kind: "refused", messages: ["The service did not take it"] }],
  [401, null, { kind: "failed", why: "signed-out" }],
  [500, null, { kind: "failed", why: "service" }],
  [429, null, { kind: "failed", why: "service" }],
  // A page of a proxy, or of a network that wants a password first.
  [200, null, { kind: "failed", why: "service" }],
])("an answer of %s with %j", (status, answer, outcome) => {
  expect(outcomeOf(status, answer)).toEqual(outcome);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(answer: () => Promise<Response>) {
  const sent: { address: string; body: string; keepalive: boolean | undefined }[] = [];
  vi.stubGlobal("fetch", (address: string, { body, keepalive }: RequestInit) => {
    sent.push({ address, body: `${body}`, keepalive });
    return answer();
  });
  return sent;
}

const form = { words: [["reason", "Two\nlines & more"]], hidden: [["owner", "amina"]] } satisfies Parameters<
  ReturnType<typeof saveTo>
>[0];
const saved = async () => Response.json({ kind: "saved", savedAt: 5 });

test("a form with drafts of its own is sent field by field, and goes on when the page is gone", async () => {
  const sent = answering(saved);
  expect(await saveTo("/draft")(form)).toEqual({ kind: "saved", savedAt: 5 });
  expect(sent).toEqual([
    { address: "/draft", body: "owner=amina&reason=Two%0Alines+%26+more", keepalive: true },
  ]);
});

test("another is sent as one that is not finished, under its name", async () => {
  const sent = answering(saved);
  await saveUnfinished("/comments?statement=3k")(form);
  const fields = Object.fromEntries(new URLSearchParams(sent[0]!.body));
  expect(sent[0]!.address).toBe("/unfinished");
  expect(fields).toEqual({
    form: "/comments?statement=3k",
    fields: JSON.stringify(form.words),
    owner: "amina",
  });
});

test("one that is longer than a browser sends after leaving is sent all the same", async () => {
  const sent = answering(saved);
  await saveTo("/draft")({ words: [["reason", "é".repeat(20_000)]], hidden: [] });
  expect(sent[0]!.keepalive).toBe(false);
});

test("no answer at all is no connection", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await saveTo("/draft")(form)).toEqual({ kind: "failed", why: "offline" });
});
