import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import { fixedMoment } from "./fixed-zip.server.ts";

type Part = { path: string; pieces: Iterable<Uint8Array> };

const deflated = 8;
const pieceSize = 64 * 1024;

/** A zip file in pieces, of parts too large to hold. They are made smaller beside what else the program does. */
export async function* zipped(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for (const { path, pieces } of parts) {
    const file: ZipInputFile = { filename: path, compression: deflated, size: 0, crc: 0, mtime: fixedMoment };
    zip.add(file);
    const small = createDeflateRaw({ chunkSize: pieceSize });
    // What goes wrong on the way is thrown where the pieces are read.
    pipeline(Readable.from(weighed(pieces, file)), small, () => {});
    for await (const piece of small) {
      file.ondata!(null, piece, false);
      yield* made.splice(0);
    }
    file.ondata!(null, new Uint8Array(0), true);
  }
  zip.end();
  yield* made;
}

function* weighed(pieces: Iterable<Uint8Array>, file: ZipInputFile): Generator<Uint8Array> {
  for (const piece of pieces) {
    file.size += piece.length;
    file.crc = crc32(piece, file.crc);
    yield piece;
  }
}
