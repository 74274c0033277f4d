import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referencesPath } from "#app/evidence/paths.ts";
import { attachReference, attachWork } from "#app/evidence/reference.server.ts";
import { readReference } from "#app/evidence/reference-form.server.ts";
import { allReferences, statementCoded } from "#app/evidence/references.server.ts";
import { statementAnchor } from "#app/framework/paths.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ statement }) => `Attach a reference to ${statement.code}`);

/** Of ?statement=, in the edition that the address leads to. */
function statementAsked(actor: Actor, code: string | undefined, request: Request) {
  const { framework, edition, query } = frameworkPlace(actor, code, request, Date.now());
  const asked = new URL(request.url).searchParams.get("statement") ?? "";
  const statement = orNotFound(statementCoded(edition.id, asked));
  const back = `${referencesPath(framework.code, query)}#${statementAnchor(statement.code)}`;
  return { framework, statement, back };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { framework, statement, back } = statementAsked(actor, params.framework, request);
  return { title: framework.title, statement, back, kept: allReferences() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { statement, back } = statementAsked(actor, params.framework, request);
  const now = Date.now();
  const kept = allReferences().map(({ id }) => id);
  const read = readReference(await readForm(request), kept, now);
  if ("messages" in read) return data(read, { status: 400 });
  if ("work" in read.given) attachWork(actor, statement.id, read.given.work, now);
  else attachReference(actor, statement.id, read.given.referenceId, now);
  return redirect(withNotice(back, "reference-attached"));
}

export default function NewReference() {
  const { title, statement, back, kept } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading={`Attach a reference to statement ${statement.code}`}
      caption={title}
      before={<BackLink href={back}>Back to the references</BackLink>}
      errors={errorLinks(messages, ["reference", "citation", "place", "year"])}
    >
      <InsetText>{statement.text}</InsetText>
      <PostForm>
        {kept.length > 0 && (
          <div className="[&_select]:w-full">
            <Select
              name="reference"
              label="Reference"
              hint="Choose one that is kept already, or leave this and enter a new one"
              items={[
                { value: "", label: "A new one, entered below" },
                ...kept.map(({ id, citation }) => ({ value: id, label: citation })),
              ]}
              defaultValue={refused?.fields.reference}
              error={messages.reference}
            />
          </div>
        )}
        <h2 className="govuk-heading-m">A new reference</h2>
        <Textarea
          name="citation"
          label="Citation"
          hint="As the framework’s own list of references gives it: who wrote it, when, its title and where it appeared"
          rows={3}
          defaultValue={refused?.fields.citation}
          error={messages.citation}
        />
        <TextInput
          name="place"
          label="Link or DOI (optional)"
          hint="Like https://example.org/report or 10.1234/abc"
          spellCheck={false}
          defaultValue={refused?.fields.place}
          error={messages.place}
        />
        <TextInput
          name="year"
          label="Year (optional)"
          hint="When it was published, like 2021"
          width={4}
          inputMode="numeric"
          defaultValue={refused?.fields.year}
          error={messages.year}
        />
        <Button>Attach reference</Button>
      </PostForm>
    </Page>
  );
}
