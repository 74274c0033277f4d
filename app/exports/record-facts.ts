import { settingNames } from "#app/rounds/plan.ts";
import { momentInWords } from "#app/ui/moment.ts";

type Value = string | number | boolean | null;
export type Facts = Record<string, Value>;

/** One thing that an event tells: what it is, and how it was and is, or simply what it says. */
export type ToldFact = { name: string; before: string | null; after: string };

type Event = { before: Facts | null; after: Facts | null; detail: Facts };

/** What an event tells beside its object, in words. @param nameOf the names of people by their ids */
export function factsInWords(
  { before, after, detail }: Event,
  nameOf: (id: string) => string | undefined,
): ToldFact[] {
  const words = (name: string, value: Value) => valueInWords(name, value, nameOf);
  const changed = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return [
    ...changed.map((name) => ({
      name: nameInWords(name, nameOf),
      before: before?.[name] === undefined ? null : words(name, before[name]),
      after: after?.[name] === undefined ? "nothing" : words(name, after[name]),
    })),
    ...Object.entries(detail)
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => ({ name: nameInWords(name, nameOf), before: null, after: words(name, value) })),
  ];
}

function nameInWords(name: string, nameOf: (id: string) => string | undefined): string {
  const person = nameOf(name);
  if (person !== undefined) return person;
  if (Object.hasOwn(settingNames, name)) return settingNames[name as keyof typeof settingNames];
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words === "sha256" ? "SHA-256" : words.charAt(0).toUpperCase() + words.slice(1);
}

const moments = /^(opensAt|closesAt|until)$/;

function valueInWords(name: string, value: Value, nameOf: (id: string) => string | undefined): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return moments.test(name) ? momentInWords(value) : value.toLocaleString("en-GB");
  const people = value.split(" ").map(nameOf);
  return people.every((one) => one !== undefined) ? people.join(", ") : value;
}
