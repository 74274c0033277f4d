const minute = 60_000;
const hour = 60 * minute;

/** How long a session lasts, in milliseconds. */
export const sessionLimits = {
  /** Without being used. */
  unused: 2 * hour,
  /** From the sign-in on, however much it is used. */
  atMost: 12 * hour,
  /** From the password until the one-time code. */
  untilCode: 10 * minute,
  /** From the password until the second step is set up, for which an app may have to be found first. */
  untilSetUp: 30 * minute,
} as const;

/** How long before its end somebody is told. */
export const toldBefore = 5 * minute;

/** How often its use is noted at most. */
export const notedEvery = minute;
