import { type FormEvent, useEffect, useRef, useState } from "react";
import { sendForm } from "#app/ui/send-form.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { KeysSwitch } from "./keys-switch.tsx";

type Props = {
  /** Whether the person has not switched them off. */
  on: boolean;
  keys: readonly { key: string; value: string }[];
  /** What there is to know of them beside what each does. */
  remark: string;
  /** Lets the keys do what they do, and returns what ends it. The same function at every drawing. */
  listen: (showList: () => void) => () => void;
};

/** The keys of a page, where JavaScript runs, and a button for those who cannot guess that ? lists them. */
export function Keys({ on, listen, ...listed }: Props) {
  const [isOn, setOn] = useState(on);
  const [isListed, list] = useState(false);
  useEffect(() => (isOn ? listen(() => list(true)) : undefined), [isOn, listen]);
  return (
    <>
      <p className="govuk-body app-scripted">
        <button type="button" className="app-text-button" onClick={() => list(true)}>
          Keyboard shortcuts
        </button>
      </p>
      {isListed && <KeyList {...listed} isOn={isOn} onSwitched={setOn} onClose={() => list(false)} />}
    </>
  );
}

type ListProps = Pick<Props, "keys" | "remark"> & {
  isOn: boolean;
  onSwitched: (on: boolean) => void;
  onClose: () => void;
};

function KeyList({ keys, remark, isOn, onSwitched, onClose }: ListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    heading.current?.focus();
  }, []);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const isSwitched = (await sendForm(event.currentTarget)) === "taken";
    if (isSwitched) onSwitched(!isOn);
    setError(isSwitched ? undefined : "This could not be saved. Try again later, or on your account page");
  }

  return (
    <dialog ref={dialog} className="app-dialog" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 ref={heading} className="govuk-heading-m" id="keys-heading" tabIndex={-1}>
        Keyboard shortcuts
      </h2>
      <SummaryList rows={keys} />
      <p className="govuk-body">{remark} While you type in a field, keys do nothing else.</p>
      <KeysSwitch on={isOn} error={error} onSubmit={onSubmit} />
      <button type="button" className="govuk-button mb-0" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
