import type { Reader } from "#app/rounds/visibility.ts";

export type Theme = { id: string; name: string; definition: string };

export function themesFor(_reader: Reader, _now: number): Theme[] {
  return [];
}

export function commentIdsUnder(_reader: Reader, _themeId: string, _now: number): string[] {
  return [];
}
