import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { materialFor } from "#app/findings/evidence.server.ts";
import { writeFinding } from "#app/findings/finding.server.ts";
import { FindingFields, findingFieldOrder } from "#app/findings/finding-fields.tsx";
import { longest, readFinding } from "#app/findings/finding-form.server.ts";
import { firstGrounds } from "#app/findings/grounds.server.ts";
import { findingPath, findingsPath } from "#app/findings/paths.ts";
import { scopeChoices } from "#app/findings/scope.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { activeOfficials } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { askedFor } from "./asked-for.server.ts";

export const handle = titled("Write a finding");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const scope = scopeChoices(now);
  return { scope, owners: activeOfficials(), longest, ...askedFor(request, actor, scope, now) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const form = await readForm(request);
  const read = readFinding(form, { scope: scopeChoices(now), owners: activeOfficials() });
  if ("messages" in read) return data(read, { status: 400 });

  const material = materialFor(actor, now);
  const themes = [...new Set(form.all("theme"))].filter((id) => material.themes.has(id));
  const { cells } = firstGrounds(material, read.words);
  const words = { ...read.words, isAgreed: false };
  const id = writeFinding(actor, words, { cells, themes, comments: [] }, now);
  return redirect(withNotice(findingPath(id), "finding-written"));
}

export default function NewFinding() {
  const { fields, themes, scope, owners, longest } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Write a finding"
      before={<BackLink href={findingsPath}>Back to the findings</BackLink>}
      errors={errorLinks(messages, findingFieldOrder)}
    >
      <p className="govuk-body">
        It begins as a draft that rests on the scores of its sections. You cite comments and themes on the
        next page.
      </p>
      <PostForm>
        {themes.map((id) => (
          <input key={id} type="hidden" name="theme" value={id} />
        ))}
        <FindingFields
          fields={refused?.fields ?? fields}
          messages={messages}
          scope={scope}
          owners={owners}
          longest={longest}
          isNew
        />
        <Button>Save the finding</Button>
      </PostForm>
    </Page>
  );
}
