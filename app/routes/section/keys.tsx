import { type FormEvent, useEffect, useRef, useState } from "react";
import { KeysSwitch } from "#app/people/keys-switch.tsx";
import { sendForm } from "#app/ui/send-form.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { listenToKeys } from "./key-listener.ts";
import { keyList } from "./keys.ts";

/** The keys of this page, where JavaScript runs, and a button for those who cannot guess that ? lists them. */
export function Keys({ on }: { on: boolean }) {
  const [isOn, setOn] = useState(on);
  const [isListed, list] = useState(false);
  useEffect(() => (isOn ? listenToKeys(() => list(true)) : undefined), [isOn]);
  return (
    <>
      <p className="govuk-body app-scripted">
        <button type="button" className="app-text-button" onClick={() => list(true)}>
          Keyboard shortcuts
        </button>
      </p>
      {isListed && <KeyList isOn={isOn} onSwitched={setOn} onClose={() => list(false)} />}
    </>
  );
}

type ListProps = { isOn: boolean; onSwitched: (on: boolean) => void; onClose: () => void };

function KeyList({ isOn, onSwitched, onClose }: ListProps) {
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
      <SummaryList rows={keyList} />
      <p className="govuk-body">
        After the last one comes the first. While you type in a field, keys do nothing else.
      </p>
      <KeysSwitch on={isOn} error={error} onSubmit={onSubmit} />
      <button type="button" className="govuk-button mb-0" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
