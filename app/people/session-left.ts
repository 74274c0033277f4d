import { toldBefore } from "./session-limits.ts";
import { unattendedHeader } from "./unattended.ts";

/** Milliseconds until a session ends: without use, and at most. */
export type Left = { unused: number; atMost: number };

/** What a page that is left open has to tell; `again` is when to look again, in milliseconds. */
export type Told =
  | { kind: "nothing"; again: number }
  | { kind: "unused"; minutes: number; again: number }
  | { kind: "at-most"; minutes: number; again: number }
  | { kind: "over" };

const minute = 60_000;

/** @param left null: the session has ended */
export function toldOf(left: Left | null): Told {
  if (left === null) return { kind: "over" };
  const soonest = Math.min(left.unused, left.atMost);
  if (soonest <= 0) return { kind: "over" };
  if (soonest > toldBefore) return { kind: "nothing", again: soonest - toldBefore };
  const minutes = Math.ceil(soonest / minute);
  // When the number of minutes is another one.
  const again = soonest - (minutes - 1) * minute + 1;
  return { kind: left.atMost <= left.unused ? "at-most" : "unused", minutes, again };
}

/** Asks the service, without using the session unless it is to be used; undefined where it does not answer. */
export async function leftOf(use: "use" | "look"): Promise<Left | null | undefined> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (use === "look") headers[unattendedHeader] = "1";
  try {
    const response = await fetch("/account/session", { headers, redirect: "manual" });
    if (response.ok) return (await response.json()) as Left;
    return response.type === "opaqueredirect" ? null : undefined;
  } catch {
    return undefined;
  }
}
