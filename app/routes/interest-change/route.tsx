import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { changeInterest, ownStandingInterest } from "#app/interests/interest.server.ts";
import { InterestFields, interestFieldOrder } from "#app/interests/interest-fields.tsx";
import { fieldsOfInterest, longest, readInterest } from "#app/interests/interest-form.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Change an interest");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const interest = orNotFound(ownStandingInterest(actor, params.interest ?? ""));
  const now = interest.versions.at(-1)!;
  return {
    fields: fieldsOfInterest(now),
    version: now.version,
    isDecided: interest.outcomes.length > 0,
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
    longestDescription: longest.description,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const interest = orNotFound(ownStandingInterest(actor, params.interest ?? ""));
  const form = await readForm(request);
  const now = Date.now();
  const codes = allFrameworks().map(({ code }) => code);
  const read = readInterest(form, codes, now);
  if ("messages" in read) return data(read, { status: 400 });

  const outcome = changeInterest(actor, interest.id, read.interest, numberIn(form, "version"), now);
  if (outcome.kind !== "written") {
    const messages = {
      form: "This interest was changed in another tab or on another device. Read it there, then change it again",
    };
    return data({ fields: fieldsOfInterest(read.interest), messages }, { status: 409 });
  }
  return redirect(withNotice("/interests", "interest-changed"));
}

export default function ChangeInterest() {
  const { fields, version, isDecided, frameworks, longestDescription } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Change an interest"
      before={<BackLink href="/interests">Back to your interests</BackLink>}
      errors={errorLinks(messages, ["form", ...interestFieldOrder])}
    >
      <p className="govuk-body">
        What you declared before is kept.
        {isDecided &&
          " The outcome that was recorded holds for what the interest touched then, until a lead official records another."}
      </p>
      <PostForm id="form">
        <input type="hidden" name="version" value={version} />
        <InterestFields
          fields={refused?.fields ?? fields}
          messages={messages}
          frameworks={frameworks}
          longestDescription={longestDescription}
        />
        <Button>Save interest</Button>
      </PostForm>
    </Page>
  );
}
