import { describe, expect, test } from "vitest";
import { hashPassword, passwordFits, problemWithPassword } from "./password.server.ts";

describe("a password", () => {
  test("fits its own hash and no other", async () => {
    const hash = await hashPassword("golden thread");
    expect(await passwordFits("golden thread", hash)).toBe(true);
    expect(await passwordFits("golden threads", hash)).toBe(false);
    expect(await passwordFits("Golden thread", hash)).toBe(false);
    expect(await passwordFits("golden thread ", hash)).toBe(false);
    expect(await passwordFits("", hash)).toBe(false);
  });

  test("never fits where there is none, not even the one that is checked in its place", async () => {
    expect(await passwordFits("golden thread", null)).toBe(false);
    expect(await passwordFits("nobody has this password", null)).toBe(false);
    expect(await passwordFits("", null)).toBe(false);
  });

  test("is hashed with argon2id and OWASP's least parameters, and a salt of its own each time", async () => {
    const hashes = await Promise.all([hashPassword("golden thread"), hashPassword("golden thread")]);
    for (const hash of hashes) {
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]+\$[\w+/]+$/);
    }
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test.each([
    ["composed or not", "Ångström café", "A\u030angstro\u0308m cafe\u0301"],
    ["full width or not", "golden thread 12", "ｇｏｌｄｅｎ\u3000ｔｈｒｅａｄ １２"],
    ["with a ligature or not", "ﬁne offices", "fine oﬃces"],
  ])("fits however the keyboard writes it: %s", async (_, one, other) => {
    expect(await passwordFits(other, await hashPassword(one))).toBe(true);
    expect(await passwordFits(one, await hashPassword(other))).toBe(true);
  });
});

describe("what is wrong with a password that somebody chooses", () => {
  const amina = { name: "Amina Okafor", email: "amina@example.org" };

  test.each([
    ["", "Enter a password"],
    ["123456789", "Password must be 10 characters or more"],
    ["three random words", null],
    ["x".repeat(201), "Password must be 200 characters or less"],
  ])("“%s”: %s", (password, problem) => {
    expect(problemWithPassword(password, amina)).toBe(problem);
  });

  test("is also that it is easy to guess, for this person", () => {
    expect(problemWithPassword("1234567890", amina)).toContain("harder to guess");
    expect(problemWithPassword("Amina Okafor", amina)).toContain("harder to guess");
    expect(problemWithPassword("Amina Okafor", { name: "Beth", email: "beth@example.org" })).toBeNull();
  });
});
