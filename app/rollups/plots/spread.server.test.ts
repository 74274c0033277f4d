import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellGiven as cell } from "../cell-given.ts";
import { pointsOf } from "./points.ts";
import { boxOfLabel, boxOfMark, overlap, spreadPlot } from "./spread.server.ts";

const words = { title: "Spread", context: "Round 1.", finding: "None." };
const plotOf = (...cells: Parameters<typeof pointsOf>[0][number][]) => spreadPlot(pointsOf(cells), words);

const anyCells = fc
  .array(fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }), { maxLength: 88 })
  .map((all) => all.map((counts, i) => cell((i % 10) + 1, counts, ["npqh", "npqsenco"][i % 2], 20)));

describe("sections by median and spread", () => {
  test("stand further to the right with a higher median, and higher the further apart scores lie", () => {
    const { marks } = plotOf(cell(1, [0, 8]), cell(2, [0, 0, 0, 8]), cell(3, [4, 0, 0, 0, 4]));
    const [contested, weak, strong] = marks;
    expect(contested!.y).toBeLessThan(weak!.y);
    expect(weak!.y).toBe(strong!.y);
    expect([weak!.x, contested!.x, strong!.x]).toEqual(
      [weak!.x, contested!.x, strong!.x].sort((a, b) => a - b),
    );
  });

  test("are one larger mark with their number where they are at the same point", () => {
    const { marks } = plotOf(cell(1, [0, 8]), cell(2, [0, 8]), cell(3, [0, 0, 0, 8]));
    expect(marks.map(({ sections }) => sections)).toEqual([2, 1]);
    expect(marks[0]!.radius).toBeGreaterThan(marks[1]!.radius);
  });

  test("never touch, nor do their names, and nothing leaves the field", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { marks, labels, field, frame } = plotOf(...cells);
        const boxes = [...marks.map(boxOfMark), ...labels.map(boxOfLabel)];
        for (const [i, box] of boxes.entries()) {
          expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(field.left);
          expect(box.right).toBeLessThanOrEqual(field.right);
          expect(box.top).toBeGreaterThanOrEqual(field.top - 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(field.bottom + 1e-6);
        }
        expect(field.right).toBeLessThan(frame.width);
        expect(field.bottom).toBeLessThan(frame.height);
      }),
    );
  });

  test("are all there, whatever order they come in", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { marks } = plotOf(...cells);
        const scored = cells.filter((one) => one.class !== "too-few").length;
        expect(marks.reduce((sum, { sections }) => sum + sections, 0)).toBe(scored);
        expect(plotOf(...cells.toReversed()).marks).toEqual(marks);
      }),
    );
  });

  test("are named where they are contested or weak", () => {
    const divided = [4, 0, 0, 0, 4];
    const names = (...cells: Parameters<typeof plotOf>) => plotOf(...cells).labels.map(({ text }) => text);
    expect(names(cell(1, divided), cell(2, [0, 8]), cell(3, [0, 0, 0, 8]))).toEqual(["NPQH 1", "NPQH 2"]);
    expect(names(cell(1, divided), cell(2, divided))).toEqual(["NPQH 1, NPQH 2"]);
    expect(names(cell(1, divided), cell(2, divided), cell(3, divided))).toEqual(["NPQH 1 and 2 more"]);
  });

  test("of nothing are none, without a figure that is no number", () => {
    const plot = plotOf(cell(1, [1]));
    expect([plot.marks, plot.labels]).toEqual([[], []]);
    expect(JSON.stringify(plot)).not.toMatch(/null|NaN/);
  });

  test("stand in three regions each way, which lie within the field", () => {
    const { across, down, field, regionsAcross, regionsDown } = plotOf();
    const [contested, partly] = across.map(({ y }) => y);
    const [low, high] = down.map(({ x }) => x);
    const rows = regionsDown.map(({ y }) => y);
    expect([field.top, rows[0], contested, rows[1], partly, rows[2], field.bottom]).toEqual(
      [field.top, rows[0], contested, rows[1], partly, rows[2], field.bottom].toSorted((a, b) => a! - b!),
    );
    const columns = regionsAcross.map(({ x }) => x);
    expect([columns[0], low, columns[1], high, columns[2]]).toEqual(
      [columns[0], low, columns[1], high, columns[2]].toSorted((a, b) => a! - b!),
    );
  });
});
