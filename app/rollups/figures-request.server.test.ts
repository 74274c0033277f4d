import { describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { agreementClasses } from "#app/rounds/agreement-rule.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { orders } from "./area-summary.ts";
import { type FiguresRequest, figuresRequest } from "./figures-request.server.ts";

loadOutlines(0);
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });
const closed = makeRound({ members: [], title: "closed", opensAt: 10, closesAt: 50 });
const open = makeRound({ members: [], title: "open", opensAt: 100, closesAt: 10_000 });
const planned = makeRound({ members: [], title: "planned", opensAt: 5_000, closesAt: 10_000 });

const asked = (query: string, reader = official) =>
  figuresRequest(new Request(`http://127.0.0.1:3000/areas/send${query}`), reader, 200);

const usual: FiguresRequest = {
  round: null,
  order: "weakest",
  onlyClass: null,
  onlyThin: false,
  framework: null,
  basis: "current",
  ignored: null,
};

describe("what is asked of the figures", () => {
  test("is, where nothing is, the current answers of the latest rounds, weakest first", () => {
    expect(asked("")).toEqual(usual);
    expect(asked("?round=&order=&class=&framework=&answers=")).toEqual(usual);
  });

  test("is read whole", () => {
    const query = `?round=${closed.id}&order=divided&class=mixed&coverage=thin&framework=ecf&answers=first`;
    expect(asked(query)).toEqual({
      round: closed,
      order: "divided",
      onlyClass: "mixed",
      onlyThin: true,
      framework: "ecf",
      basis: "first",
      ignored: null,
    });
  });

  test.each(orders)("may be the order %s", (order) => {
    expect(asked(`?order=${order}`)).toEqual({ ...usual, order });
  });

  test.each(agreementClasses)("may be the class %s alone", (onlyClass) => {
    expect(asked(`?class=${onlyClass}`)).toEqual({ ...usual, onlyClass });
  });

  test("may be the current answers in so many words", () => {
    expect(asked("?answers=current")).toEqual(usual);
  });

  test("passes over what the page reads itself", () => {
    expect(asked("?notice=saved&levels=3")).toEqual(usual);
  });
});

describe("what names nothing", () => {
  test.each([
    ["?round=987654", "round"],
    [`?round=0${open.id}`, "round"],
    [`?round=${planned.id}`, "round"],
    ["?order=strongest", "order"],
    ["?class=Mixed", "class"],
    ["?framework=NPQSL", "framework"],
    ["?framework=toString", "framework"],
    ["?answers=drafts", "choice of answers"],
    ["?member=C", "filter"],
  ])("%s is passed over, and said to be", (query, ignored) => {
    expect(asked(query)).toEqual({ ...usual, ignored });
  });

  test("does not take what does name something with it", () => {
    expect(asked(`?round=${open.id}&order=strongest&class=divided`)).toEqual({
      ...usual,
      round: open,
      onlyClass: "divided",
      ignored: "order",
    });
  });
});

test("an observer can ask for a closed round alone", () => {
  expect(asked(`?round=${closed.id}`, observer)).toEqual({ ...usual, round: closed });
  expect(asked(`?round=${open.id}`, observer)).toEqual({ ...usual, ignored: "round" });
});

test("an observer cannot ask for the first answers: beside the current ones they would show one member's move", () => {
  expect(asked("?answers=first", observer)).toEqual({ ...usual, ignored: "choice of answers" });
  expect(asked("?answers=current", observer)).toEqual(usual);
});
