import { organisation } from "#app/ui/organisation.ts";
import { OrganisationNote } from "#app/ui/organisation-note.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { Rights } from "./rights.tsx";
import { WhatIsKept } from "./what-is-kept.tsx";
import { WhoSeesIt } from "./who-sees-it.tsx";

export const handle = titled("Privacy notice");

export default function Privacy() {
  const { name, email, dataProtectionOfficer, keptUntil } = organisation;
  return (
    <Page heading="Privacy notice">
      <OrganisationNote />
      <h2 className="govuk-heading-m">Who we are</h2>
      <p className="govuk-body wrap-anywhere">
        {name} runs this service for a review of frameworks, and is the controller of the personal data in it:
        it decides what they are used for. Ask it about your data: {email}. Its data protection officer:{" "}
        {dataProtectionOfficer}.
      </p>
      <WhatIsKept />
      <h2 className="govuk-heading-m">Why, and on what lawful basis</h2>
      <p className="govuk-body">
        To take the advice of an expert panel on frameworks for teachers’ and school leaders’ development, and
        to be able to show later that the advice was independent when it was given and what each conclusion
        rests on. The lawful basis is that this is needed for a task carried out in the public interest or in
        the exercise of official authority: Article 6(1)(e) of the UK GDPR. No special category data are asked
        for; do not put any in.
      </p>
      <p className="govuk-body">
        Nothing is decided about you by a program alone. Figures are reckoned from what members answered, and
        people decide what follows.
      </p>
      <WhoSeesIt />
      <h2 className="govuk-heading-m">How long it is kept</h2>
      <p className="govuk-body wrap-anywhere">
        What is written in the review is part of the record of how policy was made, and is kept under the
        Public Records Act 1958 until {keptUntil}. Nothing that was submitted is deleted before, also when you
        change or withdraw it. Files taken out are kept in the service for 24 hours. A count of failed
        attempts to sign in is kept for the minutes or hours for which it is needed. Copies for the case of a
        failure hold the same, and are kept by whoever runs the machine.
      </p>
      <Rights />
      <p className="govuk-body">This notice was last changed on 22 November 2026.</p>
    </Page>
  );
}
