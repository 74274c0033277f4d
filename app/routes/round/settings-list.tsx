import type { ReactNode } from "react";
import { ruleInWords } from "#app/rounds/agreement-rule.ts";
import { onceOpen, type Setting, settingNames, settings } from "#app/rounds/plan.ts";
import type { Phase, Round } from "#app/rounds/round.ts";
import { sharingNames } from "#app/rounds/sharing.ts";
import { whoSeesWhat } from "#app/rounds/who-sees-what.ts";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = {
  round: Round;
  phase: Phase;
  frameworks: readonly { code: string; title: string; edition: string }[];
  members: readonly string[];
  /** The title of the round that it follows. */
  follows: string | null;
};

/** Every setting of a round: what it is, who sees what by it, and why it can no longer be changed. */
export function SettingsList({ round, phase, frameworks, members, follows }: Props) {
  const sees = whoSeesWhat(round);
  const mayChange = phase === "planned" && round.followsId === null;
  const values: Record<Setting, ReactNode> = {
    title: round.title,
    followsId: follows ?? "No other round",
    frameworks: (
      <List
        items={frameworks.map(
          // In an open round, whether it is fixed already would tell that somebody has begun.
          ({ title, edition }) =>
            `${title}: ${edition}${mayChange ? " (the newest now; fixed at the first saved input)" : ""}`,
        )}
      />
    ),
    members: (
      <>
        {counted(members.length, "member")}
        <List items={members} />
      </>
    ),
    opensAt: momentInWords(round.opensAt),
    closesAt: momentInWords(round.closesAt),
    sharing: sharingNames[round.sharing],
    namesToOfficials: round.namesToOfficials ? "Yes" : "No",
    rule: <List items={ruleInWords(round.rule)} />,
  };
  return (
    <>
      <h2 className="govuk-heading-m">Settings</h2>
      <SummaryList
        rows={settings.map((setting) => ({
          key: settingNames[setting],
          value: (
            <>
              {values[setting]}
              <p className="govuk-hint mt-2 mb-0">{sees[setting]}</p>
              {phase !== "planned" && <p className="govuk-hint mt-2 mb-0">{frozenWords(setting, phase)}</p>}
            </>
          ),
        }))}
      />
    </>
  );
}

function frozenWords(setting: Setting, phase: Phase): string {
  const isFixedAtClosing = setting === "members" || setting === "closesAt";
  return phase === "closed" && isFixedAtClosing ? "Fixed since the round closed." : onceOpen[setting];
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="govuk-list wrap-anywhere">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
