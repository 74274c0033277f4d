import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Admission } from "./admission.server.ts";
import { PostForm } from "./post-form.tsx";

type Props = { heading: string; first: Admission; fields: readonly [string, string][] };

const words: Record<Admission, { why: string; link: string }> = {
  terms: {
    why: "The terms of taking part have changed, or you have not accepted them yet.",
    link: "Read the terms",
  },
  interests: {
    why: "A round has opened, or you have not declared your interests yet.",
    link: "Declare your interests",
  },
};

/** Shown where a form was sent by a member who has something to do first. It holds what was written, to be sent after. */
export function NotAdmitted({ heading, first, fields }: Props) {
  return (
    <Page heading={heading}>
      <p className="govuk-body">
        {words[first].why} What you wrote is not saved yet, and not lost: it stands in this page.
      </p>
      <ol className="govuk-list govuk-list--number">
        <li>
          <a className="govuk-link" href={`/${first}`} target="_blank" rel="noreferrer">
            {words[first].link} (opens in new tab)
          </a>
        </li>
        <li>Come back to this page and send what you wrote.</li>
      </ol>
      <PostForm>
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold one name many times, in this order
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>Send what I wrote</Button>
      </PostForm>
    </Page>
  );
}
