import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { frameworkOf, newestEdition, sectionNumbered } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { decidedInterest, makePerson, makeRound } from "#db/factories.server.ts";
import { frameworkPlace, isMadeIn, sectionPlace } from "./place.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const outsider = makePerson({ email: "outsider@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const asked = (query = "") => new Request(`http://127.0.0.1:3000/frameworks/npqsl${query}`);

const at = { planned: 99, opening: 100, open: 199, closed: 200 };

const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: [nasreen], frameworks: ["npqsl"], opensAt: at.opening, closesAt: at.closed, ...some });

/** What is thrown where nothing may be shown: the page that says so, and its status. */
function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    const { data, init } = thrown as { data: unknown; init: { status: number } };
    return { status: init.status, data };
  }
  return "nothing was refused";
}

const notFound = { status: 404, data: { kind: "not-found" } };

describe("a framework's place", () => {
  test("is whole: the framework, the edition, the round that is open and who may write", () => {
    const round = make();
    expect(frameworkPlace(nasreen, "npqsl", asked(), at.open)).toEqual({
      framework: frameworkOf("npqsl"),
      edition: newestEdition("npqsl"),
      round,
      mayWrite: true,
      bars: {},
      query: "",
      ignoredRound: false,
    });
  });

  test("has the newest text and no round while none has opened, and a planned round is not there", () => {
    const planned = make();
    const place = {
      framework: frameworkOf("npqsl"),
      edition: newestEdition("npqsl"),
      round: null,
      mayWrite: false,
      bars: {},
      query: "",
    };
    expect(frameworkPlace(nasreen, "npqsl", asked(), at.planned)).toEqual({ ...place, ignoredRound: false });
    expect(frameworkPlace(nasreen, "npqsl", asked(`?round=${planned.id}`), at.planned)).toEqual({
      ...place,
      ignoredRound: true,
    });
    expect(frameworkPlace(nasreen, "npqsl", asked(`?round=${planned.id}`), at.opening)).toEqual({
      ...place,
      round: planned,
      mayWrite: true,
      query: `?round=${planned.id}`,
      ignoredRound: false,
    });
  });

  test("is that of the latest round opened, unless the address asks for another, which its links then keep", () => {
    const first = make({ opensAt: 10, closesAt: 50 });
    const second = make();
    make({ opensAt: 900, closesAt: 1_000 });
    const seen = (query: string) => {
      const {
        round,
        query: kept,
        mayWrite,
        ignoredRound,
      } = frameworkPlace(nasreen, "npqsl", asked(query), at.open);
      return { round: round?.id, kept, mayWrite, ignoredRound };
    };
    expect(seen("")).toEqual({ round: second.id, kept: "", mayWrite: true, ignoredRound: false });
    expect(seen(`?round=${first.id}`)).toEqual({
      round: first.id,
      kept: `?round=${first.id}`,
      mayWrite: false,
      ignoredRound: false,
    });
  });

  test("ignores a round that it does not know, and says so", () => {
    const round = make();
    const elsewhere = make({ frameworks: ["npqh"] });
    const planned = make({ opensAt: 900, closesAt: 1_000 });
    const unknown = [elsewhere.id, planned.id, "987654", `0${round.id}`, `${round.id}.0`, "latest", "-1"];
    for (const id of unknown) {
      const {
        round: shown,
        query,
        ignoredRound,
      } = frameworkPlace(nasreen, "npqsl", asked(`?round=${id}`), at.open);
      expect([id, shown?.id, query, ignoredRound]).toEqual([id, round.id, "", true]);
    }
  });

  test("takes an empty choice of round for none", () => {
    const round = make();
    const { round: shown, query, ignoredRound } = frameworkPlace(nasreen, "npqsl", asked("?round="), at.open);
    expect([shown, query, ignoredRound]).toEqual([round, "", false]);
  });

  test("lets its members write from the opening to the closing, and nobody else", () => {
    make();
    const mayWrite = (actor: typeof nasreen) =>
      Object.values(at).map((now) => frameworkPlace(actor, "npqsl", asked(), now).mayWrite);
    expect(mayWrite(nasreen)).toEqual([false, true, true, false]);
    expect(mayWrite(outsider)).toEqual([false, false, false, false]);
    expect(mayWrite(official)).toEqual([false, false, false, false]);
  });

  test.each([undefined, "", "npq", "NPQSL", "npqsl ", "npqsl/"])(
    "is not found for the framework %j",
    (code) => {
      make();
      expect(refusal(() => frameworkPlace(nasreen, code, asked(), at.open))).toEqual(notFound);
    },
  );
});

describe("a member with an interest", () => {
  const sent = () => new Request("http://127.0.0.1:3000/frameworks/npqsl", { method: "POST" });
  const place = (request = asked()) => frameworkPlace(nasreen, "npqsl", request, at.open);

  test("is told at the place what it bars them from there, and still writes", () => {
    make();
    const id = decidedInterest(lead, nasreen, "excluded", { areas: ["send"] }, at.opening);
    for (const request of [asked(), sent()]) {
      const { bars, mayWrite } = place(request);
      expect([Object.keys(bars), bars.send?.interest, mayWrite]).toEqual([["send"], id, true]);
    }
    decidedInterest(lead, nasreen, "comment-only", { organisation: "Another" }, at.opening);
    expect([Object.keys(place().bars).length, place(sent()).mayWrite]).toEqual([4, true]);
  });

  test("who is shut out may read the text and write nothing: a form is refused in words", () => {
    make();
    decidedInterest(lead, nasreen, "excluded", { frameworks: ["npqsl"] }, at.opening);
    expect(place().mayWrite).toBe(false);
    expect(refusal(() => place(sent()))).toEqual({
      status: 403,
      data: {
        kind: "barred",
        messages: [
          "You neither score nor comment in Senior Leadership, because of your interest in Cromer Learning. A lead official gave this reason: “A reason”",
        ],
      },
    });
    expect(frameworkPlace(nasreen, "npqh", sent(), at.open).bars).toEqual({});
    expect(frameworkPlace(outsider, "npqsl", sent(), at.open).bars).toEqual({});
  });
});

describe("a form", () => {
  test("is made in the round its address leads to, unless it says another or its address names none that is there", () => {
    const first = make({ opensAt: 10, closesAt: 50 });
    const second = make();
    const made = (query: string, field: string) =>
      isMadeIn(frameworkPlace(nasreen, "npqsl", asked(query), at.open), field);
    expect([made("", ""), made("", String(second.id)), made("", String(first.id))]).toEqual([
      true,
      true,
      false,
    ]);
    const old = `?round=${first.id}`;
    expect([made(old, ""), made(old, String(first.id)), made(old, String(second.id))]).toEqual([
      true,
      true,
      false,
    ]);
    expect([made("?round=987654", ""), made("?round=987654", String(second.id))]).toEqual([false, false]);
  });
});

describe("a section's place", () => {
  test("is the framework's, with the section", () => {
    make();
    const place = frameworkPlace(nasreen, "npqsl", asked(), at.open);
    expect(sectionPlace(nasreen, { framework: "npqsl", section: "7" }, asked(), at.open)).toEqual({
      ...place,
      section: sectionNumbered(place.edition.id, 7),
      reopenedUntil: null,
    });
    expect(sectionPlace(nasreen, { framework: "npqsl", section: "10" }, asked(), at.open).section.title).toBe(
      "Governance and Accountability",
    );
  });

  test.each([
    undefined,
    "",
    "07",
    "7.0",
    "7a",
    " 7",
    "7 ",
    "+7",
    "-7",
    "0",
    "11",
    "٧",
    "7e0",
    "0x7",
    "10000007",
  ])("is not found for the section %j", (section) => {
    make();
    expect(refusal(() => sectionPlace(nasreen, { framework: "npqsl", section }, asked(), at.open))).toEqual(
      notFound,
    );
  });

  test("is not found in a framework that is not there", () => {
    expect(refusal(() => sectionPlace(nasreen, { framework: "npqx", section: "1" }, asked(), 0))).toEqual(
      notFound,
    );
  });
});
