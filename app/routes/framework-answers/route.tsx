import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notice-address.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { barsInWords } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { ownGrid, saveGrid } from "#app/scores/answers-grid.server.ts";
import type { GridAction } from "#app/scores/answers-grid.ts";
import { readGrid } from "#app/scores/answers-grid-form.server.ts";
import { progressInWords } from "#app/scores/progress-in-words.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AnswersGridForm } from "./answers-grid-form.tsx";
import { AnswersGridTable } from "./answers-grid-table.tsx";
import { GridNotice, gridNotice } from "./grid-notice.tsx";
import { problemsOf, refusalOf } from "./refused-grid.ts";

export const handle = titled<typeof loader>(({ framework }) => `Your answers – ${framework.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.assess);
  const now = Date.now();
  const place = frameworkPlace(actor, params.framework, request, now);
  const { round } = place;
  return {
    ...place,
    now,
    round: round && { title: round.title, opensAt: round.opensAt, closesAt: round.closesAt },
    rows: ownGrid(actor, place),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.assess);
  const form = await readForm(request);
  const now = Date.now();
  const place = frameworkPlace(actor, params.framework, request, now);
  const wanted = form.text("action");
  const { changes, editionId, messages } = readGrid(form, ownGrid(actor, place), place.bars);
  const problems = problemsOf(changes, messages, wanted);
  if (problems) return data(problems, { status: 400 });

  const grid = wanted as GridAction;
  const outcome = saveGrid(actor, place, changes, grid, editionId, now);
  if (outcome.kind !== "written") {
    return data(refusalOf(outcome, changes), { status: outcome.kind === "incomplete" ? 400 : 409 });
  }
  const here = `${frameworkPath(place.framework.code)}/answers${place.query}`;
  return redirect(withNotice(here, gridNotice(grid, outcome.sections)));
}

export default function FrameworkAnswers() {
  const { framework, edition, round, now, rows, mayWrite, bars, query, ignoredRound } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const path = (section: number) => sectionPath(framework.code, section) + query;
  const caption = `Your answers on ${framework.title}, section by area`;
  return (
    <Page
      heading="Your answers"
      caption={framework.title}
      width="full"
      before={
        <Breadcrumbs
          items={[
            { href: "/frameworks", text: "Frameworks" },
            { href: frameworkPath(framework.code) + query, text: framework.title },
          ]}
        />
      }
      banner={ignoredRound ? <IgnoredFilter what="round" /> : <GridNotice />}
      errors={refused?.errors}
    >
      <div className="app-reading">
        <RoundLine round={round} now={now} />
        <EditionNote framework={framework.code} edition={edition} />
        <BarsNote words={barsInWords([{ title: framework.title, bars }])} />
        <p className="govuk-body">{progressInWords(rows.map(({ own }) => own.state))}</p>
      </div>
      {mayWrite || refused ? (
        <>
          <Explanation />
          <AnswersGridForm {...{ caption, rows, refused, bars }} editionId={edition.id} sectionPath={path} />
        </>
      ) : (
        <AnswersGridTable caption={caption} rows={rows} sectionPath={path} />
      )}
    </Page>
  );
}

function Explanation() {
  return (
    <div className="app-reading">
      <p className="govuk-body">
        Change any answer here. Reasons stay as they are: open a section to read, give or change them, and
        save your changes here before you go.
      </p>
      <p className="govuk-body">
        Submitting takes in the sections you change on this page. A draft you saved before stays a draft until
        you submit it from its own section.
      </p>
    </div>
  );
}
