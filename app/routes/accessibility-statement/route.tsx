import { Page } from "#app/ui/page.tsx";
import { serviceName, titled } from "#app/ui/title.ts";

export const handle = titled("Accessibility statement");

export default function AccessibilityStatement() {
  return (
    <Page heading={`Accessibility statement for the ${serviceName.toLowerCase()}`}>
      <p className="govuk-body">
        We want as many people as possible to be able to use this service. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>change colours, contrast levels and fonts</li>
        <li>zoom in up to 400% without the text spilling off the screen</li>
        <li>use all of the service with a keyboard alone</li>
        <li>use all of the service with a screen reader</li>
        <li>use all of the service without JavaScript</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible this service is</h2>
      <p className="govuk-body">
        The pages are checked automatically against the Web Content Accessibility Guidelines version 2.2 AA,
        and nothing is known that does not meet them. They have not been audited by an independent specialist
        or tested with disabled people, so this statement does not claim full compliance. Wide tables scroll
        sideways within the page.
      </p>
      <h2 className="govuk-heading-m">Feedback and contact information</h2>
      <p className="govuk-body">
        If you find a problem or need information in another format, tell the lead official who invited you.
      </p>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with
        how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).
      </p>
    </Page>
  );
}
