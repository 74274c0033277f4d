import { describe, expect, test } from "vitest";
import { withoutValues } from "./log.server.ts";

describe("an error in the log", () => {
  test("names the failed query but not what somebody wrote", () => {
    const error = new Error("Failed query: insert into comment values (?)\nparams: what a member wrote");
    const logged = withoutValues(error);
    expect(logged).toMatchObject({ type: "Error", message: "Failed query: insert into comment values (?)" });
    expect(JSON.stringify(logged)).not.toContain("what a member wrote");
  });

  test("says where and why it happened", () => {
    const logged = withoutValues(new TypeError("outer", { cause: new RangeError("inner") }));
    expect(logged).toMatchObject({ type: "TypeError", cause: { type: "RangeError", message: "inner" } });
    expect(JSON.stringify(logged)).toContain("log.server.test.ts");
  });

  test("that is no error is named by its type alone", () => {
    expect(withoutValues({ email: "panel1@example.org" })).toEqual({ type: "object" });
  });
});
