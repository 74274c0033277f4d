import { expect, test } from "vitest";
import { serviceName, titled, titleOf } from "./title.ts";

test("a page is called by its handle", () => {
  expect(titleOf(titled("Frameworks"), undefined)).toBe("Frameworks");
  expect(titleOf(titled("Frameworks"), { area: "send" })).toBe("Frameworks");
});

test("a page is called by what its loader found", () => {
  const handle = titled<() => { area: string }>(({ area }) => `Area ${area}`);
  expect(titleOf(handle, { area: "send" })).toBe("Area send");
});

test("a page whose loader found nothing has no title yet", () => {
  const handle = titled<() => { area: string }>(({ area }) => `Area ${area}`);
  expect(titleOf(handle, undefined)).toBeUndefined();
});

test("a page without a handle, or with another, has no title", () => {
  expect([titleOf(undefined, {}), titleOf({}, {}), titleOf({ crumb: "x" }, {})]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("the service does not call itself one of a department", () => {
  expect(serviceName).toBe("Framework review workspace");
});
