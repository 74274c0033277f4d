import { describe, expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import type { Form } from "#app/http/form.ts";
import { standardRule } from "./agreement-rule.ts";
import { readAddition, readClosing, readExtension, readReopening } from "./change-form.server.ts";
import type { Round } from "./round.ts";

const round: Round = {
  id: 1,
  title: "Round 1",
  opensAt: Date.UTC(2026, 9, 1),
  closesAt: Date.UTC(2026, 10, 20, 17),
  sharing: "never",
  namesToOfficials: true,
  followsId: null,
  rule: standardRule,
};

/** As a browser would post it. */
async function posted(fields: Record<string, string>): Promise<Form> {
  const body = new URLSearchParams(fields);
  return readForm(new Request("http://127.0.0.1:3000/", { method: "POST", body }));
}

const moment = (name: string, day: string, time: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: "11",
  [`${name}.year`]: "2026",
  [`${name}.time`]: time,
});
const shown = (day: string, time: string) => ({ day, month: "11", year: "2026", time, which: "" });

describe("closing early", () => {
  test("asks for a reason and nothing else", async () => {
    expect(readClosing(await posted({ reason: " Enough is known " }))).toEqual({ reason: "Enough is known" });
    expect(readClosing(await posted({ reason: " \u200b" }))).toEqual({
      fields: { reason: "\u200b" },
      messages: { reason: "Enter a reason" },
    });
    expect(readClosing(await posted({ reason: "x".repeat(1_001) }))).toMatchObject({
      messages: { reason: "Reason must be 1,000 characters or less" },
    });
  });
});

describe("extending", () => {
  test("asks for a later closing and a reason", async () => {
    const read = readExtension(
      await posted({ ...moment("closes", "20", "5:01pm"), reason: "Half term" }),
      round,
    );
    expect(read).toEqual({ closesAt: round.closesAt + 60_000, reason: "Half term" });
  });

  test.each(["5pm", "4pm"])("is no extension to what is not later: %s", async (time) => {
    expect(readExtension(await posted({ ...moment("closes", "20", time), reason: "Why" }), round)).toEqual({
      fields: { closes: shown("20", time), reason: "Why" },
      messages: { "closes.day": "New closing must be later than 20 November 2026 at 5:00pm" },
    });
  });

  test("says what is missing", async () => {
    expect(readExtension(await posted({}), round)).toMatchObject({
      messages: { "closes.day": "Enter the new closing date", reason: "Enter a reason" },
    });
  });
});

describe("adding members", () => {
  test("asks who, among those who are not in the round, and why", async () => {
    const possible = ["beth", "carys"];
    expect(readAddition(await posted({ member: "beth", reason: "Why" }), possible)).toEqual({
      members: ["beth"],
      reason: "Why",
    });
    expect(readAddition(await posted({ member: "amina", reason: "Why" }), possible)).toEqual({
      fields: { members: ["amina"], reason: "Why" },
      messages: { member: "Select one or more members" },
    });
    expect(readAddition(await posted({}), possible)).toMatchObject({
      messages: { member: "Select one or more members", reason: "Enter a reason" },
    });
  });
});

describe("reopening", () => {
  const now = Date.UTC(2026, 10, 20, 18);
  const choices = { sections: [7, 8], members: ["amina"] };
  const given = { section: "7", member: "amina", ...moment("until", "21", "6pm"), reason: "Was ill" };

  test("asks for whom, which section, until when and why", async () => {
    expect(readReopening(await posted(given), choices, now)).toEqual({
      sectionId: 7,
      memberId: "amina",
      until: Date.UTC(2026, 10, 21, 18),
      reason: "Was ill",
      fields: { section: "7", member: "amina", until: shown("21", "6pm"), reason: "Was ill" },
    });
  });

  test("says what is missing, and keeps what is there", async () => {
    expect(readReopening(await posted({ section: "9", reason: "Was ill" }), choices, now)).toEqual({
      fields: {
        section: "9",
        member: "",
        until: { day: "", month: "", year: "", time: "", which: "" },
        reason: "Was ill",
      },
      messages: {
        member: "Select a member",
        section: "Select a section",
        "until.day": "Enter the ending date",
      },
    });
  });

  test.each([
    ["20", "6pm", false],
    ["20", "6:01pm", true],
    ["4", "6pm", false],
  ])("until %s November at %s is within what is allowed: %s", async (day, time, isAllowed) => {
    const read = readReopening(await posted({ ...given, ...moment("until", day, time) }), choices, now);
    expect("messages" in read ? read.messages : {}).toEqual(
      isAllowed
        ? {}
        : { "until.day": "Ending must be in the future, and no later than 4 December 2026 at 6:00pm" },
    );
  });

  test("is for two weeks at most", async () => {
    const december = { ...moment("until", "4", "6pm"), "until.month": "12" };
    expect(readReopening(await posted({ ...given, ...december }), choices, now)).toMatchObject({
      until: Date.UTC(2026, 11, 4, 18),
    });
    const later = { ...december, "until.time": "6:01pm" };
    expect(readReopening(await posted({ ...given, ...later }), choices, now)).toHaveProperty("messages");
  });
});
