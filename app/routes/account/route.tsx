import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { roleNames } from "#app/people/roles.ts";
import { Page } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Your account");

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, email, role } = await requireSignedIn(request);
  return { name, email, role };
}

export default function Account() {
  const { name, email, role } = useLoaderData<typeof loader>();
  return (
    <Page heading="Your account">
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Email address", value: email },
          { key: "Role", value: roleNames[role] },
        ]}
      />
      <p className="govuk-body">
        To change any of these or your password, ask the lead official who invited you.
      </p>
    </Page>
  );
}
