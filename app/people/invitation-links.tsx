import { InsetText } from "#app/ui/inset-text.tsx";

type Props = { invited: readonly { name: string; email: string; link: string }[] };

/** The links of invitations that were just made. They are shown on this page and never again. */
export function InvitationLinks({ invited }: Props) {
  return (
    <>
      <p className="govuk-body">
        {invited.length === 1
          ? "The link to set a password goes out by email, where this service sends emails. If none arrives, hand the link over yourself: it works once, within seven days, and is shown here only this once."
          : "The links to set a password go out by email, where this service sends emails. If none arrive, hand the links over yourself: each works once, within seven days, and they are shown here only this once."}
      </p>
      <InsetText>
        <dl className="govuk-list govuk-list--spaced">
          {invited.map(({ name, email, link }) => (
            <div key={email}>
              <dt className="font-bold wrap-anywhere">
                {name} ({email})
              </dt>
              <dd className="ml-0 wrap-anywhere">
                <code>{link}</code>
              </dd>
            </div>
          ))}
        </dl>
      </InsetText>
    </>
  );
}

/** What of an invitation the page that made it shows. */
export function shownOnce({
  link,
  person: { name, email },
}: {
  link: string;
  person: { name: string; email: string };
}) {
  return { name, email, link };
}
