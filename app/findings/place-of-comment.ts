import { gapInWords } from "#app/comments/places.ts";
import type { ReviewComment } from "./review-comments.server.ts";

type Placed = Pick<ReviewComment, "framework" | "section" | "statement" | "gap" | "round">;

/** "NPQ for Headship, section 2: School culture, statement 2.3. Round 1" */
export function placeOfComment({ framework, section, statement, gap, round }: Placed): string {
  const parts = [
    framework.title,
    section && `section ${section.number}: ${section.title}`,
    statement && `statement ${statement.code}`,
    gap !== null && gapInWords(gap),
  ];
  return `${parts.filter(Boolean).join(", ")}. ${round.title}`;
}
