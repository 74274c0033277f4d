import { createHash } from "node:crypto";

/** What stands in the record for words and answers: it tells that they are these, and not what they are. */
export function fingerprint(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
