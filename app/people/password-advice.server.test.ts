import { describe, expect, test } from "vitest";
import { adviceOn } from "./password-advice.server.ts";

const own = ["Amina Okafor", "amina.okafor@example.org"];
const words = "Three random words make a good password.";
const easy = (because: string) =>
  `Choose a password that is harder to guess. This one is easy, because ${because}. ${words}`;

describe("a password that is easy to guess", () => {
  test.each([
    ["1234567890", "it is one of the most used passwords"],
    ["qwertyuiop", "it is one of the most used passwords"],
    ["password12", "it is a password that many people use"],
    ["abcdefghijkl", "it is a sequence such as abc or 6543"],
    ["21/11/2026", "it is a date"],
    ["x".repeat(200), "it repeats one character"],
    ["amina okafor 1985", "it has your name, your email address or a word of this service in it"],
    ["OkaforAmina!!", "it has your name, your email address or a word of this service in it"],
    ["ecf npq dfe", "it has your name, your email address or a word of this service in it"],
    ["golden-thread-demo", "it has your name, your email address or a word of this service in it"],
    ["FrameworkReview2026", "it has your name, your email address or a word of this service in it"],
  ])("is refused, with why: %s", (password, because) => {
    expect(adviceOn(password, own)).toBe(easy(because));
  });

  test("is told what helps little", () => {
    expect(adviceOn("P@ssw0rd123", own)).toBe(
      "Choose a password that is harder to guess. This one is easy, because it is much like a password that many people use. " +
        `A capital at the beginning helps little. Signs in place of letters, such as @ for a, help little. ${words}`,
    );
  });

  test("is refused where there is no more to say", () => {
    expect(adviceOn("redhouse74", own)).toBe(
      `Choose a password that is harder to guess. This one is easy. ${words}`,
    );
  });
});

describe("a password that is hard to guess", () => {
  test.each([
    "three random words",
    "hedgehog lantern",
    "correct horse battery",
    "tUh4-9xxa!k",
    "amina lantern okapi",
    "Ångström café nord",
  ])("is taken: %s", (password) => {
    expect(adviceOn(password, own)).toBeNull();
  });

  test("is looked at no further than a form has time for", () => {
    const easy = "password".repeat(5);
    expect(adviceOn(easy, own)).not.toBeNull();
    for (const rest of ["hedgehog lantern trombone", "aA1!".repeat(500)])
      expect(adviceOn(easy + rest, own)).toBe(adviceOn(easy, own));
  });
});
