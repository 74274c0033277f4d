import { InsetText } from "#app/ui/inset-text.tsx";

/** Says so where mail stays here because no mail server is set up. */
export function NotSendingNote({ sends }: { sends: boolean }) {
  if (sends) return null;
  return (
    <InsetText>
      This service is not set up to send email. Its messages stay in the outbox, as they would have gone.
    </InsetText>
  );
}
