import { expect, test } from "vitest";
import { problemOf } from "./problem.ts";

test("a problem is one short line without secrets, and for good where the message itself is refused", () => {
  const refused = { code: "EENVELOPE", responseCode: 550, response: "550 5.1.1\r\n no\u0007 such user" };
  expect(problemOf(refused, [])).toEqual({ problem: "550 5.1.1 no such user", isForGood: true });
  expect(problemOf({ ...refused, responseCode: 451 }, []).isForGood).toBe(false);
  expect(problemOf({ code: "EENVELOPE", message: "No recipients" }, [])).toMatchObject({ isForGood: true });
  const login = { code: "EAUTH", responseCode: 535, message: "p@ss/word, p%40ss%2Fword or /invitations/x?" };
  expect(problemOf(login, ["p@ss/word", undefined, "/invitations/x", ""])).toEqual({
    problem: "…, … or …?",
    isForGood: false,
  });
  expect(problemOf(undefined, []).problem).toBe("It could not be sent");
  expect(problemOf(new Error("x".repeat(999)), []).problem).toHaveLength(300);
});
