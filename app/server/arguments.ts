import { parseArgs } from "node:util";

type Arguments<Name extends string> = {
  values: Partial<Record<Name, string>>;
  words: string[];
  /** One line on what could not be read, or null. */
  problem: string | null;
};

/** Reads a command line of words and `--name value` pairs; a name that is not listed is a problem, not an exception. */
export function readArguments<Name extends string>(args: string[], names: readonly Name[]): Arguments<Name> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { values: values as Partial<Record<Name, string>>, words: positionals, problem: null };
  } catch (error) {
    return { values: {}, words: [], problem: (error as Error).message.split("\n")[0]! };
  }
}
