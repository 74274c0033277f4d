import { setTimeout as wait } from "node:timers/promises";
import { RateLimiterSQLite } from "rate-limiter-flexible";
import { record } from "#app/audit/audit.server.ts";
import { log } from "#app/server/log.server.ts";
import { sqlite } from "#db/client.server.ts";
import { isShutOut } from "./demonstration.server.ts";
import { passwordFits } from "./password.server.ts";
import { type Person, personWithEmail } from "./person.server.ts";
import { stillToCome } from "./second-step.server.ts";
import { hashOfToken } from "./token.server.ts";

const quarterOfAnHour = 15 * 60;
const failuresThatPass = 5;
const longestWaitMs = 2000;
const mostAtOnce = 4;
const longestLine = 100;

// Counts only; it never refuses by itself, because a right password is always let in.
const failures = new RateLimiterSQLite({
  storeClient: sqlite,
  storeType: "better-sqlite3",
  tableName: "sign_in_failure",
  tableCreated: true,
  keyPrefix: "",
  points: 1_000_000,
  duration: quarterOfAnHour,
  clearExpiredByTimeout: true,
});

/** Attempts being read or waiting for their answer, and those that wait for their turn. */
const underWay = new Map<string, number>();
const line = new Map<string, (() => void)[]>();

/** Refused only where a hundred wait already: attempts for one account from one address, or hashes for one address. */
async function inLine<T>(key: string, places: number, work: () => Promise<T>): Promise<T | SignInRefusal> {
  const waiting = line.get(key) ?? [];
  if (waiting.length >= longestLine) return tooMany;
  if ((underWay.get(key) ?? 0) >= places) {
    line.set(key, waiting);
    // Whoever leaves hands on the place.
    await new Promise<void>((turn) => waiting.push(turn));
  } else {
    underWay.set(key, (underWay.get(key) ?? 0) + 1);
  }
  try {
    return await work();
  } finally {
    const next = line.get(key)?.shift();
    if (line.get(key)?.length === 0) line.delete(key);
    const left = (underWay.get(key) ?? 1) - 1;
    if (next) next();
    else if (left > 0) underWay.set(key, left);
    else underWay.delete(key);
  }
}

export type SignInRefusal = {
  status: 400 | 429;
  /** The same words whichever half was wrong. */
  message: string;
};

type Given = { email: string; password: string; clientAddress: string };

/** The person whose email and password these are, or a refusal. */
export async function signIn(given: Given, now: number): Promise<{ person: Person } | SignInRefusal> {
  const result = await checkPassword(given);
  if (!("person" in result)) return result;
  const { person } = result;
  const action = stillToCome(person) === null ? "signed in" : "password accepted";
  record({ at: now, actorId: person.id, action, object: `person ${person.id}` });
  return result;
}

/**
 * After five failures in a quarter of an hour for one account from one address, each further failure is answered later
 * (up to two seconds), and attempts made side by side wait in line, so that guessing is slow; the right password is let
 * in whenever it is read.
 */
export async function checkPassword(given: Given): Promise<{ person: Person } | SignInRefusal> {
  // Hashed: what people type into an email field is personal, and now and then a password.
  const key = hashOfToken(`${given.email.trim().toLowerCase()} ${given.clientAddress}`);
  const failed = (await failures.get(key))?.consumedPoints ?? 0;
  // Those under way may all turn out to be guesses, so a first burst is no way round.
  const places = Math.max(0, failuresThatPass - failed) + mostAtOnce;
  return inLine(key, places, () => attempt(given, key));
}

async function attempt(given: Given, key: string): Promise<{ person: Person } | SignInRefusal> {
  const person = personWithEmail(given.email);
  // What a hash costs is meant for guessers: whoever asks for many at once, for whatever accounts, takes nobody else's turn.
  const fits = await inLine(given.clientAddress, mostAtOnce, () =>
    passwordFits(given.password, person?.passwordHash ?? null),
  );
  if (typeof fits === "object") return fits;
  if (person && fits && !person.disabledAt && !isShutOut(person.email)) {
    await failures.delete(key);
    return { person };
  }

  log.warn({ person: person?.id ?? null }, "a sign-in was refused");
  const { consumedPoints } = await failures.consume(key);
  const beyond = consumedPoints - failuresThatPass;
  if (beyond <= 0) return wrong;
  await wait(Math.min(longestWaitMs, 250 * 2 ** (beyond - 1)));
  return tooMany;
}

export const wrong: SignInRefusal = { status: 400, message: "Enter a correct email address and password" };
const tooMany: SignInRefusal = {
  status: 429,
  message:
    "Enter a correct email address and password. There have been several failed attempts, so each takes longer",
};
