import type { Area } from "#app/framework/areas.ts";
import type { ruleRow } from "./summary.ts";

export const manifestName = "manifest.json";

export type PackedFile =
  | { name: string; bytes: number; sha256: string; rows: number | null }
  /** Why it is not in the pack. */
  | { name: string; refused: string };

/** What a pack says of itself. */
export type Manifest = {
  filters: {
    area: Area | null;
    framework: string | null;
    round: string | null;
    names: boolean;
    drafts: boolean;
  };
  names: boolean;
  rounds: {
    round: number;
    title: string;
    state: "open" | "closed";
    /** The closing, as ISO 8601 in UTC; of an open round, that it has none. */
    cut_off: string;
    members: number;
    answers: number;
    comments: number;
    rule: ReturnType<typeof ruleRow>;
  }[];
  files: PackedFile[];
};
