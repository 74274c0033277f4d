import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, day, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { asksOf, chooseAsk } from "./ask.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const farida = makePerson({ email: "farida@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let gap: string;
let other: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const place = placeOf(nasreen, makeRound({ members: [nasreen] }), "npqsl", 1, 0);
  gap = comment(nasreen, place, { on: "1.1", kind: "gap" }, 10);
  other = comment(nasreen, place, { on: "1.2", kind: "other" }, 20);
  submit(nasreen, place, answersOf("4"), 30);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const rows = () => sqlite.prepare("SELECT comment_id, ask, chosen_at FROM comment_ask ORDER BY id").all();

test("a comment asks what its kind says, and of other kinds what an official last chose", () => {
  expect(asksOf(farida, day)).toEqual(
    new Map([
      [gap, "add"],
      [other, null],
    ]),
  );
  chooseAsk(farida, other, "remove", 100);
  chooseAsk(farida, other, "remove", 200);
  chooseAsk(farida, other, "change", 300);
  expect(asksOf(farida, day).get(other)).toBe("change");
  expect(rows()).toEqual([
    { comment_id: other, ask: "remove", chosen_at: 100 },
    { comment_id: other, ask: "change", chosen_at: 300 },
  ]);
});

test("nothing is chosen for a kind that says it, nor of what the actor may not see", () => {
  chooseAsk(farida, gap, "remove", 100);
  chooseAsk(farida, "nonsense", "remove", 100);
  chooseAsk(observer, other, "remove", 100);
  expect(rows()).toEqual([]);
  expect(asksOf(observer, day).size).toBe(0);
});
