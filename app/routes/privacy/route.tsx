import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Privacy notice");

export default function Privacy() {
  return (
    <Page heading="Privacy notice">
      <p className="govuk-body">
        Whoever runs this service for a review decides what it is used for, and is the controller of the
        personal data in it. This page says what the service itself holds.
      </p>
      <h2 className="govuk-heading-m">What is held about you</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          your name, email address and role, a hash of your password, and whether you switched keyboard
          shortcuts off
        </li>
        <li>
          what you write in the review: answers, reasons, comments and replies, with every earlier version and
          its time
        </li>
        <li>the interests you declare, what was decided for them, and when you accepted which terms</li>
        <li>
          the group you sit for in a round, such as school leaders or providers, where a lead official has
          said so
        </li>
        <li>
          a record of what you did and when, such as signing in, submitting a section or taking an export
        </li>
      </ul>
      <p className="govuk-body">
        The service’s own log holds no names, addresses or words. There is no tracking, and nothing is sent to
        anyone else.
      </p>
      <h2 className="govuk-heading-m">Who sees it</h2>
      <p className="govuk-body">
        Officials see what you submit, and your name beside it unless the round says otherwise. Other members
        see comments and replies without names. Exports hold pseudonyms unless an official asks for names.
        Officials see the interests you declare; other members do not. Where your name is shown to officials,
        they can also read the panel’s figures without your answers, or those of your group alone. What you
        write is recorded information, and may have to be disclosed under the Freedom of Information Act 2000:
        the{" "}
        <a className="govuk-link" href="/terms">
          terms of taking part
        </a>{" "}
        say more.
      </p>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        You can ask the lead official who invited you for a copy of what is held about you, or to have it
        corrected. You can complain to the Information Commissioner’s Office.
      </p>
    </Page>
  );
}
