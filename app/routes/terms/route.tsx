import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { useRefused } from "#app/http/refused.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { acceptanceOf, acceptTerms } from "#app/people/terms.server.ts";
import { terms, termsVersion } from "#app/people/terms.ts";
import { Button } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Terms of taking part");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.start, []);
  return {
    terms,
    version: termsVersion,
    isAsked: isAllowed(actor.role, may.acceptTerms),
    accepted: acceptanceOf(actor) ?? null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.acceptTerms, []);
  const version = (await readForm(request)).text("version");
  if (version !== termsVersion) {
    return data(
      { message: "The terms have changed since you opened this page. Read them again" },
      { status: 409 },
    );
  }
  acceptTerms(actor, version, Date.now());
  return redirect(localPath(new URL(request.url).searchParams.get("next")));
}

export default function Terms() {
  const { terms, version, isAsked, accepted } = useLoaderData<typeof loader>();
  const message = useRefused<typeof action>()?.message;
  const isAccepted = accepted?.version === version;
  return (
    <Page heading="Terms of taking part" errors={message ? [{ href: "#form", text: message }] : []}>
      {isAsked && !isAccepted && (
        <p className="govuk-body">
          {accepted
            ? `The wording has changed since you accepted it on ${momentInWords(accepted.acceptedAt)}. Read it again before you go on.`
            : "Read this before you read the frameworks or write anything."}
        </p>
      )}
      {terms.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <p className="govuk-body">
        The{" "}
        <a className="govuk-link" href="/privacy">
          privacy notice
        </a>{" "}
        says what is held about you.
      </p>
      {isAsked && !isAccepted && (
        <PostForm id="form">
          <input type="hidden" name="version" value={version} />
          <Button>Accept and continue</Button>
          <p className="govuk-body">
            If you do not accept, you cannot take part here. Speak to the lead official who invited you.
          </p>
        </PostForm>
      )}
      {isAsked && isAccepted && (
        <p className="govuk-body">You accepted these terms on {momentInWords(accepted.acceptedAt)}.</p>
      )}
      {!isAsked && <p className="govuk-body">Panel members accept these terms before they read or write.</p>}
    </Page>
  );
}
