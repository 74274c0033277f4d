import type { Reader } from "#app/rounds/visibility.ts";
import type { Ask } from "./asks.ts";

export function asksOf(_reader: Reader, _now: number): Map<string, Ask | null> {
  return new Map();
}
