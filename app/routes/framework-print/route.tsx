import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { notesOnFramework, textOf } from "#app/comments/framework-notes.server.ts";
import { evidenceThroughout } from "#app/evidence/references.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { frameworkPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { barsInWords } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { dateInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { SectionCopy } from "./section-copy.tsx";

export const handle = titled<typeof loader>(({ framework }) => `Print – ${framework.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const now = Date.now();
  const place = frameworkPlace(actor, params.framework, request, now);
  const { framework, edition, round, query, ignoredRound } = place;
  const notes = isAllowed(actor.role, may.assess) ? notesOnFramework(actor, place, now) : null;
  return {
    framework,
    edition,
    ignoredRound,
    back: frameworkPath(framework.code) + query,
    printed: dateInWords(now),
    now,
    round: round && { title: round.title, opensAt: round.opensAt, closesAt: round.closesAt },
    member: notes && actor.name,
    barred: barsInWords([{ title: framework.title, bars: place.bars }]),
    comments: notes?.comments ?? [],
    evidence: evidenceThroughout(edition.id),
    sections: notes
      ? notes.sections.map(({ own, comments, ...text }) => ({ ...text, notes: { own, comments } }))
      : textOf(place).map((text) => ({ ...text, notes: null })),
  };
}

export default function FrameworkPrint() {
  const {
    framework,
    edition,
    round,
    now,
    printed,
    member,
    barred,
    comments,
    sections,
    evidence,
    back,
    ignoredRound,
  } = useLoaderData<typeof loader>();
  return (
    <Page
      heading={framework.title}
      caption={framework.code.toUpperCase()}
      width="full"
      before={<BackLink href={back}>Back to the framework</BackLink>}
      banner={<IgnoredFilter what={ignoredRound ? "round" : null} />}
    >
      <div className="app-reading print:max-w-none">
        <p className="govuk-body">
          {member === null
            ? "The text of the framework."
            : `The text of the framework with ${member}’s notes.`}{" "}
          Printed on {printed}.
        </p>
        <RoundLine round={round} now={now} />
        <EditionNote framework={framework.code} edition={edition} />
        <BarsNote words={barred} />
        <p className="govuk-body print:hidden">
          To print this page, use your browser’s Print command: Ctrl and P, or Command and P on a Mac. Every
          section begins on a new sheet.
        </p>
        {member !== null && <WhoseNotes />}
      </div>
      {comments.length > 0 && (
        <section aria-labelledby="framework-comments">
          <h2 className="govuk-heading-m" id="framework-comments">
            Comments on the framework as a whole
          </h2>
          {comments.map((comment) => (
            <CommentCard key={comment.id} comment={comment} />
          ))}
        </section>
      )}
      <nav aria-labelledby="contents" className="print:hidden">
        <h2 className="govuk-heading-m" id="contents">
          Sections
        </h2>
        <ul className="govuk-list">
          {sections.map(({ section }) => (
            <li key={section.id}>
              <a className="govuk-link govuk-link--no-visited-state" href={`#section-${section.number}`}>
                {sectionTitle(section)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((one) => (
        <SectionCopy key={one.section.id} {...one} evidence={evidence} />
      ))}
    </Page>
  );
}

function WhoseNotes() {
  return (
    <p className="govuk-body">
      This copy holds your drafts, which nobody else can see, and other members’ comments where they are shown
      to you. Keep it as carefully as the review itself.
    </p>
  );
}
