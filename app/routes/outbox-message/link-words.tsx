import type { Message } from "#app/rounds/outbox.server.ts";

type Props = { link: Exclude<Message["link"], "none">; id: string };

/** Where the link of a message is, or why it is not shown. */
export function LinkWords({ link, id }: Props) {
  if (link === "gone")
    return <>The link is no longer kept here, because the message has gone or will not be sent.</>;
  if (link === "not-shown")
    return (
      <>
        The link is not shown, because it opens somebody’s account. Whoever runs the machine can print one:{" "}
        <code className="wrap-anywhere">npm run person -- reset EMAIL</code>
      </>
    );
  return (
    <a className="govuk-link" href={`/outbox/${id}/link`}>
      Show the link
    </a>
  );
}
