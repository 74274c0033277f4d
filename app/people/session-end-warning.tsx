import { useEffect, useRef, useState } from "react";
import { ButtonGroup, PressButton, TextButton } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { leftOf, type Told, toldOf } from "./session-left.ts";
import { SignOutForm } from "./sign-out-form.tsx";

/** What was put away is told again when it is something else. */
type Shown = { told: Told; closed: Told["kind"] | null };

function telling(told: Told): (before: Shown) => Shown {
  return ({ closed }) => ({ told, closed: told.kind === "nothing" ? null : closed });
}

/** Tells before a session ends, and when it has. Another page of the same person may have used it meanwhile. */
export default function SessionEndWarning() {
  const [{ told, closed }, setShown] = useState<Shown>({ told: { kind: "nothing", again: 0 }, closed: null });
  useEffect(() => {
    if (told.kind === "over") return;
    const look = async () => {
      const left = await leftOf("look");
      // Where the service does not answer, it is asked again in a minute.
      setShown(telling(left === undefined ? { ...told, again: 60_000 } : toldOf(left)));
    };
    const timer = setTimeout(look, told.again);
    // A machine that has slept knows late what time it is.
    const onSight = () => document.visibilityState === "visible" && void look();
    document.addEventListener("visibilitychange", onSight);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [told]);

  const stay = async () => {
    const left = await leftOf("use");
    if (left !== undefined) setShown(telling(toldOf(left)));
  };
  if (told.kind === "nothing" || told.kind === closed) return null;
  return <Dialog told={told} onStay={stay} onClose={() => setShown({ told, closed: told.kind })} />;
}

type Props = { told: Exclude<Told, { kind: "nothing" }>; onStay: () => void; onClose: () => void };

function Dialog({ told, onStay, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // The dialog itself has the focus: a key that is just being typed presses none of its buttons.
    dialog.current?.showModal();
    dialog.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { heading, words } = said(told);
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="session-end"
      aria-describedby="session-end-words"
      tabIndex={-1}
      onClose={onClose}
    >
      <h2 className="govuk-heading-m" id="session-end">
        {heading}
      </h2>
      <p className="govuk-body" id="session-end-words" aria-live="polite">
        {words}
      </p>
      <ButtonGroup>
        {told.kind === "unused" ? (
          <PressButton onPress={onStay}>Stay signed in</PressButton>
        ) : (
          <PressButton onPress={onClose}>Back to the page</PressButton>
        )}
        {told.kind === "over" ? (
          <a className="govuk-link" href="/sign-in">
            Sign in
          </a>
        ) : (
          <SignOutForm>
            <TextButton>Sign out</TextButton>
          </SignOutForm>
        )}
      </ButtonGroup>
    </dialog>
  );
}

function said(told: Props["told"]): { heading: string; words: string } {
  const kept =
    "What you have written here stays. When you send it, you will be asked to sign in again first.";
  if (told.kind === "over") return { heading: "You have been signed out", words: kept };
  const words = `For your security, you will be signed out in ${counted(told.minutes, "minute")}`;
  return told.kind === "unused"
    ? {
        heading: "You will be signed out soon",
        words: `${words}, because you have not used this service for some time.`,
      }
    : {
        heading: "You will be signed out soon",
        words: `${words}. This cannot be extended: you signed in twelve hours ago. ${kept}`,
      };
}
