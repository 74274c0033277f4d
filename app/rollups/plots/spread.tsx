import { PlotFrame } from "./frame.tsx";
import { ink } from "./ink.ts";
import type { SpreadPlot } from "./spread.server.ts";

/** Sections by their median and by how widely scores are spread, in regions that are named at the edge. */
export function Spread({ plot, margin }: { plot: SpreadPlot; margin?: number }) {
  const { frame, field, medians, spreads, across, down, regionsAcross, regionsDown, marks, labels } = plot;
  const { left, right, top, bottom } = field;
  const contestedTo = across[0]!.y;
  return (
    <PlotFrame frame={frame} id="spread" margin={margin}>
      <rect x={left} y={top} width={right - left} height={contestedTo - top} fill={ink.band} />
      <rect x={left} y={top} width={right - left} height={bottom - top} fill="none" stroke={ink.line} />
      <g stroke={ink.line} strokeDasharray="4 4">
        {across.map(({ y }) => (
          <line key={y} x1={0} x2={right} y1={y} y2={y} />
        ))}
        {down.map(({ x }) => (
          <line key={x} x1={x} x2={x} y1={top - 26} y2={bottom} />
        ))}
      </g>
      <g textAnchor="middle" fontWeight="bold">
        {regionsAcross.map(({ x, label }) => (
          <text key={label} x={x} y={top - 12}>
            {label}
          </text>
        ))}
      </g>
      {regionsDown.map(({ y, label, meaning }) => (
        <g key={label}>
          <text y={y - 4} fontWeight="bold">
            {label}
          </text>
          <text y={y + 18}>{meaning}</text>
        </g>
      ))}
      {spreads.map(({ y, label }) => (
        <g key={label}>
          <line x1={left - 6} x2={left} y1={y} y2={y} stroke={ink.line} />
          <text x={left - 10} y={y + 6} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <text x={left - 10} y={top - 12} textAnchor="end">
        Points apart
      </text>
      <g textAnchor="middle">
        {medians.map(({ x, label }) => (
          <g key={label}>
            <line x1={x} x2={x} y1={bottom} y2={bottom + 6} stroke={ink.line} />
            <text x={x} y={bottom + 24}>
              {label}
            </text>
          </g>
        ))}
        <text x={(left + right) / 2} y={bottom + 52}>
          Median of the scores
        </text>
        {marks.map(({ key, x, y, radius, sections }) =>
          sections === 1 ? (
            <circle key={key} cx={x} cy={y} r={radius} fill={ink.text} />
          ) : (
            <g key={key}>
              <circle cx={x} cy={y} r={radius} fill={ink.paper} stroke={ink.text} strokeWidth="2" />
              <text x={x} y={y + 6}>
                {sections}
              </text>
            </g>
          ),
        )}
      </g>
      {labels.map(({ text, x, y, anchor }) => (
        <text
          key={text}
          x={x}
          y={y}
          textAnchor={anchor}
          stroke={ink.paper}
          strokeWidth="4"
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
      {marks.length === 0 && (
        <text x={(left + right) / 2} y={(top + bottom) / 2} textAnchor="middle">
          No section has enough scores.
        </text>
      )}
    </PlotFrame>
  );
}
