import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { setAside } from "#app/findings/finding.server.ts";
import { longest, readReason } from "#app/findings/finding-form.server.ts";
import { changedMeanwhile, findingFor } from "#app/findings/findings.server.ts";
import { findingPath } from "#app/findings/paths.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
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

export const handle = titled<typeof loader>(({ id }) => `Set finding F${id} aside`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const { id, revision, statement, setAside } = orNotFound(findingFor(actor, params.finding));
  return { id, revision, statement, isAside: setAside !== null, longestReason: longest.reason };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const form = await readForm(request);
  const isTakenUp = finding.setAside !== null;
  const read = readReason(form);
  if (!isTakenUp && "messages" in read) return data(read, { status: 400 });
  const reason = isTakenUp ? null : form.text("reason").trim();
  const outcome = setAside(actor, finding.id, reason, numberIn(form, "revision"), Date.now());
  if (outcome.kind === "conflict") {
    const messages = { form: changedMeanwhile(actor, finding.id) };
    return data({ fields: { reason: reason ?? "" }, messages }, { status: 409 });
  }
  return redirect(withNotice(findingPath(finding.id), isTakenUp ? "finding-taken-up" : "finding-set-aside"));
}

export default function SettingAside() {
  const { id, revision, statement, isAside, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Record<string, string> = refused?.messages ?? {};
  return (
    <Page
      heading={isAside ? "Take the finding up again" : "Set the finding aside"}
      caption={`Finding F${id}`}
      before={<BackLink href={findingPath(id)}>Back to the finding</BackLink>}
      errors={errorLinks(messages, ["form", "reason"])}
    >
      <p className="govuk-body-l wrap-anywhere">{statement}</p>
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        {!isAside && (
          <>
            <p className="govuk-body">
              A finding that is set aside leaves no export, and its comments count as cited by nothing.
              Nothing of it is lost.
            </p>
            <Textarea
              name="reason"
              label="Why?"
              labelSize="s"
              rows={3}
              maxLength={longestReason}
              threshold={75}
              defaultValue={refused?.fields?.reason}
              error={messages.reason}
            />
          </>
        )}
        <Button>{isAside ? "Take it up again" : "Set it aside"}</Button>
      </PostForm>
    </Page>
  );
}
