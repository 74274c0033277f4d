import { organisation } from "#app/ui/organisation.ts";
import { OrganisationNote } from "#app/ui/organisation-note.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { ForMembers } from "./for-members.tsx";
import { ForOfficials } from "./for-officials.tsx";
import { SigningIn } from "./signing-in.tsx";

export const handle = titled("Help");

const parts = [
  { id: "signing-in", text: "If you cannot sign in" },
  { id: "members", text: "If you are a panel member" },
  { id: "officials", text: "If you are an official" },
  { id: "leads", text: "If you are a lead official" },
  { id: "observers", text: "If you are an observer" },
  { id: "contact", text: "If something does not work" },
];

export default function Help() {
  return (
    <Page heading="Help">
      <ul className="govuk-list">
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a className="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <SigningIn />
      <ForMembers />
      <ForOfficials />
      <h2 className="govuk-heading-m" id="contact">
        If something does not work
      </h2>
      <p className="govuk-body">
        Where JavaScript runs, what you have typed is kept: load the page again, or sign in again, and it is
        offered back. A page that cannot take what you sent says why.
      </p>
      <p className="govuk-body wrap-anywhere">
        Ask the lead official who invited you, or write to {organisation.email}. Questions about your data are
        answered in the{" "}
        <a className="govuk-link" href="/privacy">
          privacy notice
        </a>
        , those about using the service with a disability in the{" "}
        <a className="govuk-link" href="/accessibility-statement">
          accessibility statement
        </a>
        .
      </p>
      <OrganisationNote />
    </Page>
  );
}
