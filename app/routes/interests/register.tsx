import type { SerializeFrom } from "@remix-run/node";
import { NoticeBanner } from "#app/http/notices.tsx";
import { type Interest, isWaiting, scopeAlone } from "#app/interests/interest.ts";
import { interestKindWords } from "#app/interests/kinds.ts";
import { interestOutcomeWords } from "#app/interests/outcomes.ts";
import { dateInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { RegisterData } from "./route.tsx";

type Props = SerializeFrom<RegisterData>;

/** Everybody's interests, those that wait for an outcome first, and who has declared what and when. */
export function Register({ interests, declarations, undeclared, frameworks }: Props) {
  const titles = Object.fromEntries(frameworks.map(({ code, title }) => [code, title]));
  const waiting = interests.filter(isWaiting);
  const others = interests.filter((one) => !isWaiting(one));
  const latest = declarations.filter(
    ({ memberId }, i) => declarations.findIndex((one) => one.memberId === memberId) === i,
  );
  return (
    <Page heading="Register of interests" width="full" banner={<NoticeBanner />}>
      <div className="app-reading">
        <p className="govuk-body">
          Every interest that members have declared, with what follows from it. Until an outcome is recorded,
          an interest bars nothing. Nothing here is ever deleted.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href="/exports/interests.csv">
            Download the register and its history (interests.csv)
          </a>
        </p>
      </div>
      <h2 className="govuk-heading-m">Interests that wait for an outcome</h2>
      {waiting.length > 0 ? (
        <Interests caption="Interests that wait for an outcome" interests={waiting} titles={titles} />
      ) : (
        <p className="govuk-body">No interest waits for an outcome.</p>
      )}
      <h2 className="govuk-heading-m">All other interests</h2>
      {others.length > 0 ? (
        <Interests
          caption="Interests with an outcome, and those that ended"
          interests={others}
          titles={titles}
        />
      ) : (
        <p className="govuk-body">There are none.</p>
      )}
      <h2 className="govuk-heading-m">Declarations</h2>
      {undeclared.length > 0 && <p className="govuk-body">Not declared yet: {undeclared.join(", ")}.</p>}
      {latest.length > 0 && (
        <Table
          caption="What each member last declared, and when"
          captionSize="s"
          stacked
          rows={latest}
          rowKey={({ memberId }) => memberId}
          columns={[
            { heading: "Member", rowHeader: true, cell: ({ member }) => member },
            { heading: "Date", cell: ({ declaredAt }) => dateInWords(declaredAt) },
            { heading: "Asked by", cell: ({ round }) => round?.title ?? "No round" },
            {
              heading: "Declared",
              cell: ({ interests: ids }) =>
                ids.length === 0
                  ? "Nothing to declare"
                  : ids
                      .map((id) => interests.find((one) => one.id === id)?.versions.at(-1)?.organisation)
                      .join(", "),
            },
          ]}
        />
      )}
    </Page>
  );
}

type InterestsProps = { caption: string; interests: readonly Interest[]; titles: Record<string, string> };

function Interests({ caption, interests, titles }: InterestsProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      rows={interests}
      rowKey={({ id }) => id}
      columns={[
        { heading: "Member", rowHeader: true, cell: ({ member }) => member },
        {
          heading: "Interest",
          cell: ({ id, versions }) => (
            <a className="govuk-link govuk-link--no-visited-state wrap-anywhere" href={`/interests/${id}`}>
              {versions.at(-1)!.organisation}
              <span className="govuk-visually-hidden">, interest of this member</span>
            </a>
          ),
        },
        { heading: "Kind", cell: ({ versions }) => interestKindWords[versions.at(-1)!.kind].name },
        { heading: "What it touches", cell: ({ versions }) => scopeAlone(versions.at(-1)!, titles) },
        { heading: "Outcome", cell: (interest) => <OutcomeState interest={interest} /> },
      ]}
    />
  );
}

function OutcomeState({ interest }: { interest: Interest }) {
  const { outcomes, endedAt } = interest;
  const last = outcomes.at(-1);
  return (
    <>
      {last ? interestOutcomeWords[last.outcome].name : "None recorded"}
      {last && isWaiting(interest) && endedAt === null && ", before it was changed"}
      {endedAt !== null && `. Ended on ${dateInWords(endedAt)}`}{" "}
      {isWaiting(interest) && <Tag colour="yellow">Waiting</Tag>}
    </>
  );
}
