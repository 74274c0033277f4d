import { chooseAsk } from "#app/findings/ask.server.ts";
import { reviewComments } from "#app/findings/review-comments.server.ts";
import { themesFor } from "#app/findings/themes.server.ts";
import { type Edition, sectionNumbered } from "#app/framework/edition.server.ts";
import { knownFrameworks, leadershipLevels } from "#app/framework/frameworks.ts";
import { ownStanding } from "#app/interests/interest.server.ts";
import { demonstrationPassword } from "#app/people/demonstration.server.ts";
import { hashPassword } from "#app/people/password.server.ts";
import { isAnyoneHere, setPasswordHash } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Group } from "#app/rounds/groups.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersFrom, restingOn } from "#app/scores/assessment.ts";
import { inOneTransaction } from "../client.server.ts";
import {
  answerComment,
  assessEvidence,
  attachReference,
  comment,
  day,
  decide,
  draft,
  makeFinding,
  makePerson,
  makeRound,
  makeTheme,
  minorityView,
  placeOf,
  reply,
  signOff,
  statementOn,
  submit,
  tagAll,
} from "../factories.server.ts";
import { demoAnswers, demoAsks, type Told } from "./answers.ts";
import { demoAssessment, demoReferences } from "./evidence.ts";
import { demoFindings } from "./findings.ts";
import { frameworkComments } from "./framework-comments.ts";
import { demoGroups } from "./groups.ts";
import { demoInterests } from "./interests.ts";
import { demoPeople } from "./people.ts";
import { executiveLeadership } from "./round-one-executive-leadership.ts";
import { headship } from "./round-one-headship.ts";
import { seniorLeadership } from "./round-one-senior-leadership.ts";
import { roundTwo } from "./round-two.ts";
import { answerIn, type PanelMember, panel, reasonIn, type SectionStory } from "./story.ts";
import { demoThemes } from "./themes.ts";

const minute = 60_000;

/** The story a first start shows: a closed, full round on three frameworks and an open one on the other eight. */
export async function makeDemonstration(now: number): Promise<void> {
  const hashes = await Promise.all(demoPeople.map(() => hashPassword(demonstrationPassword)));
  inOneTransaction(() => {
    // Another process may have been quicker.
    if (isAnyoneHere()) return;
    const people = new Map<string, Actor>();
    demoPeople.forEach(({ email, name, role }, index) => {
      const seat = email.split("@")[0]!;
      const interests = demoInterests.filter(({ by }) => by === seat).map(({ interest }) => interest);
      const actor = makePerson({ email, name, role, at: now - 150 * day, interests });
      setPasswordHash(actor.id, hashes[index]!, now - 149 * day);
      people.set(seat, actor);
    });
    for (const { by, reason } of demoInterests) {
      const { id } = ownStanding(people.get(by)!)[0]!;
      decide(people.get("lead")!, id, "declare-only", now - 140 * day, reason);
    }
    const members = new Map(panel.map((name) => [name, people.get(name)!]));

    const groups = groupedIn(members);

    const first = makeRound({
      title: "Round 1: leadership frameworks",
      opensAt: now - 120 * day,
      closesAt: now - 40 * day,
      frameworks: leadershipLevels,
      members: [...members.values()],
      groups,
    });
    tell([...seniorLeadership, ...headship, ...executiveLeadership], first, members);
    for (const { by, framework, kind, areas, words } of frameworkComments) {
      const place = { round: first, edition: editionIn(first.id, framework)!, section: null };
      comment(members.get(by)!, place, { kind, areas, body: words }, first.opensAt + 70 * day);
    }

    code(first, people.get("official")!, members);
    tellEvidence(people.get("official")!, editionIn(first.id, "npqsl")!, first.opensAt);

    tellAnswers(people, now - 20 * day);
    conclude(people, first, now - 15 * day);

    const second = makeRound({
      title: "Round 2: specialist, early years, SENCO and early career frameworks",
      opensAt: now - 20 * day,
      closesAt: now + 60 * day,
      frameworks: knownFrameworks.map(({ code }) => code).filter((code) => !leadershipLevels.includes(code)),
      members: [...members.values()],
      groups,
    });
    tell(roundTwo, second, members);
  });
}

function groupedIn(members: ReadonlyMap<PanelMember, Actor>): Partial<Record<Group, Actor[]>> {
  const seats = Object.entries(demoGroups) as [Group, readonly PanelMember[]][];
  return Object.fromEntries(seats.map(([group, names]) => [group, names.map((name) => members.get(name)!)]));
}

/** After the round an official reads what was written for what it has in common. */
function code(round: Round, official: Actor, members: ReadonlyMap<PanelMember, Actor>): void {
  const at = round.closesAt + 5 * day;
  const comments = reviewComments(official, at);
  for (const { name, definition, on } of demoThemes) {
    const theme = makeTheme(official, { name, definition }, at);
    const told = on.map(([framework, section, by, quote]) => {
      const { name } = members.get(by)!;
      const found = comments.find(
        (one) => one.author === name && one.framework.code === framework && one.section?.number === section,
      );
      return { commentId: found!.id, quote };
    });
    tagAll(official, theme, told, at);
  }
}

/** What the statements of the first sections rest on, and what the evidence partner holds of some of it. */
function tellEvidence(official: Actor, edition: Edition, at: number): void {
  for (const { on, citation, year, link = null, doi = null, assessment } of demoReferences) {
    const work = { citation, year, link, doi };
    const [referenceId] = on.map((code) => attachReference(official, edition, code, work, at));
    if (assessment) assessEvidence(official, { referenceId: referenceId! }, assessment, at);
  }
  const { on, assessment } = demoAssessment;
  assessEvidence(official, { statementId: statementOn(edition.id, on) }, assessment, at);
}

/** What officials have answered of the first round's comments. */
function tellAnswers(people: ReadonlyMap<string, Actor>, at: number): void {
  const official = people.get("official")!;
  const idOf = commentsTold(people, at);
  demoAnswers.forEach(({ disposition, reason, comments: told }, index) => {
    answerComment(official, told.map(idOf), disposition, at + index * 25 * minute, reason);
  });
  for (const told of demoAsks) chooseAsk(official, idOf(told), told.ask, at);
}

/** The id of a comment of the first round, by where it stands and whose it is. */
function commentsTold(people: ReadonlyMap<string, Actor>, at: number): (told: Told) => string {
  const comments = reviewComments(people.get("official")!, at);
  return ({ framework, section, on, by }) => {
    const found = comments.find(
      (one) =>
        one.framework.code === framework &&
        one.section?.number === section &&
        one.statementCode === (on ?? null) &&
        one.author === people.get(by)!.name,
    );
    if (!found) throw new Error(`No comment of ${by} on ${framework} ${section} ${on}`);
    return found.id;
  };
}

/** What officials conclude from the round so far; the lead official signs what is agreed and decided. */
function conclude(people: ReadonlyMap<string, Actor>, round: Round, at: number): void {
  const official = people.get("official")!;
  const idOf = commentsTold(people, at);
  const themes = new Map(themesFor(official, at).map(({ id, name }) => [name, id]));
  const sectionIn = (framework: string, number: number) =>
    sectionNumbered(editionIn(round.id, framework)!.id, number)!.id;
  for (const { about, comments, themes: names, decision, minority, became, ...words } of demoFindings) {
    const scope = about.map(([framework, number]) => ({
      framework,
      sectionId: sectionIn(framework, number),
    }));
    const wording = decision?.wording;
    const id = makeFinding(
      official,
      {
        ...words,
        isAgreed: became !== "draft",
        scope,
        cells: scope.map(({ sectionId }) => ({ roundId: round.id, sectionId })),
        comments: comments.map((told) => ({ id: idOf(told), stance: told.stance ?? "supports" })),
        themes: names.map((name) => themes.get(name)!),
        ...(decision && {
          decision: {
            ...decision,
            wording: wording
              ? {
                  statementId: statementOn(editionIn(round.id, wording.framework)!.id, wording.on),
                  proposed: wording.proposed,
                }
              : null,
          },
        }),
      },
      at,
    );
    if (minority) minorityView(official, id, people.get(minority.by)!, minority.words, at + day);
    if (became === "signed-off") signOff(people.get("lead")!, id, at + 2 * day);
  }
}

/** Each member works through the sections in order: comments first, then the answers; then they reply to one another. */
function tell(sections: readonly SectionStory[], round: Round, members: Map<PanelMember, Actor>): void {
  sections.forEach((story, index) => {
    const begun = round.opensAt + day + index * 0.5 * day;
    const written = new Map<SectionStory["comments"][number], string>();
    panel.forEach((name, seat) => {
      const actor = members.get(name)!;
      const at = begun + seat * 47 * minute;
      const place = placeOf(actor, round, story.framework, story.section, at);
      for (const told of story.comments) {
        const { by, on, quote, kind, areas, words: body, proposed: proposedWording = null } = told;
        if (by !== name) continue;
        written.set(told, comment(actor, place, { on, quote, kind, areas, body, proposedWording }, at));
      }
      const answers = answersFrom((area) => {
        const given = { answer: answerIn(story, area, name), reason: reasonIn(story, area, name) };
        const own = [...written].filter(([told]) => told.by === name && told.areas.includes(area));
        return restingOn(given, given.answer === null ? [] : own.map(([, id]) => id));
      });
      const given = Object.values(answers).filter((one) => one.answer !== null).length;
      if (story.drafts?.includes(name)) draft(actor, place, answers, at + 20 * minute);
      else if (given > 0) submit(actor, place, answers, at + 20 * minute);
    });
    for (const [{ replies = [] }, id] of written) {
      for (const { by, words } of replies) reply(members.get(by)!, id, words, begun + 0.4 * day);
    }
  });
}
