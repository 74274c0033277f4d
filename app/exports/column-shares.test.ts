import { expect, test } from "vitest";
import { columnShares } from "./column-shares.ts";
import { words } from "./document.ts";

test("columns share the width by what is written in them", () => {
  const columns = [{ name: "Section" }, { name: "Median", isNumber: true }, { name: "What the panel said" }];
  const rows = [[words("1.1"), words("2.5"), words("Divided: members read the statement in two ways")]];
  const shares = columnShares({ kind: "table", caption: "", columns, rows });
  expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1);
  expect(shares[2]).toBeGreaterThan(2 * shares[1]!);
  expect(columnShares({ kind: "table", caption: "", columns, rows: [] })).toHaveLength(3);
});
