import type { SerializeFrom } from "@remix-run/node";
import { personPath } from "#app/people/paths.ts";
import type { PersonHere } from "#app/people/people.server.ts";

type Props = { person: SerializeFrom<PersonHere>; isSelf: boolean };

/** What a lead official can do about somebody now, each on a page of its own that asks first. */
export function PersonActions({ person, isSelf }: Props) {
  const { id, state, hasSecondStep, pseudonymisedAt } = person;
  const isWaiting = ["invited", "expired", "revoked"].includes(state);
  const actions = [
    isWaiting && { below: "invitation", text: "Send the invitation again" },
    state === "invited" && { below: "invitation/revocation", text: "Revoke the invitation" },
    !isSelf &&
      hasSecondStep && {
        below: "second-step",
        text: "Cannot sign in without a code: reset the second step",
      },
    !isSelf && state !== "disabled" && { below: "disabling", text: "Disable this person" },
    state === "disabled" && pseudonymisedAt === null && { below: "enabling", text: "Bring this person back" },
    !isSelf &&
      pseudonymisedAt === null && { below: "pseudonymisation", text: "Replace name and address for good" },
  ].filter((action) => action !== false);
  return (
    <>
      <ul className="govuk-list govuk-list--spaced">
        {actions.map(({ below, text }) => (
          <li key={below}>
            <a className="govuk-link govuk-link--no-visited-state" href={`${personPath(id)}/${below}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {isSelf && (
        <p className="govuk-body">This is you. Another lead official can change your role or disable you.</p>
      )}
    </>
  );
}
