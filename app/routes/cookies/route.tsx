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
        This service sets one cookie, which it cannot work without. It sets none that measure or follow you,
        so there is nothing to accept or refuse.
      </p>
      <Table
        caption="The cookie we set"
        wide
        rows={[
          {
            name,
            purpose: "Keeps you signed in",
            expires: "It stops working 2 hours after you last used it, and 12 hours after you signed in",
          },
        ]}
        rowKey={(row) => row.name}
        columns={[
          { heading: "Name", rowHeader: true, cell: (row) => row.name },
          { heading: "Purpose", cell: (row) => row.purpose },
          { heading: "Expires", cell: (row) => row.expires },
        ]}
      />
    </Page>
  );
}
