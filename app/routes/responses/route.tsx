import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { progressInWords } from "#app/findings/disposition.ts";
import { responsesPath } from "#app/findings/disposition-address.ts";
import { DispositionFields } from "#app/findings/disposition-fields.tsx";
import { DispositionFilters } from "#app/findings/disposition-filters.tsx";
import { sendResponses } from "#app/findings/disposition-form.server.ts";
import { responses } from "#app/findings/disposition-list.server.ts";
import { readResponses } from "#app/findings/disposition-request.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { ResponseItem, tickId } from "./response-item.tsx";

export const handle = titled("Responses to comments");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const asked = readResponses(actor, new URL(request.url).searchParams, now);
  namesRead(actor, openedRounds(now), "comments and responses", now);
  return {
    ...asked,
    found: responses(actor, asked.request, now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const form = await readForm(request);
  const refused = sendResponses(actor, form, now);
  if (refused) return data(refused, { status: refused.status });
  const asked = readResponses(actor, new URL(request.url).searchParams, now).request;
  const notice = form.text("action") === "asks" ? "asks-saved" : "comments-answered";
  return redirect(withNotice(responsesPath(asked, { page: asked.page }), notice));
}

export default function Responses() {
  const { request, choices, ignored, found, inBatches } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const { shown } = found;
  const first = shown[0];
  const links = errorLinks(refused?.messages ?? {}, ["comment", "disposition", "reason"]).map((link) =>
    link.href === "#comment"
      ? { ...link, href: first ? `#${tickId(first.comment)}` : "#main-content" }
      : link,
  );
  return (
    <Page
      heading="Responses to comments"
      banner={ignored === null ? <NoticeBanner /> : <IgnoredFilter what={ignored} />}
      errors={[...(refused?.changed ?? []), ...links]}
    >
      <p className="govuk-body-l">{progressInWords(found.answered, found.all)}</p>
      <p className="govuk-body">
        Every comment gets an answer: what DfE does with it, and why. What was answered before is kept.
      </p>
      <DispositionFilters request={request} choices={choices} />
      <BatchNote rounds={inBatches} />
      {first === undefined ? (
        <p className="govuk-body">No comments are left under these filters.</p>
      ) : (
        <PostForm>
          <h2 className="govuk-heading-m">Comments</h2>
          {refused?.messages.comment && (
            <p className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {refused.messages.comment}
            </p>
          )}
          {shown.map((response) => (
            <ResponseItem key={response.comment.id} response={response} fields={refused?.fields} />
          ))}
          <h2 className="govuk-heading-m">Answer the comments that are ticked</h2>
          <DispositionFields refused={refused} />
          <ButtonGroup>
            <Button name="action" value="answer">
              Answer the ticked comments
            </Button>
            {shown.some(({ isAskChosen }) => isAskChosen) && (
              <Button name="action" value="asks" variant="secondary">
                Save only what they ask
              </Button>
            )}
          </ButtonGroup>
        </PostForm>
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => responsesPath(request, { page })}
        label={`Pages of ${counted(found.all, "comment")}`}
      />
    </Page>
  );
}
