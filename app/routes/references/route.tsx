import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referencesPath } from "#app/evidence/paths.ts";
import { evidenceThroughout, statementsWithout } from "#app/evidence/references.server.ts";
import { StatementEvidence } from "#app/evidence/statement-evidence.tsx";
import { sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { frameworkPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { StatementOutline } from "#app/framework/statement-outline.tsx";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { Keeping } from "./keeping.tsx";
import { Without } from "./without.tsx";

export const handle = titled<typeof loader>(({ framework }) => `References – ${framework.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const place = frameworkPlace(actor, params.framework, request, Date.now());
  const { framework, edition, query, ignoredRound } = place;
  return {
    framework,
    edition,
    query,
    ignoredRound,
    mayKeep: isAllowed(actor.role, may.keepEvidence),
    without: statementsWithout(edition.id).map(({ id, code, section }) => ({
      id,
      code,
      section: section.id,
    })),
    evidence: evidenceThroughout(edition.id),
    sections: sectionsOf(edition.id).map((section) => ({
      ...section,
      statements: statementsOf(section.id),
    })),
  };
}

export default function References() {
  const { framework, edition, query, ignoredRound, mayKeep, without, sections, evidence } =
    useLoaderData<typeof loader>();
  return (
    <Page
      heading="References and evidence"
      caption={framework.title}
      before={
        <Breadcrumbs
          items={[
            { href: "/frameworks", text: "Frameworks" },
            { href: frameworkPath(framework.code) + query, text: framework.title },
          ]}
        />
      }
      banner={ignoredRound ? <IgnoredFilter what="round" /> : <NoticeBanner />}
    >
      <p className="govuk-body">
        What each statement rests on, as the framework’s own references name it, with what the evidence
        partner holds of it. An assessment is never averaged with the panel’s scores.
      </p>
      <EditionNote framework={framework.code} edition={edition} />
      {mayKeep && (
        <p className="govuk-body">
          <a className="govuk-link" href={referencesPath(framework.code, query, "/import")}>
            Import references from a file
          </a>
        </p>
      )}
      <Without sections={sections} without={without} />
      {sections.map((section) => (
        <section key={section.id} className="mt-8" aria-labelledby={`section-${section.number}`}>
          <h2 className="govuk-heading-l" id={`section-${section.number}`}>
            {sectionTitle(section)}
          </h2>
          <StatementOutline
            statements={section.statements}
            idOf={(code) => `statement-${code}`}
            under={({ id, code }) => (
              <>
                <StatementEvidence
                  evidence={evidence[id]}
                  beside={(reference) =>
                    mayKeep && <Keeping {...{ framework: framework.code, query, code, reference }} />
                  }
                />
                {mayKeep && <Keeping {...{ framework: framework.code, query, code }} />}
              </>
            )}
          />
        </section>
      ))}
    </Page>
  );
}
