import { csvRows, linesThatAreNoText } from "#app/framework/csv-rows.ts";
import { type Invitee, type InviteeChoices, readInvitee, shortened } from "./invitee.ts";

/** The columns that a file of people has, and those it may have. */
export const peopleColumns = ["email", "name", "role"] as const;
export const memberColumns = ["frameworks", "group"] as const;

/** A year's panels many times over; more would be slow to read through before it is confirmed. */
export const mostPeople = 1_000;
export const longestFile = 200_000;

/** What would happen with a line. */
export type PeopleLine =
  | { line: number; invitee: Invitee }
  | { line: number; told: string; problems: readonly string[] };

/**
 * What a CSV of people would do, line by line, in the order of the file.
 * @param alreadyHere why somebody of this address cannot be invited; null where nobody has it
 */
export function readPeople(
  source: string,
  choices: InviteeChoices,
  alreadyHere: (email: string) => string | null,
): PeopleLine[] {
  if (source.length > longestFile)
    return [refused(`The file is longer than ${longestFile.toLocaleString("en-GB")} characters. ${divide}`)];
  const unreadable = [...linesThatAreNoText(source), ...linesThatGoOn(source)];
  const { rows, problems } = csvRows(source, peopleColumns, memberColumns);
  if (rows.length > mostPeople)
    return [refused(`The file has more than ${mostPeople.toLocaleString("en-GB")} people. ${divide}`)];
  if (rows.length === 0 && problems.length === 0 && unreadable.length === 0)
    return [refused("No people were found under the first line")];

  const first = new Map<string, number>();
  const read = rows.map(({ line, cells }): PeopleLine => {
    const { email, name, role, frameworks, group } = cells;
    const framework = frameworks.toLowerCase().split(" ").filter(Boolean);
    const outcome = readInvitee({ email, name, role: role.toLowerCase(), framework, group }, choices);
    const address = email.toLowerCase();
    const before = first.get(address);
    if (address !== "" && before === undefined) first.set(address, line);
    const found = [
      ...("messages" in outcome ? Object.values(outcome.messages) : []),
      ...(before === undefined ? [] : [`${shortened(address)} stands on line ${before} already`]),
      ...[alreadyHere(address) ?? []].flat(),
    ];
    const told = shortened(name === "" ? email : name);
    return "invitee" in outcome && found.length === 0
      ? { line, invitee: outcome.invitee }
      : { line, told, problems: found };
  });
  return inOrder([
    ...read,
    ...[...problems, ...unreadable].map(({ line, message }) => ({ line, told: "", problems: [message] })),
  ]);
}

const divide = "Divide it and import the parts one after another";

function refused(message: string): PeopleLine {
  return { line: 1, told: "", problems: [message] };
}

/** One line of the page for each line of the file. */
function inOrder(lines: readonly PeopleLine[]): PeopleLine[] {
  const byLine = new Map<number, PeopleLine>();
  for (const one of lines) {
    const other = byLine.get(one.line);
    const problems = [other, one].flatMap((each) => (each && "problems" in each ? each.problems : []));
    const told = other === undefined ? "" : "invitee" in other ? other.invitee.name : other.told;
    byLine.set(one.line, other === undefined ? one : { line: one.line, told, problems });
  }
  return [...byLine.values()].toSorted((a, b) => a.line - b.line);
}

/** A cell that goes on in the next line would come in as one with a space in it, as if it had been written so. */
function linesThatGoOn(source: string): { line: number; message: string }[] {
  const goesOn = (text: string) =>
    (text.match(/"/g)?.length ?? 0) % 2 === 1 || /[\p{Zl}\p{Zp}\u0085]/u.test(text);
  return source
    .split(/\r\n|\r|\n/)
    .flatMap((text, i) =>
      goesOn(text)
        ? [{ line: i + 1, message: "A cell goes on in another line: names and addresses stand on one line" }]
        : [],
    );
}
