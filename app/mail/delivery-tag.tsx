import { Tag, type TagColour } from "#app/ui/tag.tsx";
import { type MailState, mailStateNames } from "./states.ts";

const colours: Record<MailState, TagColour> = { waiting: "yellow", sent: "green", "given-up": "red" };

/** How far a message has come; null where that is not told. */
export function DeliveryTag({ state }: { state: MailState | null }) {
  if (state === null) return <>Not shown</>;
  return <Tag colour={colours[state]}>{mailStateNames[state]}</Tag>;
}
