import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaWords } from "#app/framework/areas.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { forbidden } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { RoundChoice } from "#app/rollups/round-choice.tsx";
import { RuleNote } from "#app/rollups/rule-note.tsx";
import { tipsOf } from "#app/rollups/tips.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { counted } from "#app/ui/counting.ts";
import { Details } from "#app/ui/details.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { TipsTable } from "./tips-table.tsx";

export const handle = titled("Which way does it tip?");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const { round, ignored } = figuresRequest(request, actor, now);
  const rounds = roundsWithFigures(actor, now);
  namesRead(actor, round ? [round] : rounds, round ? `round ${round.id}` : "which way it tips", now);
  return {
    ignored,
    round: round?.id ?? null,
    rounds: rounds.map(({ id, title }) => ({ id, title })),
    rules: rounds
      .filter(({ id }) => round === null || id === round.id)
      .map(({ title, rule }) => ({ title, rule })),
    areas: tipsOf(actor, round, now) ?? forbidden(),
  };
}

export default function Sensitivity() {
  const { ignored, round, rounds, rules, areas } = useLoaderData<typeof loader>();
  const query = round === null ? "" : `round=${round}`;
  return (
    <Page
      heading="Which way does it tip?"
      width="full"
      before={<Breadcrumbs items={[{ href: `/areas${query ? `?${query}` : ""}`, text: "Focus areas" }]} />}
      banner={<IgnoredFilter what={ignored} />}
    >
      <div className="app-reading">
        <p className="govuk-body">
          This page lists every section whose class or median changes when the members who declared an
          interest, or any one member, are left out, or when one group is read alone. Such a figure rests on
          few people: read the words behind it before you rely on it.
        </p>
        <p className="govuk-body">
          Sections that too few have scored are left out. A group too small for a class has none, so only its
          median is compared. The figures in exports are always those of everybody.
        </p>
      </div>
      <RoundChoice rounds={rounds} current={round} />
      {areas.map(({ area, told, rows }) => {
        const byClass = rows.filter(({ lines }) => lines.some(({ change }) => change === "class"));
        const byMedian = rows.filter((row) => !byClass.includes(row));
        const title = areaWords[area].name;
        return (
          <section key={area} aria-labelledby={area}>
            <h2 className="govuk-heading-m" id={area}>
              {title}
            </h2>
            <p className="govuk-body">
              {rows.length === 0
                ? `Nothing tips, of ${counted(told, "section")} with a class.`
                : `Of ${counted(told, "section")} with a class: another class in ${byClass.length}, the same class and another median in ${byMedian.length}.`}
            </p>
            {byClass.length > 0 && (
              <TipsTable caption={`${title}: another class`} {...{ area, query }} rows={byClass} />
            )}
            {byMedian.length > 0 && (
              <Details summary={`${title}: the same class, another median`}>
                <TipsTable caption={`${title}: another median`} {...{ area, query }} rows={byMedian} />
              </Details>
            )}
          </section>
        );
      })}
      <RuleNote rules={rules} />
    </Page>
  );
}
