import { Tag, type TagColour } from "#app/ui/tag.tsx";
import { type Status, statusWords } from "./statuses.ts";

const colours: Record<Status, TagColour | undefined> = {
  draft: "yellow",
  agreed: undefined,
  "signed-off": "green",
};

export function StatusTag({ status }: { status: Status }) {
  return <Tag colour={colours[status]}>{statusWords[status]}</Tag>;
}
