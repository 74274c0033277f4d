import { dateInWords, momentInWords } from "#app/ui/moment.ts";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import {
  type Interest,
  type Outcome,
  scopeAlone,
  scopeInWords,
  sinceInWords,
  type Version,
} from "./interest.ts";
import { interestKindWords } from "./kinds.ts";
import { interestOutcomeWords } from "./outcomes.ts";

type Titles = Readonly<Record<string, string>>;

/** An interest as it is told now, and what follows from it. */
export function InterestFacts({ interest, titles }: { interest: Interest; titles: Titles }) {
  const version = interest.versions.at(-1)!;
  const ended: SummaryRow[] =
    interest.endedAt === null ? [] : [{ key: "Ended", value: momentInWords(interest.endedAt) }];
  return (
    <SummaryList
      rows={[
        ...rowsOf(version, titles),
        { key: "Declared", value: momentInWords(interest.versions[0]!.declaredAt) },
        ...ended,
        { key: "Outcome", value: <OutcomeWords interest={interest} /> },
      ]}
    />
  );
}

function rowsOf({ kind, organisation, description, since, ...scope }: Version, titles: Titles): SummaryRow[] {
  return [
    { key: "Kind", value: interestKindWords[kind].name },
    { key: "Organisation", value: organisation },
    { key: "What it is", value: <span className="app-written">{description}</span> },
    { key: "What it touches", value: scopeAlone(scope, titles) },
    ...(since === null ? [] : [{ key: "Since", value: sinceInWords(since) }]),
  ];
}

function OutcomeWords({ interest: { versions, outcomes, endedAt } }: { interest: Interest }) {
  const last = outcomes.at(-1);
  if (!last) {
    return endedAt === null
      ? "None yet. Until a lead official records one, this interest bars nothing"
      : "None was recorded";
  }
  const hasChanged = last.version !== versions.at(-1)!.version;
  return (
    <>
      <p className="govuk-body mb-1">{outcomeInWords(last)}</p>
      <p className="govuk-body app-written mb-1">{last.reason}</p>
      {hasChanged && (
        <p className="govuk-body mb-1">
          The interest was changed after that. The outcome holds for what it touched before, until another is
          recorded.
        </p>
      )}
      {endedAt !== null && last.outcome !== "declare-only" && (
        <p className="govuk-body mb-1">It holds until a lead official records another.</p>
      )}
    </>
  );
}

/** "Excluded, recorded by Duncan Abernethy on 21 November 2026" */
export function outcomeInWords({ outcome, decidedBy, decidedAt }: Outcome): string {
  return `${interestOutcomeWords[outcome].name}, recorded by ${decidedBy} on ${dateInWords(decidedAt)}`;
}

/** What an interest said in one version, in a line. */
export function versionInWords(
  { kind, organisation, description, since, ...scope }: Version,
  titles: Titles,
): string {
  const from = since === null ? "" : ` Since ${sinceInWords(since)}.`;
  return `${interestKindWords[kind].name}: ${organisation}. ${description} It touches ${scopeInWords(scope, titles)}.${from}`;
}
