import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { readReminder, reminderWords } from "./reminder.ts";

test("a reminder says the same to everybody: which round, until when, and where to see what is missing", () => {
  const asked = {
    title: "Round 2",
    closesAt: Date.UTC(2026, 10, 30, 23, 59),
    framework: null,
    note: "",
    origin: "https://review.example.org",
  };
  const { subject, body } = reminderWords(asked);
  expect(subject).toBe("Reminder: Round 2 closes on 30 November 2026 at 11:59pm");
  expect(body).toContain("There are sections in Round 2 that you have not submitted yet.");
  expect(body).toContain("\nhttps://review.example.org/finish\n");
  expect(body).not.toContain("A note");
  const noted = reminderWords({ ...asked, framework: "NPQ for Headship", note: "Two days left." }).body;
  expect(noted).toContain("There are sections of NPQ for Headship in Round 2");
  expect(noted).toContain("A note from the review team:\nTwo days left.");
});

test("a note may be left out, and may not be long", () => {
  expect(readReminder(formOf([]))).toEqual({ note: "" });
  expect(readReminder(formOf([["note", "  Two days left.\n"]]))).toEqual({ note: "Two days left." });
  expect(readReminder(formOf([["note", "x".repeat(501)]]))).toEqual({
    fields: { note: "x".repeat(501) },
    messages: { note: "Note must be 500 characters or less" },
  });
});
