import { type Phase, phases, type Reader, readers } from "./canaries.ts";

/** Everything that can be asked is asked; else the least that visits every route and meets every canary, and of the rest a tenth. */
export const full = process.env.FULL === "1";

export type Sample = (n: number) => boolean;

/** Of things that are alike, each reader takes another tenth in each phase. */
export function sampleOf(reader: Reader, phase: Phase): Sample {
  const turn = readers.indexOf(reader) + 3 * phases.indexOf(phase);
  return (n) => full || (n + turn) % 10 === 0;
}
