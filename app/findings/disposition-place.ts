import { gapInWords } from "#app/comments/places.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { ReviewComment } from "./review-comments.server.ts";

/** "NPQSL 1. School Culture, statement 1b" */
export function placeInWords({ framework, section, statementCode, gap }: ReviewComment): string {
  const whole = section ? `${section.number}. ${section.title}` : "as a whole";
  const where = `${frameworkLabel(framework.code)} ${whole}`;
  if (gap !== null) return `${where}, ${gapInWords(gap)}`;
  return statementCode === null ? where : `${where}, statement ${statementCode}`;
}
