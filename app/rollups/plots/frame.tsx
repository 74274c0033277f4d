import type { ReactNode } from "react";
import type { Frame } from "./frame.server.ts";
import { fontFamily, ink } from "./ink.ts";
import { textSize, titleSize } from "./measures.ts";

type Props = { frame: Frame; id: string; margin?: number; children: ReactNode };

/**
 * A picture that stands on a page and in a file of its own alike: everything it needs is in it, and it says in words what
 * it shows.
 */
export function PlotFrame({ frame, id, margin = 0, children }: Props) {
  const { width, height, title, finding, context, titleLines, lines } = frame;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width + 2 * margin}
      height={height + 2 * margin}
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      fontFamily={fontFamily}
      fontSize={textSize}
      fill={ink.text}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{`${finding} ${context}`}</desc>
      <rect
        x={-margin}
        y={-margin}
        width={width + 2 * margin}
        height={height + 2 * margin}
        fill={ink.paper}
      />
      {titleLines.map(({ text, y }) => (
        <text key={y} y={y} fontSize={titleSize} fontWeight="bold">
          {text}
        </text>
      ))}
      {lines.map(({ text, y }) => (
        <text key={y} y={y}>
          {text}
        </text>
      ))}
      {children}
    </svg>
  );
}
