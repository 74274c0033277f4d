import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { DifferentField } from "./form-words.ts";
import {
  type KeptForm as Keeper,
  type KeptFormOptions,
  type KeptView,
  keepForm,
  nothingKept,
} from "./kept-form.ts";
import { momentInWords } from "./moment.ts";
import { type Announced, announceIn, isTrouble, stateInWords } from "./save-state.ts";

const Kept = createContext<KeptView>(nothingKept);

/**
 * Keeps what is written in the one form it stands round: on the device with every key, and by `save` a moment
 * after the last one and when the page is left. Above the form it offers back what an earlier visit left unsaved, and shows
 * both texts where another tab saved something else. Without JavaScript it is nothing but its children.
 *
 *     <KeptForm formKey={path} save={saveTo(`${path}/draft`)} isStored={!refused}>
 *       <PostForm>… <input type="hidden" name="revision" …/> … buttons … <KeptFormState /></PostForm>
 *     </KeptForm>
 *
 * `save` is `saveTo(address)` for a form that has drafts of its own, else `saveUnfinished(formKey)`, whose words the
 * page's loader reads with `unfinishedForm` and whose sending drops them with `forgetUnfinished`. What is given at
 * first holds as long as the page stands. Put `data-kept` on a hidden input that a script fills with a person's words.
 */
export function KeptForm({ children, ...given }: KeptFormOptions & { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const keeper = useRef<Keeper>(undefined);
  const [options] = useState(given);
  const [view, show] = useState(nothingKept);
  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    keeper.current = keepForm(form, options, show);
    return keeper.current.stop;
  }, [options]);

  return (
    <div ref={box}>
      {view.offers.map(({ key, at, differences }) => (
        <Choice
          key={key}
          title="What you wrote here before was not saved"
          about={`You wrote it on ${momentInWords(at)}. It is kept on this device.`}
          names={{ here: "You wrote", there: "In the form now" }}
          differences={differences}
          buttons={[
            { text: "Put back what I wrote", press: () => keeper.current?.putBack(key) },
            { text: "Discard it", press: () => keeper.current?.discard(key) },
          ]}
        />
      ))}
      {view.conflict && (
        <Choice
          title="Something else was saved in another tab or on another device"
          about={`${view.conflict.savedAt === null ? "" : `It was saved on ${momentInWords(view.conflict.savedAt)}. `}Choose which words to keep. Until then nothing more is saved here.`}
          names={{ here: "Here", there: "Saved in the other tab" }}
          differences={view.conflict.differences}
          buttons={[
            { text: "Keep what is here", press: () => keeper.current?.keepHere() },
            { text: "Take what is saved", press: () => keeper.current?.takeStored() },
          ]}
        />
      )}
      <Kept.Provider value={view}>{children}</Kept.Provider>
    </div>
  );
}

type ChoiceProps = {
  title: string;
  about: string;
  names: { here: string; there: string };
  differences: readonly DifferentField[];
  buttons: readonly { text: string; press: () => void }[];
};

/** Two texts for each field that differs, and what can be done with them. */
function Choice({ title, about, names, differences, buttons }: ChoiceProps) {
  return (
    <section aria-label={title} className="mb-6 border-4 border-brand p-3">
      <h3 className="govuk-heading-m">{title}</h3>
      <p className="govuk-body">{about}</p>
      {differences.map(({ name, label, here, there }) => (
        <div key={name}>
          <h4 className="govuk-heading-s mb-1">{label}</h4>
          <dl className="govuk-summary-list">
            {[
              { text: here, title: names.here },
              { text: there, title: names.there },
            ].map((side) => (
              <div key={side.title} className="govuk-summary-list__row govuk-summary-list__row--no-actions">
                <dt className="govuk-summary-list__key">{side.title}</dt>
                <dd className="govuk-summary-list__value app-written">{side.text || "(nothing)"}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <div className="govuk-button-group mb-0">
        {buttons.map(({ text, press }) => (
          <button key={text} type="button" className="govuk-button govuk-button--secondary" onClick={press}>
            {text}
          </button>
        ))}
      </div>
    </section>
  );
}

/** How far the saving is, in a line beside the buttons of the form. A screen reader hears of it once a minute at most. */
export function KeptFormState() {
  const { state, offers } = useContext(Kept);
  const [announced, announce] = useState<Announced | null>(null);
  useEffect(() => {
    const wait = announceIn(state, announced, Date.now());
    if (wait === null) return;
    const timer = setTimeout(() => announce({ words: stateInWords(state), at: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [state, announced]);

  const words = stateInWords(state);
  return (
    <>
      <p className={isTrouble(state) ? "govuk-error-message" : "govuk-body min-h-5"}>
        {words}
        {state.kind === "failed" && state.why === "signed-out" && <SignInAgain />}
      </p>
      <div role="status" className="govuk-visually-hidden">
        <p>{announced?.words}</p>
        {offers.length > 0 && <p>Above the form stands what you wrote here before and did not save.</p>}
      </div>
    </>
  );
}

function SignInAgain() {
  const { pathname, search } = window.location;
  return (
    <>
      {" "}
      <a className="govuk-link" href={`/sign-in?${new URLSearchParams({ next: pathname + search })}`}>
        Sign in again
      </a>
    </>
  );
}

/** When the form was last saved while this page stood; null where it was not. */
export function useSavedAt(): number | null {
  return useContext(Kept).savedAt;
}
