import { Transform } from "node:stream";

/**
 * Takes out the NUL bytes that React 18's renderer leaves at the end of a chunk when a character of several bytes does
 * not fit into it. No page holds a NUL of its own: forms take them out of what people write.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
