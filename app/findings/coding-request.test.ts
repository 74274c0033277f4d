import { expect, test } from "vitest";
import { nextAfter, queuePath, queuePathAfter } from "./coding-request.ts";

const request = { round: 3, framework: null, area: "send", kind: null, comment: "x", after: "y" } as const;

test("the address of the queue keeps its filters, and tells of one comment alone what is asked", () => {
  expect(queuePath(request, {})).toBe("/themes/queue?round=3&area=send");
  expect(queuePath(request, { comment: "c" }, "/without")).toBe(
    "/themes/queue/without?round=3&area=send&comment=c",
  );
  expect(queuePathAfter(request, "c", { links: [4, 5] })).toBe(
    "/themes/queue?round=3&area=send&after=c&links=4,5",
  );
});

test("the next comment follows the one before, and begins anew where that one is not there", () => {
  const all = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const isLeft = ({ id }: { id: string }) => id !== "b";
  expect(nextAfter(all, null, isLeft)).toEqual({ id: "a" });
  expect(nextAfter(all, "a", isLeft)).toEqual({ id: "c" });
  expect(nextAfter(all, "c", isLeft)).toBeNull();
  expect(nextAfter(all, "gone", isLeft)).toEqual({ id: "a" });
});
