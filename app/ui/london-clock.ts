// What the clocks in London show. Once a year an hour is left out there, and once an hour comes twice.

/** What a calendar and a clock show together; months count from 1. */
export type ClockTime = { year: number; month: number; day: number; hour: number; minute: number };

const hour = 3_600_000;

const shown = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});

/** @param moment milliseconds since 1970 */
export function clockAt(moment: number): ClockTime {
  const parts = Object.fromEntries(
    shown.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute } = parts as ClockTime;
  return { year, month, day, hour, minute };
}

/**
 * The moments at which London's clocks show this, the earlier first: one; none in the hour that is left out when they go
 * forward; two in the hour that comes twice when they go back.
 */
export function momentsShowing(clock: ClockTime): number[] {
  const { year, month, day, hour: hours, minute } = clock;
  const inWinter = Date.UTC(year, month - 1, day, hours, minute);
  return [inWinter - hour, inWinter].filter((moment) => isSame(clockAt(moment), clock));
}

function isSame(a: ClockTime, b: ClockTime): boolean {
  return (Object.keys(a) as (keyof ClockTime)[]).every((part) => a[part] === b[part]);
}
