export type Random = { below: (n: number) => number; one: <T>(of: readonly T[]) => T };

/** Told where a test fails, so that the same happens again with SEED set to it. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(start: number): Random {
  let state = start | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, one: (of) => of[below(of.length)]! };
}
