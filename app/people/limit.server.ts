import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import { sqlite } from "#db/client.server.ts";
import { hashOfToken } from "./token.server.ts";

/** How often somebody may ask for what costs much or could be abused; counted in the database, for all processes together. */
export const limits = {
  /** Links to set a new password, for one address. */
  "password-reset": { times: 5, seconds: 3600 },
  /** The same, from one client address, whomever they are for. */
  "password-reset-address": { times: 30, seconds: 3600 },
  /** One-time codes, for one account. */
  "second-step": { times: 10, seconds: 900 },
  search: { times: 120, seconds: 60 },
  export: { times: 60, seconds: 600 },
} as const;

export type Limited = keyof typeof limits;

const counters = Object.fromEntries(
  Object.entries(limits).map(([what, { times, seconds }]) => [
    what,
    new RateLimiterSQLite({
      storeClient: sqlite,
      storeType: "better-sqlite3",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: what,
      points: times,
      duration: seconds,
    }),
  ]),
) as Record<Limited, RateLimiterSQLite>;

/**
 * Counts one more, and says after how many seconds `who` may go on; null: at once.
 * @param who kept as a hash only
 */
export async function secondsToWait(what: Limited, who: string): Promise<number | null> {
  try {
    await counters[what].consume(hashOfToken(who));
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  }
}

/** Takes one back that was counted by `secondsToWait`: it turned out to be right. */
export async function giveBack(what: Limited, who: string): Promise<void> {
  await counters[what].reward(hashOfToken(who));
}
