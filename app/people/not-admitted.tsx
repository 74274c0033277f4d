import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Admission } from "./admission.server.ts";
import { PostForm } from "./post-form.tsx";

type Props = {
  heading: string;
  first: Admission;
  fields: readonly [string, string][];
  /** Why it was not taken. */
  messages: readonly string[];
};

const links: Record<Admission, string> = { terms: "Read the terms", interests: "Declare your interests" };

/** Shown where a form was sent by a member who has something to do first. It holds what was written, to be sent after. */
export function NotAdmitted({ heading, first, fields, messages }: Props) {
  return (
    <Page heading={heading}>
      <p className="govuk-body">
        {messages.join(" ")} What you wrote is not saved yet, and not lost: it stands in this page.
      </p>
      <ol className="govuk-list govuk-list--number">
        <li>
          <a className="govuk-link" href={`/${first}`} target="_blank" rel="noreferrer">
            {links[first]} (opens in new tab)
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
