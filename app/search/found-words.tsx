import type { Part } from "./marked.ts";

/** Words with what was found in them marked. */
export function FoundWords({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, isFound }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order
    isFound ? <mark key={i}>{text}</mark> : text,
  );
}
