import type { Score } from "#app/scores/scale.ts";
import type { Bar, DistributionPlot } from "./distribution.server.ts";
import { PlotFrame } from "./frame.tsx";
import { ink } from "./ink.ts";
import { distributionColumns as columns } from "./measures.ts";

/** Dark at both ends of the scale and light beside the middle; which end it is, its side and its number say. */
const fills: Record<Score, { fill: string; text: string }> = {
  "1": { fill: ink.weak, text: ink.paper },
  "2": { fill: ink.weakTint, text: ink.text },
  "3": { fill: ink.paper, text: ink.text },
  "4": { fill: ink.strongTint, text: ink.text },
  "5": { fill: ink.strong, text: ink.paper },
};

/** Every section's scores as a bar round a middle line, with the answers that are no score as numbers beside it. */
export function Distribution({ plot, margin }: { plot: DistributionPlot; margin?: number }) {
  const { frame, top, barsTop, middle, ticks, bars } = plot;
  const end = frame.height - 8;
  return (
    <PlotFrame frame={frame} id="distribution" margin={margin}>
      <g textAnchor="middle">
        <text x={middle - 18} y={top + 18} textAnchor="end">
          ← gave 1 or 2
        </text>
        <text x={middle} y={top + 18}>
          3
        </text>
        <text x={middle + 18} y={top + 18} textAnchor="start">
          gave 4 or 5 →
        </text>
        {ticks.map(({ x, members }) => (
          <g key={x}>
            <line x1={x} x2={x} y1={barsTop - 8} y2={end} stroke={ink.line} strokeOpacity="0.3" />
            <text x={x} y={top + 42}>
              {members}
            </text>
          </g>
        ))}
      </g>
      <text x={0} y={top + 42} fontWeight="bold">
        Section
      </text>
      <text x={columns.barsFrom - 12} y={top + 42} textAnchor="end">
        Members:
      </text>
      <g textAnchor="end" fontWeight="bold">
        <text x={columns.scored} y={top + 42}>
          Scored
        </text>
        <text x={columns.notApplicable} y={top + 18}>
          Not
        </text>
        <text x={columns.notApplicable} y={top + 42}>
          applicable
        </text>
        <text x={columns.outsideExpertise} y={top + 18}>
          Outside
        </text>
        <text x={columns.outsideExpertise} y={top + 42}>
          expertise
        </text>
      </g>
      <line
        x1={middle}
        x2={middle}
        y1={barsTop - 8}
        y2={end}
        stroke={ink.text}
        strokeWidth="2"
        strokeDasharray="2 4"
      />
      <g id="distribution-bars">
        {bars.map((bar) => (
          <Row key={bar.key} bar={bar} height={plot.barHeight} middle={middle} />
        ))}
      </g>
    </PlotFrame>
  );
}

function Row({ bar, height, middle }: { bar: Bar; height: number; middle: number }) {
  const { label, y, parts, scored, notApplicable, outsideExpertise } = bar;
  const line = y + height - 5;
  return (
    <g>
      <text y={line}>{label}</text>
      {parts.length === 0 && (
        <text x={middle + 8} y={line}>
          no scores
        </text>
      )}
      {parts.map(({ score, x, width, isLabelled }) => (
        <g key={score}>
          <rect x={x} y={y} width={width} height={height} fill={fills[score].fill} stroke={ink.text} />
          {isLabelled && (
            <text x={x + width / 2} y={line} textAnchor="middle" fill={fills[score].text}>
              {score}
            </text>
          )}
        </g>
      ))}
      <g textAnchor="end">
        <text x={columns.scored} y={line}>
          {scored}
        </text>
        <text x={columns.notApplicable} y={line}>
          {notApplicable}
        </text>
        <text x={columns.outsideExpertise} y={line}>
          {outsideExpertise}
        </text>
      </g>
    </g>
  );
}
