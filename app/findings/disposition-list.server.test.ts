import { expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
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
import { responsesPath } from "./disposition-address.ts";
import { responses } from "./disposition-list.server.ts";
import { readResponses } from "./disposition-request.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const farida = makePerson({ email: "farida@example.org", role: "official" });
const round = makeRound({ members: [nasreen] });
const place = placeOf(nasreen, round, "npqsl", 1, 0);
for (let n = 0; n < 24; n += 1)
  comment(nasreen, place, { on: "1.1", kind: "keep", areas: ["send"], body: `Remark ${n}` }, 10);
const workload = comment(nasreen, place, { on: "1a", kind: "other", areas: ["workload"] }, 10);
submit(nasreen, place, answersOf("4"), 30);
answerComment(farida, [workload], "note", 50);

const list = (query: string) => {
  const { request, ignored } = readResponses(farida, new URLSearchParams(query), day);
  const { all, answered, shown, page, pages } = responses(farida, request, day);
  return { all, answered, shown: shown.length, page, pages, ignored };
};

test("the comments are listed twenty to a page, behind the last of which stands the last", () => {
  expect(list("")).toEqual({ all: 25, answered: 1, shown: 20, page: 1, pages: 2, ignored: null });
  expect(list("page=9")).toMatchObject({ shown: 5, page: 2 });
});

test("filters narrow them, and progress is of what was asked for, answered or not", () => {
  expect(list("answered=no")).toMatchObject({ all: 25, answered: 1, pages: 2 });
  expect(list("answered=yes")).toMatchObject({ all: 25, answered: 1, shown: 1 });
  expect(list("area=workload&kind=other")).toMatchObject({ all: 1, answered: 1, shown: 1 });
  expect(list(`round=${round.id}&framework=npqh`)).toMatchObject({ all: 0, shown: 0, pages: 1 });
});

test("what names nothing is passed over, and said to be", () => {
  expect(list("kind=nonsense")).toMatchObject({ all: 25, ignored: "kind" });
  expect(list("colour=red")).toMatchObject({ ignored: "filter" });
});

test("the address says what was asked for, and nothing else", () => {
  const { request } = readResponses(farida, new URLSearchParams("area=send&page=2"), day);
  expect([responsesPath(request), responsesPath(request, { page: 2 })]).toEqual([
    "/responses?area=send",
    "/responses?area=send&page=2",
  ]);
});
