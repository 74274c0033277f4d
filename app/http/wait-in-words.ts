import { counted } from "#app/ui/counting.ts";

/** "in 40 seconds", "in 2 minutes": never sooner than it is. */
export function waitInWords(seconds: number): string {
  return seconds < 60
    ? `in ${counted(seconds, "second")}`
    : `in ${counted(Math.ceil(seconds / 60), "minute")}`;
}
