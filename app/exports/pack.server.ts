import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import type { Actor } from "#app/people/session.server.ts";
import { membersOf } from "#app/rounds/round.server.ts";
import { isClosedAt, type Round } from "#app/rounds/round.ts";
import { selectedComments } from "./comments-csv.server.ts";
import { csvTime } from "./csv.server.ts";
import { type ExportFile, exportFileWords } from "./files.ts";
import { type Manifest, manifestName, type PackedFile } from "./manifest.ts";
import { selectedAnswers } from "./scores-csv.server.ts";
import { fileNameOf, type Selection } from "./selection.server.ts";
import { ruleRow } from "./summary.ts";
import { CannotHold, type Progress, piecesOf, type Writer } from "./writer.ts";

/** The earliest day that a ZIP can hold: a clock in the file would make two packs of the same data differ. */
const noDay = new Date(1980, 0, 1);

type Writers = Partial<Record<ExportFile, Writer>>;

/** Every file of a selection, and a manifest that says what they are. */
export function packOf(writers: Writers): Writer {
  return (...asked) => packed(writers, ...asked);
}

async function* packed(
  writers: Writers,
  actor: Actor,
  selection: Selection,
  now: number,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const wanted = Object.entries(writers) as [ExportFile, Writer][];
  const files: PackedFile[] = [];
  const zip = new OpenZip();
  for (const [position, [file, write]] of wanted.entries()) {
    progress(position, wanted.length);
    const name = fileNameOf(file, selection);
    let rows: number | null = null;
    const counted: Progress = (_, total) => {
      rows = total;
    };
    const refused = refusalOf(file, selection);
    const added = refused ?? (yield* zip.add(name, () => piecesOf(write(actor, selection, now, counted))));
    files.push("refused" in added ? { name, ...added } : { name, ...added, rows });
  }
  const manifest = manifestOf(actor, selection, now, files);
  yield* zip.add(manifestName, () => piecesOf(`${JSON.stringify(manifest, null, 2)}\n`));
  yield* zip.end();
  progress(wanted.length, wanted.length);
}

/** Why a file is not in the pack, before it is tried. */
function refusalOf(file: ExportFile, { names }: Selection): { refused: string } | null {
  return exportFileWords[file].alwaysNames && !names
    ? { refused: "It always names members, and this pack is without names." }
    : null;
}

/** A ZIP that is given out while it is written. */
class OpenZip {
  #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#ready.push(piece);
  });

  *#taken(): Generator<Uint8Array> {
    yield* this.#ready.splice(0);
  }

  async *add(
    name: string,
    content: () => AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array, { bytes: number; sha256: string } | { refused: string }> {
    const hash = createHash("sha256");
    let bytes = 0;
    let entry: ZipDeflate | null = null;
    const begun = () => {
      const begins = new ZipDeflate(name, { level: 6 });
      begins.mtime = noDay;
      this.#zip.add(begins);
      return begins;
    };
    try {
      for await (const piece of content()) {
        entry ??= begun();
        hash.update(piece);
        bytes += piece.length;
        entry.push(piece);
        yield* this.#taken();
      }
    } catch (error) {
      // Half a file must not stand in a pack as if it were whole.
      if (error instanceof CannotHold && entry === null) return { refused: error.message };
      throw error;
    }
    (entry ?? begun()).push(new Uint8Array(), true);
    yield* this.#taken();
    return { bytes, sha256: hash.digest("hex") };
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#taken();
  }
}

function manifestOf(actor: Actor, selection: Selection, now: number, files: PackedFile[]): Manifest {
  const { area, framework, round, names, drafts } = selection;
  return {
    filters: { area, framework, round, names, drafts },
    names,
    rounds: selection.rounds.map((one) => roundInManifest(actor, selection, one, now)),
    files,
  };
}

function roundInManifest(actor: Actor, selection: Selection, round: Round, now: number) {
  const isClosed = isClosedAt(round, now);
  return {
    round: round.id,
    title: round.title,
    state: isClosed ? ("closed" as const) : ("open" as const),
    cut_off: isClosed
      ? csvTime(round.closesAt)
      : "The round is open: the files hold what counted when they were made.",
    members: membersOf(round.id).length,
    answers: selectedAnswers(actor, selection, round, now).length,
    comments: selectedComments(actor, selection, round, now).length,
    rule: ruleRow(round.rule),
  };
}
