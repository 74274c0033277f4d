import { type Phase, phases, type Reader, readers } from "./canaries.ts";

/** Whether everything is asked for; else each route, wherever canaries stand, and a tenth of the rest. */
export const full = process.env.FULL === "1";

export type Sample = (n: number) => boolean;

/** Of things that are alike, each reader takes another tenth in each phase. */
export function sampleOf(reader: Reader, phase: Phase): Sample {
  const turn = readers.indexOf(reader) + 3 * phases.indexOf(phase);
  return (n) => full || (n + turn) % 10 === 0;
}
