import type { FormEvent } from "react";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "./post-form.tsx";

type Props = {
  on: boolean;
  error?: string;
  /** Where a page switches them without being left. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
};

/** Whether single keys do something, and the button that turns it round. */
export function KeysSwitch({ on, error, onSubmit }: Props) {
  const turned = on ? "off" : "on";
  return (
    <PostForm id="keys" action="/account" onSubmit={onSubmit}>
      <p className="govuk-body" role="status">
        Keyboard shortcuts are {on ? "on" : "off"}.
      </p>
      {error && <p className="govuk-error-message">{error}</p>}
      <input type="hidden" name="keys" value={turned} />
      <Button variant="secondary">Switch keyboard shortcuts {turned}</Button>
    </PostForm>
  );
}
