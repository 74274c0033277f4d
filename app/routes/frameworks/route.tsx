import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allFrameworks, newestEdition, sectionsOf } from "#app/framework/edition.server.ts";
import { frameworkPath } from "#app/framework/paths.ts";
import { isShutOut } from "#app/interests/bars.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { ownProgress } from "#app/scores/progress.server.ts";
import { progressInWords } from "#app/scores/progress-in-words.ts";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Frameworks");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const progress = isAllowed(actor.role, may.assess) ? ownProgress(actor, Date.now()) : [];
  return {
    mayImport: isAllowed(actor.role, may.managePeople),
    frameworks: allFrameworks().map(({ code, title }) => {
      const own = progress.find((one) => one.framework.code === code);
      const edition = newestEdition(code);
      const sections = own?.sections.length ?? (edition ? sectionsOf(edition.id).length : 0);
      return {
        code,
        title,
        query: own?.query ?? "",
        sections,
        isShutOut: own !== undefined && isShutOut(own.bars),
        states: own?.sections.map((section) => section.state) ?? null,
      };
    }),
  };
}

export default function Frameworks() {
  const { frameworks, mayImport } = useLoaderData<typeof loader>();
  return (
    <Page heading="Frameworks">
      {mayImport && (
        <p className="govuk-body">
          <a className="govuk-link" href="/frameworks/import">
            Import a framework’s text
          </a>
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {frameworks.map(({ code, title, query, sections, isShutOut, states }) => (
          <li key={code}>
            <a className="govuk-link" href={frameworkPath(code) + query}>
              {title}
            </a>
            <br />
            <span className="govuk-hint">
              {states && !isShutOut ? progressInWords(states) : counted(sections, "section")}
              {isShutOut && ". You take no part in this one"}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
