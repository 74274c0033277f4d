import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sessionCookieName } from "#app/people/session.server.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Cookies");

export function loader(_: LoaderFunctionArgs) {
  return { name: sessionCookieName };
}

export default function Cookies() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <Page heading="Cookies">
      <p className="govuk-body">
        Cookies are small files saved on your phone, tablet or computer when you visit a website. This service
        sets one, which it cannot work without. It sets none that measure or follow you, and nobody else’s, so
        there is nothing to accept or refuse.
      </p>
      <Table
        caption="The cookie we set"
        stacked
        rows={[
          {
            name,
            purpose: "Keeps you signed in, and while you are asked for a code, holds your place",
            expires: "It stops working 2 hours after you last used it, and 12 hours after you signed in",
          },
        ]}
        rowKey={(row) => row.name}
        columns={columns}
      />
      <h2 className="govuk-heading-m">What else is kept on your device</h2>
      <p className="govuk-body">
        Where JavaScript runs, your browser keeps what you have typed and not saved yet, so that a lost
        connection or a closed window loses nothing. It goes to nobody, is offered back to you alone, and is
        cleared when you sign out. It is needed for what you ask the service to do, so it needs no consent.
      </p>
      <Table
        caption="What we keep in your browser"
        stacked
        rows={[
          {
            name: "framework-review (IndexedDB)",
            purpose: "Keeps the words of forms that you have not sent",
            expires: "When what you typed is saved or you discard it, and when you sign out",
          },
          {
            name: "form-sent (session storage)",
            purpose: "Remembers which form you have just sent, so that its words are not offered back",
            expires: "On the page that follows, or when you close the tab",
          },
        ]}
        rowKey={(row) => row.name}
        columns={columns}
      />
      <p className="govuk-body">
        You can clear all of it in your browser’s settings. You are then signed out, and what was not saved is
        lost.
      </p>
    </Page>
  );
}

type Kept = { name: string; purpose: string; expires: string };

const columns = [
  {
    heading: "Name",
    rowHeader: true,
    cell: (row: Kept) => <span className="wrap-anywhere">{row.name}</span>,
  },
  { heading: "Purpose", cell: (row: Kept) => row.purpose },
  { heading: "Expires", cell: (row: Kept) => row.expires },
];
