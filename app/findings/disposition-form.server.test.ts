import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { formOf } from "#app/http/form.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answerComment,
  answersOf,
  comment,
  day,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { asksOf, chooseAsk } from "./ask.server.ts";
import { dispositionsOf } from "./disposition.server.ts";
import { sendResponses } from "./disposition-form.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const lead = makePerson({ email: "lead@example.org", name: "Duncan", role: "lead" });

let other: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const place = placeOf(nasreen, makeRound({ members: [nasreen] }), "npqsl", 1, 0);
  other = comment(nasreen, place, { on: "1.2", kind: "other" }, 20);
  submit(nasreen, place, answersOf("4"), 30);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const send = (fields: Record<string, string>) =>
  sendResponses(
    farida,
    formOf(Object.entries({ shown: other, [`askSeen.${other}`]: "", [`seen.${other}`]: "1.0", ...fields })),
    day,
  );
const whole = () => ({ comment: other, disposition: "reject", reason: " Not now " });

test("a form answers what is ticked, and says what it asks", () => {
  expect(send({ ...whole(), [`ask.${other}`]: "change" })).toBe(null);
  expect(dispositionsOf(farida, day).get(other)).toMatchObject({ disposition: "reject", reason: "Not now" });
  expect(asksOf(farida, day).get(other)).toBe("change");
});

test("the other button saves what comments ask alone, and needs nothing else", () => {
  expect(send({ ...whole(), reason: "", action: "asks", [`ask.${other}`]: "add" })).toBe(null);
  expect(dispositionsOf(farida, day).size).toBe(0);
  expect(asksOf(farida, day).get(other)).toBe("add");
});

test("a form that lacks something comes back whole, and writes nothing", () => {
  expect(send({ [`ask.${other}`]: "add" })).toMatchObject({
    status: 400,
    messages: {
      comment: "Select the comments you answer",
      disposition: "Select what DfE does",
      reason: "Enter a reason",
    },
    fields: { asks: { [other]: "add" } },
  });
  expect(send({ ...whole(), reason: "x".repeat(2_001) })).toMatchObject({
    messages: { reason: "Reason must be 2,000 characters or less" },
  });
  expect(asksOf(farida, day).get(other)).toBe(null);
});

test("what somebody else answered or chose meanwhile is told, and nothing is written", () => {
  answerComment(lead, [other], "note", 100, "It asks for nothing");
  expect(send({ ...whole(), [`ask.${other}`]: "add" })).toMatchObject({
    status: 409,
    fields: { comment: [other], reason: "Not now" },
    changed: [
      {
        href: `/responses/${other}`,
        text: "NPQSL 1. School Culture, statement 1.2: Duncan answered this since you opened this page, “Note”: It asks for nothing. Nothing was written",
      },
    ],
  });
  expect(asksOf(farida, day).get(other)).toBe(null);
  chooseAsk(lead, other, "remove", 200);
  expect(send({ action: "asks", [`ask.${other}`]: "add" })).toMatchObject({
    status: 409,
    changed: [{ text: expect.stringContaining("another official chose “Remove”") }],
  });
});

test("a comment that is gone is told of", () => {
  expect(send({ ...whole(), comment: "nonsense" })).toMatchObject({
    status: 409,
    messages: {
      comment: "A comment you ticked was withdrawn since you opened this page. Nothing was written",
    },
  });
});
