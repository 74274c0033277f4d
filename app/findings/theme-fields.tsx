import type { Messages } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { ThemeWords } from "./theme.ts";

type Props = { words: ThemeWords; messages: Messages; longest: Record<keyof ThemeWords, number> };

export const themeFieldOrder = ["form", "into", "name", "definition", "chosen"] as const;

/** How a theme is called, and what belongs to it. */
export function ThemeFields({ words, messages, longest }: Props) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        labelSize="s"
        width="two-thirds"
        defaultValue={words.name}
        error={messages.name}
      />
      <Textarea
        name="definition"
        label="Definition (optional)"
        labelSize="s"
        hint="What belongs to this theme, and what does not"
        rows={4}
        maxLength={longest.definition}
        threshold={75}
        defaultValue={words.definition}
        error={messages.definition}
      />
    </>
  );
}
