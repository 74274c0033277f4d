import { PostForm } from "#app/people/post-form.tsx";
import { SignOutForm } from "#app/people/sign-out-form.tsx";
import { Button, TextButton } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Session = { id: string; browser: string; since: number; lastSeen: number; isThis: boolean };

/** Where somebody is signed in, with a way to end it. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <p className="govuk-body">
        You are signed out after two hours without use, and twelve hours after you signed in. If you do not
        know one of these, sign out there and change your password.
      </p>
      <Table
        caption="Where you are signed in"
        captionHidden
        stacked
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { heading: "Browser", rowHeader: true, cell: ({ browser }) => browser },
          { heading: "Signed in", cell: ({ since }) => momentInWords(since) },
          {
            heading: "Last used",
            cell: ({ isThis, lastSeen }) => (isThis ? "Now" : momentInWords(lastSeen)),
          },
          {
            heading: "Sign out",
            cell: ({ id, browser, isThis }) => (isThis ? "This is here" : <Ending {...{ id, browser }} />),
          },
        ]}
      />
      <SignOutForm action="/account/sessions/ending">
        <Button variant="secondary">Sign out everywhere</Button>
      </SignOutForm>
    </>
  );
}

function Ending({ id, browser }: { id: string; browser: string }) {
  return (
    <PostForm action={`/account/sessions/${id}/ending`}>
      <TextButton>
        Sign out <span className="govuk-visually-hidden">of {browser}</span>
      </TextButton>
    </PostForm>
  );
}
