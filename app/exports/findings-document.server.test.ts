import { test } from "vitest";
import { findingsDocument } from "./findings-document.server.ts";
import { reviewGiven, today } from "./review-given.server.ts";

const review = reviewGiven();
test("x", () => {
  const d = findingsDocument(review.official, review.all, today);
  console.log(
    JSON.stringify({ ...d, areas: d.areas.map((a) => ({ ...a, cells: a.cells.length })) }, null, 1),
  );
});
