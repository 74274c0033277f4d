import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellGiven as cell } from "../cell-given.ts";
import { distributionPlot } from "./distribution.server.ts";
import { distributionColumns as columns } from "./measures.ts";

const words = { title: "Scores", context: "Round 1.", finding: "None." };
const plotOf = (...cells: Parameters<typeof distributionPlot>[0][number][]) => distributionPlot(cells, words);

const anyCells = fc
  .array(fc.array(fc.nat({ max: 2_000 }), { minLength: 7, maxLength: 7 }), { maxLength: 20 })
  .map((all) => all.map((counts, i) => cell(i + 1, counts, "npqh", 20_000)));

describe("bars round a middle", () => {
  test("have a part for each score that was given, in the order of the scale, with as many members as gave it", () => {
    const [bar] = plotOf(cell(1, [3, 0, 2, 1, 2, 1, 4])).bars;
    expect(bar).toMatchObject({
      label: "NPQH 1. Title 1",
      scored: "8 of 8",
      notApplicable: 1,
      outsideExpertise: 4,
      parts: [
        { score: "1", n: 3 },
        { score: "3", n: 2 },
        { score: "4", n: 1 },
        { score: "5", n: 2 },
      ],
    });
  });

  test("stand with half of those who gave 3 on either side, whatever else was given", () => {
    const { bars, middle } = plotOf(cell(1, [3, 1, 2]), cell(2, [0, 0, 5]), cell(3, [1, 0, 3, 2, 1]));
    expect(bars.map(({ parts }) => parts.find(({ score }) => score === "3")!)).toSatisfy(
      (threes: { x: number; width: number }[]) =>
        threes.every(({ x, width }) => Math.abs(x + width / 2 - middle) < 1e-9),
    );
  });

  test("add up, touch one another, and stay within their column and one scale", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { bars, frame, barHeight } = distributionPlot(cells, words);
        const unit = bars.flatMap(({ parts }) => parts.map(({ n, width }) => width / n));
        for (const each of unit) expect(each).toBeCloseTo(unit[0]!, 6);
        for (const { key, parts, y } of bars) {
          const row = cells.find(({ section }) => key === `1 npqh ${section.number}`)!;
          expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(row.counted);
          parts.slice(1).forEach(({ x }, i) => {
            expect(x).toBeCloseTo(parts[i]!.x + parts[i]!.width, 6);
          });
          for (const { x, width } of parts) {
            expect(x).toBeGreaterThanOrEqual(columns.barsFrom - 1e-6);
            expect(x + width).toBeLessThanOrEqual(columns.barsTo + 1e-6);
          }
          expect(y + barHeight).toBeLessThan(frame.height);
        }
      }),
    );
  });

  test("are in the order given, of those that anybody has answered", () => {
    const { bars } = plotOf(cell(3, [1]), cell(1, []), cell(2, [0, 0, 0, 0, 0, 8]));
    expect(bars.map(({ label, parts }) => [label, parts.length])).toEqual([
      ["NPQH 3. Title 3", 1],
      ["NPQH 2. Title 2", 0],
    ]);
  });

  test("of nothing are none, without a figure that is no number", () => {
    expect(plotOf().bars).toEqual([]);
    expect(JSON.stringify([plotOf(), plotOf(cell(1, [0, 0, 0, 0, 0, 1]))])).not.toMatch(/null|NaN/);
  });

  test("have whole numbers of members under them, the same on both sides", () => {
    for (const n of [1, 2, 3, 8, 40, 999]) {
      const members = plotOf(cell(1, [n])).ticks.map((tick) => tick.members);
      expect(members.every(Number.isInteger)).toBe(true);
      expect(members).toEqual(members.toReversed());
      expect(members).toContain(0);
    }
  });
});
