import { Textarea } from "#app/ui/textarea.tsx";

type Props = { defaultValue?: string; error?: string; maxLength: number };

/** Why something about a round is changed after it has opened. */
export function ReasonField({ defaultValue, error, maxLength }: Props) {
  return (
    <Textarea
      name="reason"
      label="Reason"
      labelSize="s"
      hint="Lead officials read it on the page of the round, with your name and the time. It is kept for ever"
      rows={3}
      maxLength={maxLength}
      threshold={75}
      defaultValue={defaultValue}
      error={error}
    />
  );
}
