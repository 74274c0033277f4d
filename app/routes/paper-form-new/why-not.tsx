import { InsetText } from "#app/ui/inset-text.tsx";

export type Obstacle = "not-open" | "names-hidden" | "not-asked" | "excluded" | "given-already";

const words: Record<Obstacle, (name: string) => string> = {
  "not-open": () => "Paper forms can be typed in only while the round is open.",
  "names-hidden": () =>
    "This round hides members’ names from officials. Whoever types in a paper form knows whose answers they are, so none can be typed in here. Members enter their answers themselves.",
  "not-asked": (name) => `${name} is not asked about this framework in this round.`,
  excluded: (name) => `An interest excludes ${name} from this framework.`,
  "given-already": (name) =>
    `${name} has submitted this section, or it was typed in for them before. They can still change it themselves.`,
};

/** Why there is nothing to type in. */
export function WhyNot({ why, name = "" }: { why: Obstacle | null; name?: string }) {
  return why && <InsetText>{words[why](name)}</InsetText>;
}
