// Makes one file of the panel in DATA_DIR, or its rows with the bare writer of that kind, and prints what it took as JSON.
import { stringify } from "csv-stringify/sync";
import { writeXlsx } from "hucre";
import { exportFile } from "#app/exports/export.server.ts";
import { isExportFile } from "#app/exports/files.ts";
import { theService } from "#app/exports/making.server.ts";
import { scoresTable } from "#app/exports/scores-csv.server.ts";
import { readSelection, type Selection } from "#app/exports/selection.server.ts";
import { CannotHold } from "#app/exports/writer.ts";

const [file] = process.argv.slice(2);
const now = Date.now();
const everything = readSelection(new URLSearchParams(), theService, now) as Selection;

async function made(name: string): Promise<number> {
  if (!isExportFile(name)) throw new Error(`No such file: ${name}`);
  let bytes = 0;
  for await (const piece of exportFile(name, theService, everything, now, () => {})) bytes += piece.length;
  return bytes;
}

/** The rows as they are, read before the time is taken. */
function rows() {
  const { columns, rows } = scoresTable(theService, everything, now);
  return [columns, ...Array.from(rows, (row) => columns.map((name) => row[name]))].map((row) => [...row]);
}

const bare: Readonly<Record<string, (given: ReturnType<typeof rows>) => number | Promise<number>>> = {
  "bare.csv": (given) => stringify(given).length,
  "bare.xlsx": async (given) => (await writeXlsx({ sheets: [{ name: "Scores", rows: given }] })).length,
};

const writer = bare[file!];
const given = writer ? rows() : [];
const from = performance.now();
let told: { bytes: number } | { refused: string };
try {
  told = { bytes: writer ? await writer(given) : await made(file!) };
} catch (error) {
  if (!(error instanceof CannotHold)) throw error;
  told = { refused: error.message };
}
const seconds = (performance.now() - from) / 1000;
console.log(JSON.stringify({ ...told, seconds, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
