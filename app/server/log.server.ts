import { pino } from "pino";

/** Structured lines on standard output, without the name of the machine and without personal data. */
export const log = pino({
  level: process.env.VITEST ? "silent" : "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: withoutValues },
});

/**
 * An error as a log may hold it: the message of a failed query goes on with the values it was run with, which are
 * what people wrote.
 */
export function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: error.message.split("\nparams:")[0],
    stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
    cause: error.cause === undefined ? undefined : withoutValues(error.cause),
  };
}
