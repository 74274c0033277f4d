import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { longestDispositionReason } from "./disposition.ts";
import type { RefusedResponse } from "./disposition-form.server.ts";
import { dispositions, dispositionWords } from "./dispositions.ts";

type Props = { refused: Pick<RefusedResponse, "fields" | "messages"> | undefined };

/** What DfE does, and why. */
export function DispositionFields({ refused }: Props) {
  return (
    <>
      <Radios
        name="disposition"
        label="What DfE does"
        labelSize="s"
        layout="compact"
        items={dispositions.map((one) => ({
          value: one,
          label: dispositionWords[one].name,
          hint: dispositionWords[one].hint,
        }))}
        defaultValue={refused?.fields.disposition}
        error={refused?.messages.disposition}
      />
      <Textarea
        name="reason"
        label="Reason"
        labelSize="s"
        hint="Why, in words that can be published with the answer"
        rows={4}
        maxLength={longestDispositionReason}
        threshold={80}
        defaultValue={refused?.fields.reason}
        error={refused?.messages.reason}
      />
    </>
  );
}
