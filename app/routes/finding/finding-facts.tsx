import { directionWords } from "#app/findings/directions.ts";
import type { Finding } from "#app/findings/finding.ts";
import { findingPath } from "#app/findings/paths.ts";
import { scopeInWords } from "#app/findings/scope.ts";
import { StatusTag } from "#app/findings/status-tag.tsx";
import { strengthWords } from "#app/findings/strengths.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = { finding: Finding; departs: string | null; restsOnOne: boolean };

export function FindingFacts({ finding, departs, restsOnOne }: Props) {
  const { id, direction, strength, status, owner, scope, setAside } = finding;
  const change = { href: `${findingPath(id)}/words`, text: "Change", about: "what the finding says" };
  return (
    <>
      {setAside && <InsetText>This finding is set aside: {setAside.reason}</InsetText>}
      <SummaryList
        rows={[
          { key: "Status", value: <StatusTag status={status} />, actions: [change] },
          { key: "Points to", value: `${directionWords[direction].name}. ${directionWords[direction].hint}` },
          ...(departs === null
            ? []
            : [
                {
                  key: "Departs from the panel",
                  value: (
                    <span className="app-written">
                      The panel’s class is {departs}. {finding.departureReason || "No reason is given yet."}
                    </span>
                  ),
                },
              ]),
          ...(restsOnOne
            ? [
                {
                  key: "Rests on one person",
                  value: (
                    <span className="app-written">
                      {finding.oneVoiceReason || "Why it stands all the same is not said yet."}
                    </span>
                  ),
                },
              ]
            : []),
          { key: "Strength", value: strengthWords[strength].name },
          {
            key: "About",
            value: (
              <ul className="govuk-list">
                {scopeInWords(scope).map((place) => (
                  <li key={place}>{place}</li>
                ))}
              </ul>
            ),
          },
          { key: "Owner", value: owner.name },
        ]}
      />
    </>
  );
}
