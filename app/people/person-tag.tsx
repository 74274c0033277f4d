import { Tag, type TagColour } from "#app/ui/tag.tsx";
import { type PersonState, personStateNames } from "./person-states.ts";

const colours: Record<PersonState, TagColour> = {
  invited: "yellow",
  expired: "orange",
  revoked: "red",
  active: "green",
  disabled: "grey",
};

/** How far somebody is with this service. */
export function PersonTag({ state }: { state: PersonState }) {
  return <Tag colour={colours[state]}>{personStateNames[state]}</Tag>;
}
