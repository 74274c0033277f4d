import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { frameworksOf, membersOf, roundsRunBy } from "#app/rounds/round.server.ts";
import { type Phase, phaseAt, phaseNames } from "#app/rounds/round.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Rounds");

const phases: Phase[] = ["open", "planned", "closed"];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const now = Date.now();
  const rounds = roundsRunBy(actor).map((round) => ({
    id: round.id,
    title: round.title,
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    phase: phaseAt(round, now),
    frameworks: frameworksOf(round.id).length,
    members: membersOf(round.id).length,
  }));
  return { rounds };
}

export default function Rounds() {
  const { rounds } = useLoaderData<typeof loader>();
  return (
    <Page heading="Rounds" width="full">
      <p className="govuk-body">
        A round is a period in which the members you choose work on the frameworks you choose, under settings
        that are fixed when it opens.
      </p>
      <ButtonLink href="/rounds/new">Plan a round</ButtonLink>
      {rounds.length === 0 && (
        <p className="govuk-body">
          No round is planned yet. Plan the first one: it can be changed until it opens.
        </p>
      )}
      {phases.map((phase) => (
        <RoundsIn key={phase} phase={phase} rounds={rounds.filter((round) => round.phase === phase)} />
      ))}
    </Page>
  );
}

type Props = { phase: Phase; rounds: SerializeFrom<typeof loader>["rounds"] };

function RoundsIn({ phase, rounds }: Props) {
  if (rounds.length === 0) return null;
  return (
    <Table
      caption={phaseNames[phase]}
      stacked
      rows={rounds}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          heading: "Round",
          rowHeader: true,
          cell: ({ id, title }) => (
            <a className="govuk-link govuk-link--no-visited-state" href={roundPath(id)}>
              {title}
            </a>
          ),
        },
        {
          heading: "Open",
          cell: ({ opensAt, closesAt }) => `${momentInWords(opensAt)} to ${momentInWords(closesAt)}`,
        },
        {
          heading: "Asks",
          cell: ({ frameworks, members }) =>
            `${counted(members, "member")} about ${counted(frameworks, "framework")}`,
        },
      ]}
    />
  );
}
