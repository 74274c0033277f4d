import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { whatIsLeft } from "#app/scores/what-is-left.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { SectionsLeft } from "./sections-left.tsx";

export const handle = titled("Finish your review");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.assess);
  return whatIsLeft(actor, Date.now());
}

export default function Finish() {
  const { asked, submitted, frameworks, reopened } = useLoaderData<typeof loader>();
  const unfinished = reopened.filter(({ section }) => section.state !== "submitted");
  const isDone = frameworks.length === 0 && unfinished.length === 0;
  return (
    <Page heading="Finish your review" before={<BackLink href="/">Back to your review</BackLink>}>
      {asked === 0 && unfinished.length === 0 && (
        <p className="govuk-body">No round is open, so there is nothing to finish.</p>
      )}
      {asked > 0 && isDone && (
        <p className="govuk-body">
          Nothing is missing. You have submitted all of {counted(asked, "section")}. There is nothing else to
          send: what you submitted counts, and you can change it until the round closes.
        </p>
      )}
      {asked > 0 && !isDone && (
        <p className="govuk-body">
          You have submitted {submitted} of {counted(asked, "section")}. What stands below is missing: nobody
          but you sees it, and it does not count until you submit it.
        </p>
      )}
      {unfinished.map((one) => (
        <section key={one.section.id} aria-labelledby={`reopened-${one.section.id}`}>
          <h2 className="govuk-heading-m" id={`reopened-${one.section.id}`}>
            {one.framework.title}, reopened for you until {momentInWords(one.until)}
          </h2>
          <SectionsLeft framework={one.framework.code} sections={[one]} />
        </section>
      ))}
      {frameworks.map(({ framework, round, sections }) => (
        <section key={framework.code} aria-labelledby={`left-${framework.code}`}>
          <h2 className="govuk-heading-m" id={`left-${framework.code}`}>
            {framework.title}
          </h2>
          <p className="govuk-body">
            {counted(sections.length, "section")} to finish by {momentInWords(round.closesAt)}.
          </p>
          <SectionsLeft framework={framework.code} sections={sections} />
        </section>
      ))}
    </Page>
  );
}
