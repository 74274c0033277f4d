import type { SerializeFrom } from "@remix-run/node";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { personPath } from "#app/people/paths.ts";
import type { PersonHere } from "#app/people/people.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { PersonTag } from "#app/people/person-tag.tsx";
import { roleNames } from "#app/people/roles.ts";
import { groupNames } from "#app/rounds/groups.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";

type Props = { person: SerializeFrom<PersonHere>; isSelf: boolean };

/** What lead officials are told of somebody. */
export function PersonFacts({ person, isSelf }: Props) {
  const { id, email, name, role, state, createdAt, disabledAt, pseudonymisedAt, hasSecondStep } = person;
  const rows: SummaryRow[] = [
    {
      key: "Email address",
      value: <span className="wrap-anywhere">{email}</span>,
      actions:
        pseudonymisedAt === null
          ? [{ href: `${personPath(id)}/details`, text: "Correct", about: `the name or address of ${name}` }]
          : [],
    },
    {
      key: "Role",
      value: roleNames[role],
      actions: isSelf
        ? []
        : [{ href: `${personPath(id)}/role`, text: "Change", about: `the role of ${name}` }],
    },
    { key: "State", value: <PersonTag state={state} /> },
    { key: "Added", value: momentInWords(createdAt) },
    ...invitationRows(person),
    ...(disabledAt === null ? [] : [{ key: "Disabled", value: momentInWords(disabledAt) }]),
    ...(pseudonymisedAt === null ? [] : [{ key: "Pseudonymised", value: momentInWords(pseudonymisedAt) }]),
    { key: "Second step", value: hasSecondStep ? "Set up" : "Not set up" },
    ...(isAllowed(role, may.assess) ? memberRows(person) : []),
  ];
  return <SummaryList rows={rows} />;
}

function invitationRows({ invitation, invitedBy, state }: Props["person"]): SummaryRow[] {
  if (invitation === null) return [];
  const by = invitedBy === null ? "at the command line" : `by ${invitedBy}`;
  const until =
    state === "invited"
      ? `. The link works until ${momentInWords(invitation.expiresAt)}`
      : state === "expired"
        ? `. The link expired on ${momentInWords(invitation.expiresAt)}`
        : "";
  return [{ key: "Invited", value: `${momentInWords(invitation.createdAt)}, ${by}${until}` }];
}

function memberRows({ id, name, frameworks, group, sitsIn }: Props["person"]): SummaryRow[] {
  return [
    {
      key: "Asked about",
      value:
        frameworks.length === 0 ? "All frameworks of a round" : frameworks.map(frameworkLabel).join(", "),
      actions: [
        { href: `${personPath(id)}/frameworks`, text: "Change", about: `what ${name} is asked about` },
      ],
    },
    { key: "Sits for", value: group === null ? "No group" : groupNames[group] },
    {
      key: "Rounds that have not closed",
      value:
        sitsIn.length === 0 ? (
          "None"
        ) : (
          <ul className="govuk-list mb-0">
            {sitsIn.map((round) => (
              <li key={round.id}>
                <a className="govuk-link" href={roundPath(round.id)}>
                  {round.title}
                </a>
                {round.isReopened && ", of which a section is reopened for them"}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}
