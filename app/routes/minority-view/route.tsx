import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { directionWords } from "#app/findings/directions.ts";
import { writeView } from "#app/findings/minority-view.server.ts";
import { longestView, readView } from "#app/findings/minority-view-form.server.ts";
import { findingAsked } from "#app/findings/minority-views.server.ts";
import { scopeInWords } from "#app/findings/scope.ts";
import { areaWords } from "#app/framework/areas.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Do you hold another view?");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeMinorityViews);
  const finding = orNotFound(findingAsked(actor, params.finding, Date.now()));
  return { ...finding, longestView };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeMinorityViews);
  const now = Date.now();
  const { id } = orNotFound(findingAsked(actor, params.finding, now));
  const form = await readForm(request);
  const read = readView(form);
  if ("messages" in read) return data(read, { status: 400 });
  const outcome = writeView(actor, id, read.body, numberIn(form, "version"), now);
  if (outcome.kind === "not-asked") return notFound();
  if (outcome.kind === "conflict") {
    const messages = {
      form: "You changed your view in another window, so nothing was saved. What you wrote is still here: save it again to put it in place of the other",
    };
    return data({ fields: { body: read.body }, messages }, { status: 409 });
  }
  return redirect(withNotice(`/minority-views/${id}`, read.body === "" ? "view-withdrawn" : "view-written"));
}

export default function MinorityViewPage() {
  const { area, statement, direction, scope, own, isNamed, longestView } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Record<string, string> = refused?.messages ?? {};
  return (
    <Page
      heading="Do you hold another view?"
      caption={areaWords[area].name}
      before={<BackLink href="/">Back to your start page</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(messages, ["form", "body"])}
    >
      <p className="govuk-body">Officials conclude:</p>
      <blockquote className="govuk-inset-text app-written">{statement}</blockquote>
      <p className="govuk-body">
        Where it points: {directionWords[direction].name.toLowerCase()}. What it is about:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {scopeInWords(scope).map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <p className="govuk-body">
        If you do not share it, say so in your own words. Officials read what you write{" "}
        {isNamed ? "with your name" : "without your name"}. It stays with the finding as you wrote it, and is
        printed with it without your name.
      </p>
      <PostForm id="form">
        <input type="hidden" name="version" value={own?.version ?? 0} />
        <Textarea
          name="body"
          label="Your view"
          labelSize="s"
          hint={own ? "Empty it to withdraw it" : undefined}
          rows={8}
          maxLength={longestView}
          threshold={75}
          defaultValue={refused?.fields.body ?? own?.body}
          error={messages.body}
        />
        <Button>Save your view</Button>
      </PostForm>
    </Page>
  );
}
