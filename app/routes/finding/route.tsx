import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { evidenceBehind, materialFor } from "#app/findings/evidence.server.ts";
import { meterLines, meterWarnings } from "#app/findings/evidence-meter.ts";
import { classesInWords, missingForSignOff } from "#app/findings/finding.ts";
import { findingFor, historyOf } from "#app/findings/findings.server.ts";
import { Meter } from "#app/findings/meter.tsx";
import { viewsOn } from "#app/findings/minority-view.server.ts";
import { findingPath, findingsPath } from "#app/findings/paths.ts";
import { signatures, signOffState } from "#app/findings/sign-off.server.ts";
import { wordingOf } from "#app/findings/wording.server.ts";
import { areaWords } from "#app/framework/areas.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Details } from "#app/ui/details.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { Decision } from "./decision.tsx";
import { FindingFacts } from "./finding-facts.tsx";
import { cellsTold, commentsTold } from "./grounds.server.ts";
import { Grounds } from "./grounds.tsx";
import { MinorityViews } from "./minority-views.tsx";
import { SignOff } from "./sign-off.tsx";

export const handle = titled<typeof loader>(({ finding }) => `Finding F${finding.id}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  recordReading(actor, `finding ${finding.id}`, now);
  const material = materialFor(actor, now);
  const evidence = evidenceBehind(material, finding);
  const { counts, departs, restsOnOne, themes, others, withdrawn } = evidence;
  const { statement, strength } = finding;
  const measured = { counts, comments: evidence.comments.length, statement, strength };
  return {
    finding,
    wording: wordingOf(finding),
    lines: meterLines(measured),
    warnings: meterWarnings(measured),
    departs: departs.length > 0 ? classesInWords(departs) : null,
    restsOnOne,
    cells: cellsTold(evidence),
    comments: commentsTold(evidence),
    themes: themes.map(({ id, name }) => ({ id, name })),
    others: others.length,
    withdrawn: withdrawn.length,
    views: viewsOn(actor, finding.id, now).map(({ id, author, body }) => ({ id, author, body })),
    signature: signOffState(material, finding, evidence),
    signatures: signatures(finding.id),
    missing: missingForSignOff(finding, evidence),
    maySign: isAllowed(actor.role, may.signOff),
    history: historyOf(actor, finding.id),
  };
}

export default function OneFinding() {
  const data = useLoaderData<typeof loader>();
  const { finding, history } = data;
  return (
    <Page
      heading={<span className="wrap-anywhere">{finding.statement}</span>}
      headingSize="m"
      caption={`Finding F${finding.id}, ${areaWords[finding.area].name}`}
      before={<BackLink href={findingsPath}>Back to the findings</BackLink>}
      banner={<NoticeBanner />}
    >
      <FindingFacts finding={finding} departs={data.departs} restsOnOne={data.restsOnOne} />
      <Meter lines={data.lines} warnings={data.warnings} />
      <SignOff
        finding={finding}
        signature={data.signature}
        signatures={data.signatures}
        missing={data.missing}
        maySign={data.maySign}
      />
      <Decision finding={finding} wording={data.wording} />
      <Grounds
        finding={finding}
        cells={data.cells}
        comments={data.comments}
        themes={data.themes}
        others={data.others}
        withdrawn={data.withdrawn}
      />
      <MinorityViews finding={finding} views={data.views} />
      <Details summary="History of this finding">
        <ul className="govuk-list govuk-list--bullet">
          {history.map(({ revision, by, at }) => (
            <li key={revision}>
              Version {revision}: {momentInWords(at)}
              {by && `, ${by}`}
            </li>
          ))}
        </ul>
      </Details>
      <p className="govuk-body">
        <a className="govuk-link" href={`${findingPath(finding.id)}/setting-aside`}>
          {finding.setAside ? "Take this finding up again" : "Set this finding aside"}
        </a>
      </p>
    </Page>
  );
}
