import type { ReactNode } from "react";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { personPath } from "./paths.ts";
import { PersonPage } from "./person-page.tsx";
import { PostForm } from "./post-form.tsx";

type Props = {
  heading: string;
  person: { id: string; name: string };
  /** Why it cannot be done, which then stands in place of the form. */
  whyNot: string | null;
  messages: Messages | undefined;
  button: string;
  variant?: "warning";
  children: ReactNode;
};

/** A page that says what something does to a person, and asks whether to do it. */
export function ConfirmAboutPerson({ heading, person, whyNot, messages, button, variant, children }: Props) {
  return (
    <PersonPage heading={heading} person={person} messages={messages}>
      {whyNot === null ? (
        <>
          {children}
          <PostForm id="form">
            <ButtonGroup>
              <Button variant={variant}>{button}</Button>
              <a className="govuk-link" href={personPath(person.id)}>
                Leave as it is
              </a>
            </ButtonGroup>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body" id="form">
          {whyNot}
        </p>
      )}
    </PersonPage>
  );
}
