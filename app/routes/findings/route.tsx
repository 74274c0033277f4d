import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { evidenceBehind, materialFor } from "#app/findings/evidence.server.ts";
import { findingsFor } from "#app/findings/findings.server.ts";
import { findingPath, findingsPath } from "#app/findings/paths.ts";
import { signOffState } from "#app/findings/sign-off.server.ts";
import { StatusTag } from "#app/findings/status-tag.tsx";
import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Findings");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const material = materialFor(actor, Date.now());
  const findings = findingsFor(actor).map((finding) => {
    const evidence = evidenceBehind(material, finding);
    const { id, area, statement, status, owner, setAside } = finding;
    const { behind, asked } = evidence.counts;
    const since = status === "signed-off" ? (signOffState(material, finding, evidence)?.since ?? null) : null;
    return {
      id,
      area,
      statement,
      status,
      owner: owner.name,
      isSetAside: setAside !== null,
      behind,
      asked,
      since,
    };
  });
  return { findings, hasFigures: roundsWithFigures(actor, Date.now()).length > 0 };
}

export default function Findings() {
  const { findings, hasFigures } = useLoaderData<typeof loader>();
  const standing = findings.filter(({ isSetAside }) => !isSetAside);
  const aside = findings.filter(({ isSetAside }) => isSetAside);
  return (
    <Page heading="Findings" width="full" banner={<NoticeBanner />}>
      <p className="govuk-body">
        A finding is one conclusion for a focus area. It rests on comments, themes and scores, and can be
        walked back to the words of the frameworks.
      </p>
      {!hasFigures && <NoRoundYet nothing="there is nothing a finding could rest on" />}
      <ButtonLink href={`${findingsPath}/new`}>Write a finding</ButtonLink>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/responses">
            Answer the panel’s comments
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${findingsPath}/unused`}>
            Comments that no finding rests on, and findings that rest on one person
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${findingsPath}/completion`}>
            Whether the review is complete
          </a>
        </li>
      </ul>
      {areas.map((area) => (
        <FindingsOf key={area} area={area} findings={standing.filter((one) => one.area === area)} />
      ))}
      {aside.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Set aside</h2>
          <ul className="govuk-list govuk-list--bullet">
            {aside.map(({ id, statement }) => (
              <li key={id}>
                <a className="govuk-link wrap-anywhere" href={findingPath(id)}>
                  {statement}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["findings"];

function FindingsOf({ area, findings }: { area: Area; findings: Listed }) {
  const { name, inSentence } = areaWords[area];
  if (findings.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{name}</h2>
        <p className="govuk-body">
          There are no findings yet.{" "}
          <a className="govuk-link" href={`${findingsPath}/new?area=${area}`}>
            Write one for {inSentence}
          </a>
        </p>
      </>
    );
  }
  return (
    <Table
      caption={name}
      stacked
      columns={[
        {
          heading: "Finding",
          rowHeader: true,
          cell: ({ id, statement }) => (
            <a className="govuk-link font-normal wrap-anywhere" href={findingPath(id)}>
              F{id}. {statement}
            </a>
          ),
        },
        {
          heading: "Status",
          cell: ({ status, since }) => (
            <>
              <StatusTag status={status} />
              {since && <span className="block mt-1">Since then: {since}</span>}
            </>
          ),
        },
        { heading: "Members behind it", cell: ({ behind, asked }) => `${behind} of ${asked}` },
        { heading: "Owner", cell: ({ owner }) => owner },
      ]}
      rows={findings}
      rowKey={({ id }) => String(id)}
    />
  );
}
