import { type FormEvent, useEffect, useRef, useState } from "react";
import { sentFirst } from "#app/comments/comment-form.tsx";
import { type Place, placeName, unfinishedName } from "#app/comments/places.ts";
import { type SelectedWords, wordsSelected } from "#app/comments/selected-words.ts";
import type { Writing } from "#app/comments/writing.ts";
import { wordsIn } from "#app/ui/form-words.ts";
import { openFormOf } from "#app/ui/open-forms.ts";
import { type Sent, sendForm } from "#app/ui/send-form.ts";

export type ChosenWords = { quote: string; start: string };

/** Comments written amid the text, on one place at a time. */
export type Commenting = {
  writing: Writing;
  /** Where the form is open. */
  opened: { place: Place; words: ChosenWords | "whole" | null } | null;
  selected: SelectedWords | null;
  /** Why the comment was not sent with the section, if it was not. */
  trouble: string | null;
  open: (place: Place, words: ChosenWords | "whole" | null) => void;
  close: () => void;
  /** For the form of the section: what is written amid the text is sent before it. */
  sendBefore: (event: FormEvent<HTMLFormElement>) => void;
};

export function useCommenting(given: Writing | null): Commenting | null {
  const [writing, setWriting] = useState(given);
  const [opened, setOpened] = useState<Commenting["opened"]>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const selected = useSelectedWords(given !== null);
  const isSending = useRef(false);
  if (!writing) return null;

  /** The form goes away with what stands in it, which is kept. */
  function leave(): void {
    const form = composer();
    if (!form || !opened) return;
    const kept = { form: unfinishedName(writing!, opened.place), fields: wordsIn(form) };
    void openFormOf(form)?.finish();
    setWriting(
      (was) =>
        was && { ...was, unfinished: [...was.unfinished.filter(({ form }) => form !== kept.form), kept] },
    );
  }

  async function send(section: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    setTrouble(null);
    const sent = await sendComment();
    isSending.current = false;
    if (sent === "offline") {
      setTrouble(
        "There is no connection, so neither your comment nor the section was sent. Your words are kept on this device. Try again when the connection is back.",
      );
      composer()?.scrollIntoView({ block: "nearest" });
    }
    if (sent !== "taken") return;
    setOpened(null);
    section.requestSubmit(button);
  }

  return {
    writing,
    opened,
    selected,
    trouble,
    open(place, words) {
      if (opened && placeName(opened.place) !== placeName(place)) leave();
      setOpened({ place, words });
    },
    close() {
      leave();
      setOpened(null);
      if (opened) linkTo(opened.place)?.focus();
    },
    sendBefore(event) {
      if (!hasComment()) return;
      event.preventDefault();
      if (isSending.current) return;
      isSending.current = true;
      const { submitter } = event.nativeEvent as SubmitEvent;
      void send(event.currentTarget, submitter);
    },
  };
}

function useSelectedWords(isWatched: boolean): SelectedWords | null {
  const [selected, select] = useState<SelectedWords | null>(null);
  useEffect(() => {
    if (!isWatched) return;
    const look = () => {
      const found = wordsSelected(document.getSelection());
      select((was) => (JSON.stringify(was) === JSON.stringify(found) ? was : found));
    };
    look();
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [isWatched]);
  return selected;
}

function linkTo(place: Place): HTMLElement | null {
  return document.querySelector(`[data-opens="${CSS.escape(placeName(place))}"]`);
}

function composer(): HTMLFormElement | null {
  return document.getElementById(sentFirst) as HTMLFormElement | null;
}

/** Whether a comment is written that has not been sent. */
function hasComment(): boolean {
  const form = composer();
  return (
    form !== null &&
    form.dataset.sent === undefined &&
    wordsIn(form).some(([name, value]) => name === "body" && value.trim() !== "")
  );
}

/** Where the comment is refused, the page that says why takes the place of this one. */
async function sendComment(): Promise<Sent> {
  const form = composer()!;
  const kept = openFormOf(form);
  await kept?.settle();
  const sent = await sendForm(form);
  if (sent === "refused") form.requestSubmit();
  if (sent === "taken") {
    form.dataset.sent = "";
    kept?.sent();
  }
  return sent;
}
