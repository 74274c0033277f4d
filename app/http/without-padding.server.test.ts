import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { withoutPadding } from "./without-padding.server.ts";

test("NUL bytes are taken out of a page and nothing else is", async () => {
  const stream = withoutPadding();
  stream.write(Buffer.from("weak – \0\0"));
  stream.write(Buffer.from("1 of 8"));
  stream.end("\0 ✓");
  expect(await text(stream)).toBe("weak – 1 of 8 ✓");
});
