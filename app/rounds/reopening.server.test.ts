import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { day, makePerson, makeRound, placeOf, reopenSection } from "#db/factories.server.ts";
import {
  currentReopening,
  endReopening,
  mayWriteIn,
  ownReopenings,
  reopen,
  reopeningsOf,
} from "./reopening.server.ts";
import type { Round } from "./round.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina Okafor", role: "member" });
const beth = makePerson({ email: "beth@example.org", name: "Beth Lowe", role: "member" });
const outsider = makePerson({ email: "olwen@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", name: "Lowri Lead", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = { open: 1_500, closed: 2_000, reopened: 2_500, until: 3_000 };

const make = () =>
  makeRound({ members: [amina, beth], frameworks: ["npqsl"], opensAt: 1_000, closesAt: at.closed });
const sectionIn = (round: Round, number: number) => placeOf(amina, round, "npqsl", number, 0).section.id;
const reopenFor = (member: Actor, round: Round, number = 1, now = at.reopened) =>
  reopenSection(lead, placeOf(lead, round, "npqsl", number, now), member, at.until, now);

const events = () =>
  sqlite
    .prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id DESC LIMIT 1")
    .all();

describe("a section of a closed round", () => {
  test("is reopened for one member, with who, why and until when, which is recorded without the reason", () => {
    const round = make();
    reopenFor(amina, round);
    const [{ id, ...reopening }] = reopeningsOf(round.id, at.reopened) as [
      ReturnType<typeof reopeningsOf>[number],
    ];
    expect(reopening).toEqual({
      sectionId: sectionIn(round, 1),
      member: "Amina Okafor",
      reason: "A reason",
      by: "Lowri Lead",
      at: at.reopened,
      until: at.until,
      endedAt: null,
      isCurrent: true,
    });
    expect(events()).toEqual([
      {
        at: at.reopened,
        actor_id: lead.id,
        action: "section reopened",
        object: `round ${round.id}`,
        detail: JSON.stringify({
          reopening: id,
          section: sectionIn(round, 1),
          member: amina.id,
          until: at.until,
        }),
      },
    ]);
    expect(ownReopenings(amina, at.reopened)).toEqual([
      { roundId: round.id, sectionId: sectionIn(round, 1), until: at.until },
    ]);
    expect(ownReopenings(amina, at.until)).toEqual([]);
    expect(ownReopenings(beth, at.reopened)).toEqual([]);
  });

  test("cannot be reopened before the snapshot of the round is taken", () => {
    const round = make();
    const given = {
      roundId: round.id,
      sectionId: sectionIn(round, 1),
      memberId: amina.id,
      reason: "Why",
      until: at.until,
    };
    expect(() => reopen(lead, given, at.reopened)).toThrow("FOREIGN KEY");
    expect(reopeningsOf(round.id, at.reopened)).toEqual([]);
  });

  test("is not reopened while the round is open, for somebody or something not in it, too long, or twice", () => {
    const round = make();
    reopenFor(beth, round, 2);
    const given = {
      roundId: round.id,
      sectionId: sectionIn(round, 1),
      memberId: amina.id,
      reason: "Why",
      until: at.until,
    };
    const elsewhere = placeOf(amina, makeRound({ members: [], frameworks: ["npqh"] }), "npqh", 1, 0).section
      .id;
    const now = at.reopened;
    expect(reopen(lead, given, at.closed - 1)).toBe(false);
    expect(reopen(lead, { ...given, memberId: outsider.id }, now)).toBe(false);
    expect(reopen(lead, { ...given, memberId: lead.id }, now)).toBe(false);
    expect(reopen(lead, { ...given, sectionId: elsewhere }, now)).toBe(false);
    expect(reopen(lead, { ...given, sectionId: 987_654 }, now)).toBe(false);
    expect(reopen(lead, { ...given, until: now }, now)).toBe(false);
    expect(reopen(lead, { ...given, until: now + 14 * day + 1 }, now)).toBe(false);
    expect(reopen(lead, { ...given, until: now + 14 * day }, now)).toBe(true);
    expect(reopen(lead, given, now + 1)).toBe(false);
    expect(reopen(lead, { ...given, until: now + 15 * day }, now + 14 * day)).toBe(true);
  });

  test("is reopened in one section for one member, to the millisecond, and nowhere else", () => {
    const round = make();
    const isOpen = (sectionId: number | null) => mayWriteIn(round, "npqsl", sectionId, amina.id, at.open);
    expect([isOpen(sectionIn(round, 1)), isOpen(null)]).toEqual([true, true]);
    reopenFor(amina, round);
    const moments = [at.open, at.closed, at.reopened - 1, at.reopened, at.until - 1, at.until];
    const may = (member: Actor, sectionId: number | null) =>
      moments.map((now) => (mayWriteIn(round, "npqsl", sectionId, member.id, now) ? "x" : "·")).join("");
    expect(may(amina, sectionIn(round, 1))).toBe("···xx·");
    expect(may(amina, sectionIn(round, 2))).toBe("······");
    expect(may(amina, null)).toBe("······");
    expect(may(beth, sectionIn(round, 1))).toBe("······");
    expect(may(outsider, sectionIn(round, 1))).toBe("······");
  });

  test("is ended early from that very moment, also for what was sent before, once, which is recorded", () => {
    const round = make();
    reopenFor(amina, round);
    const section = sectionIn(round, 1);
    const isReopened = (now: number) => currentReopening(round.id, section, amina.id, now) !== null;
    expect(isReopened(2_699)).toBe(true);
    const { id } = reopeningsOf(round.id, at.reopened)[0]!;
    const other = make();
    expect(endReopening(lead, other.id, id, 2_700)).toBe(false);
    expect(endReopening(lead, round.id, id, 2_700)).toBe(true);
    expect(events()).toMatchObject([
      { at: 2_700, actor_id: lead.id, action: "reopening ended", detail: JSON.stringify({ reopening: id }) },
    ]);
    expect(endReopening(lead, round.id, id, 2_800)).toBe(false);
    expect(reopeningsOf(round.id, 2_900)).toMatchObject([{ endedAt: 2_700, isCurrent: false }]);
    expect([2_699, 2_700, 2_900].map(isReopened)).toEqual([false, false, false]);
  });

  test("whose reopening is over cannot be ended any more", () => {
    const round = make();
    reopenFor(amina, round);
    const { id } = reopeningsOf(round.id, at.reopened)[0]!;
    expect(endReopening(lead, round.id, id, at.until)).toBe(false);
  });
});
