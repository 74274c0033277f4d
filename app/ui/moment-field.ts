import { type ClockTime, clockAt, momentsShowing } from "./london-clock.ts";
import { dateInWords, timeInWords } from "./moment.ts";

// A date and a time of day in London as a form has them, in five fields of one name: "opens.day" … "opens.which".

/** As it came, right or wrong. `which` says which of the two is meant where a time comes twice. */
export type MomentFields = { day: string; month: string; year: string; time: string; which: string };

export const noMoment: MomentFields = { day: "", month: "", year: "", time: "", which: "" };

export const whiches = ["first", "second"] as const;

export function momentFieldsIn(form: { text: (name: string) => string }, name: string): MomentFields {
  const field = (part: keyof MomentFields) => form.text(`${name}.${part}`).trim();
  return {
    day: field("day"),
    month: field("month"),
    year: field("year"),
    time: field("time"),
    which: field("which"),
  };
}

/** The fields that would be read as this moment. */
export function momentFieldsOf(moment: number): MomentFields {
  const { year, month, day, hour, minute } = clockAt(moment);
  const [, second] = momentsShowing({ year, month, day, hour, minute });
  const which = second === undefined ? "" : moment < second ? "first" : "second";
  return { day: `${day}`, month: `${month}`, year: `${year}`, time: timeOfDay(moment), which };
}

function timeOfDay(moment: number): string {
  return timeInWords(moment).replace(":00", "");
}

type Part = keyof MomentFields;

export type ReadMoment = { moment: number } | { part: Part; problem: string };

/**
 * The moment that is meant. Nothing is guessed: a time that the clocks leave out, or show twice, is a question.
 * @param name what the moment is called within a sentence: "opening"
 */
export function readMoment(fields: MomentFields, name: string): ReadMoment {
  const date = readDate(fields, name);
  if ("problem" in date) return date;
  const time = readTime(fields.time);
  if (fields.time === "") return { part: "time", problem: `Enter the ${name} time, such as 9:30am or 5pm` };
  if (time === null) {
    return { part: "time", problem: `${capital(name)} time must be a time of day, such as 9:30am or 5pm` };
  }

  const moments = momentsShowing({ ...date, ...time });
  if (moments.length === 1) return { moment: moments[0]! };
  const asked = Date.UTC(date.year, date.month - 1, date.day, 12);
  const words = `${clockInWords(time)} on ${dateInWords(asked)}`;
  if (moments.length === 0) {
    return {
      part: "time",
      problem: `${capital(name)} time does not exist: there is no ${words}, because the clocks go forward from 1am to 2am. Enter another time`,
    };
  }
  const which = (whiches as readonly string[]).indexOf(fields.which);
  if (which >= 0) return { moment: moments[which]! };
  return {
    part: "which",
    problem: `${capital(name)} time comes twice: there are two of ${words}, because the clocks go back from 2am to 1am. Select which of the two you mean`,
  };
}

/** Whether the two of a time that comes twice have to be told apart. */
export function comesTwice(fields: MomentFields): boolean {
  const date = readDate(fields, "");
  const time = readTime(fields.time);
  return !("problem" in date) && time !== null && momentsShowing({ ...date, ...time }).length === 2;
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString("en-GB", { month: "long", timeZone: "UTC" }).toLowerCase(),
);

function readDate(
  fields: MomentFields,
  name: string,
): Pick<ClockTime, "day" | "month" | "year"> | { part: Part; problem: string } {
  const missing = (["day", "month", "year"] as const).filter((part) => fields[part] === "");
  if (missing.length === 3) return { part: "day", problem: `Enter the ${name} date` };
  if (missing.length > 0)
    return { part: missing[0]!, problem: `${capital(name)} date must include a ${missing.join(" and a ")}` };
  if (!/^\d{4}$/.test(fields.year))
    return { part: "year", problem: `${capital(name)} year must have 4 numbers` };

  const [day, month, year] = [readNumber(fields.day), readMonth(fields.month), Number(fields.year)];
  const isReal = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  return isReal && day >= 1
    ? { day, month, year }
    : { part: "day", problem: `${capital(name)} date must be a real date` };
}

function readNumber(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : 0;
}

/** "11", "Nov", "November" */
function readMonth(text: string): number {
  const name = text.toLowerCase();
  return readNumber(text) || (name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name)) + 1);
}

type TimeOfDay = Pick<ClockTime, "hour" | "minute">;

/** "9am", "9:30am", "17:00", "17.00", "midday", "midnight": the beginning of the day. */
function readTime(text: string): TimeOfDay | null {
  const tidy = text.toLowerCase().replace(/\s+/g, "");
  if (tidy === "midnight") return { hour: 0, minute: 0 };
  if (tidy === "midday" || tidy === "noon") return { hour: 12, minute: 0 };
  const [, hours, minutes, half] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(tidy) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (minute > 59) return null;
  if (half === undefined) return hour <= 23 ? { hour, minute } : null;
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + (half === "pm" ? 12 : 0), minute };
}

function clockInWords({ hour, minute }: TimeOfDay): string {
  return timeOfDay(Date.UTC(2000, 0, 1, hour, minute));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
