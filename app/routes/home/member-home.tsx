import type { SerializeFrom } from "@remix-run/node";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { roundPath } from "#app/rounds/paths.ts";
import { isFinished } from "#app/scores/assessment.ts";
import { progressInWords } from "#app/scores/progress-in-words.ts";
import { StateTag } from "#app/scores/state-tag.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { type Task, TaskList } from "#app/ui/task-list.tsx";
import type { MemberHomeData } from "./route.tsx";

type Props = SerializeFrom<MemberHomeData>;

/** A member's task list: what is open, how far it is, and one link to where they left off. */
export function MemberHome({ next, barred, frameworks, reopened, asked }: Props) {
  const open = frameworks.filter((framework) => framework.isOpen);
  const [first] = open.toSorted((a, b) => a.closesAt - b.closesAt);
  const shutOut = frameworks.filter((framework) => framework.isShutOut);
  const closed = frameworks.filter((framework) => !framework.isOpen && !framework.isShutOut);
  const states = open.flatMap((framework) => framework.states).filter((state) => state !== "settled");
  const left = states.filter((state) => !isFinished(state)).length;
  return (
    <Page heading="Your review" banner={<NoticeBanner />}>
      {first === undefined ? (
        <p className="govuk-body">No round is open. You will find your frameworks here when one opens.</p>
      ) : (
        <p className="govuk-body">
          You have submitted {states.length - left} of {counted(states.length, "section")}. The round is open
          until {momentInWords(first.closesAt)}.{" "}
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={roundPath(first.round, "deadline.ics")}
          >
            Add the deadline to your calendar
          </a>
        </p>
      )}
      {reopened.length > 0 && <Reopened sections={reopened} />}
      {asked.length > 0 && <AskedForViews findings={asked} />}
      <BarsNote words={barred} />
      {states.length > 0 && states.every((state) => state === "not-started") && (
        <p className="govuk-body">
          For each section you read the statements, comment where you want to, and answer for four focus
          areas. Nobody sees your work on a section until you submit it.{" "}
          <a className="govuk-link" href="/help">
            Read how it works
          </a>
        </p>
      )}
      {next && (
        <>
          <ButtonLink href={sectionPath(next.framework, next.section.number) + next.query}>
            {states.every((state) => state === "not-started")
              ? "Start your review"
              : "Continue where you left off"}
          </ButtonLink>
          <p className="govuk-body">
            {next.frameworkTitle}, section {sectionTitle(next.section)}
          </p>
        </>
      )}
      {open.length > 0 && (
        <>
          <p className="govuk-body">
            <a className="govuk-link govuk-link--no-visited-state" href="/finish">
              Finish your review: see what is missing
            </a>
          </p>
          <h2 className="govuk-heading-m">Frameworks in this round</h2>
          <TaskList id="open" tasks={open.map(asTask)} />
        </>
      )}
      {shutOut.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Frameworks you take no part in</h2>
          <p className="govuk-body">
            You can read these, but an interest you declared excludes you from the rest.
          </p>
          <TaskList id="shut-out" tasks={shutOut.map(asTask)} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Closed rounds</h2>
          <p className="govuk-body">
            You can read these and what you wrote, but nothing can be changed
            {reopened.length > 0 && " except where it is reopened for you"}.
          </p>
          <TaskList id="closed" tasks={closed.map(asTask)} />
        </>
      )}
    </Page>
  );
}

/** What a lead official reopened for the member in rounds that have closed. */
function Reopened({ sections }: { sections: Props["reopened"] }) {
  return (
    <InsetText>
      {sections.map(({ framework, section, query, until }) => (
        <p key={`${section.id}${query}`} className="govuk-body">
          <a className="govuk-link" href={sectionPath(framework.code, section.number) + query}>
            {framework.title}, section {sectionTitle(section)}
          </a>{" "}
          is reopened for you until {momentInWords(until)}. <StateTag state={section.state} />
        </p>
      ))}
    </InsetText>
  );
}

function asTask({ code, title, states, isOpen, isShutOut, query }: Props["frameworks"][number]): Task {
  const href = frameworkPath(code) + query;
  if (isShutOut) return { title, href, status: "Excluded" };
  return {
    title,
    href,
    hint: progressInWords(states),
    status: isOpen ? <FrameworkStatus states={states} /> : "Closed",
  };
}

function FrameworkStatus({ states }: Pick<Props["frameworks"][number], "states">) {
  if (states.every(isFinished)) return <>Completed</>;
  if (states.every((state) => state === "not-started")) return <Tag colour="grey">Not yet started</Tag>;
  return <Tag>In progress</Tag>;
}

/** Conclusions of the officials that the member may hold another view on. */
function AskedForViews({ findings }: { findings: Props["asked"] }) {
  return (
    <section aria-labelledby="asked">
      <h2 className="govuk-heading-m" id="asked">
        Do you hold another view?
      </h2>
      <p className="govuk-body">Officials ask the panel about these conclusions.</p>
      <ul className="govuk-list govuk-list--bullet">
        {findings.map(({ id, statement, isWritten }) => (
          <li key={id}>
            <a className="govuk-link wrap-anywhere" href={`/minority-views/${id}`}>
              {statement}
            </a>
            {isWritten && " (you have written your view)"}
          </li>
        ))}
      </ul>
    </section>
  );
}
