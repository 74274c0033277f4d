import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { materialFor } from "#app/findings/evidence.server.ts";
import { changeGrounds } from "#app/findings/finding.server.ts";
import { changedMeanwhile, findingFor } from "#app/findings/findings.server.ts";
import { candidatesFor, fieldsOfGrounds, readGrounds } from "#app/findings/grounds.server.ts";
import { findingPath } from "#app/findings/paths.ts";
import { areaWords } from "#app/framework/areas.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { CitedComments } from "./cited-comments.tsx";

export const handle = titled<typeof loader>(({ id }) => `What finding F${id} rests on`);

const pageSize = 25;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  const { cells, themes, comments } = candidatesFor(materialFor(actor, now), finding);
  namesRead(actor, openedRounds(now), `finding ${finding.id}`, now);
  const pages = Math.max(1, Math.ceil(comments.length / pageSize));
  const asked = Number(new URL(request.url).searchParams.get("page") ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return {
    id: finding.id,
    revision: finding.revision,
    area: finding.area,
    statement: finding.statement,
    cells: cells.map(({ value, round, cell }) => {
      const { section, counted, median, class: its } = cell;
      return { value, round: round.title, section, counted, median, class: its };
    }),
    themes,
    fields: fieldsOfGrounds(finding),
    comments: comments.slice((page - 1) * pageSize, page * pageSize),
    total: comments.length,
    page,
    pages,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  const form = await readForm(request);
  const grounds = readGrounds(form, finding, candidatesFor(materialFor(actor, now), finding));
  const outcome = changeGrounds(actor, finding.id, grounds, numberIn(form, "revision"), now);
  if (outcome.kind === "conflict") {
    const messages = {
      form: `${changedMeanwhile(actor, finding.id)}. Save again to put it in place of what it rests on now`,
    };
    return data({ fields: fieldsOfGrounds(grounds), messages }, { status: 409 });
  }
  const next = numberIn(form, "next");
  const path = findingPath(finding.id);
  return redirect(withNotice(next === null ? path : `${path}/evidence?page=${next}`, "grounds-changed"));
}

export default function FindingEvidence() {
  const { id, revision, area, statement, cells, themes, comments, total, page, pages, ...loaded } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const fields = refused?.fields ?? loaded.fields;
  const { name, inSentence } = areaWords[area];
  return (
    <Page
      heading="What the finding rests on"
      caption={`Finding F${id}, ${name}`}
      before={<BackLink href={findingPath(id)}>Back to the finding</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(refused?.messages ?? {}, ["form"])}
    >
      <p className="govuk-body-l wrap-anywhere">{statement}</p>
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        {cells.length > 0 && (
          <Checkboxes
            name="cell"
            label="Scores of sections"
            labelAs="h2"
            labelSize="m"
            hint={`The panel’s scores for ${inSentence}`}
            small
            items={cells.map(({ value, round, section, counted: n, median, class: its }) => ({
              value,
              label: `${section.framework.toUpperCase()} ${section.number}. ${section.title}`,
              hint: `${round}: ${counted(n, "score")}, median ${median ?? "none"}, ${agreementClassNames[its].toLowerCase()}`,
            }))}
            defaultValues={fields.cells}
          />
        )}
        {themes.length > 0 && (
          <Checkboxes
            name="theme"
            label="Themes"
            labelAs="h2"
            labelSize="m"
            hint="All comments under a theme that are within what the finding is about, also those that come under it later"
            small
            items={themes.map(({ id, name, n }) => ({
              value: id,
              label: <span className="wrap-anywhere">{name}</span>,
              hint: counted(n, "comment"),
            }))}
            defaultValues={fields.themes}
          />
        )}
        <h2 className="govuk-heading-m" id="comments">
          Comments
        </h2>
        <p className="govuk-body">
          {total === 0
            ? `Nobody has commented on what the finding is about for ${inSentence}.`
            : `${counted(total, "comment")} on what the finding is about. Say which ones it rests on, and which speak against it.`}
        </p>
        <CitedComments comments={comments} stances={fields.stances} area={area} />
        <div className="govuk-button-group">
          <Button>Save</Button>
          {page < pages && (
            <Button variant="secondary" name="next" value={String(page + 1)}>
              Save and show more comments
            </Button>
          )}
        </div>
      </PostForm>
      <Pagination
        label="Pages of comments"
        page={page}
        pages={pages}
        href={(number) => `${findingPath(id)}/evidence?page=${number}#comments`}
      />
    </Page>
  );
}
