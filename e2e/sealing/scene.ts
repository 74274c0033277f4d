import { inArray } from "drizzle-orm";
import { addComment, changeComment, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { withdrawReply } from "#app/comments/reply.server.ts";
import { addSource } from "#app/comments/source.server.ts";
import { assessmentHistory } from "#app/evidence/references.server.ts";
import { askForExport } from "#app/exports/job.server.ts";
import { takeDueSnapshots } from "#app/exports/snapshot.server.ts";
import { askForViews } from "#app/findings/finding.server.ts";
import type { Area } from "#app/framework/areas.ts";
import { newestEdition } from "#app/framework/edition.server.ts";
import { changeInterest, ownStandingInterest } from "#app/interests/interest.server.ts";
import { post } from "#app/mail/mail.server.ts";
import { invite } from "#app/people/invitation.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { keepUnfinished } from "#app/people/unfinished-form.server.ts";
import { extendRound } from "#app/rounds/change.server.ts";
import { reopen, reopeningsOf } from "#app/rounds/reopening.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersFrom } from "#app/scores/assessment.ts";
import { saveView } from "#app/search/saved-views.server.ts";
import { db, inOneTransaction, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  assessEvidence,
  attachReference,
  comment,
  day,
  decide,
  declareCurrent,
  draft,
  interest,
  liftLimits,
  makeFinding,
  makePerson,
  makeRound,
  makeTheme,
  minorityView,
  placeOf,
  reply,
  signOff,
  submit,
  tag,
} from "#db/factories.server.ts";
import { round as roundTable, themeLink } from "#db/schema.server.ts";
import { counts, type Reader, secret } from "./canaries.ts";

// A service in which everything that is sealed carries a canary of its own, told in the order in which it would happen.

/** The area that the sealed comments are for. */
const barred: Area = "send";

/** The same by everybody who has them, so that nothing but the canaries differs. */
const words = "Nothing out of the ordinary";

export type Scene = ReturnType<typeof planned>;

/** Three rounds that open together under other settings, one that never opens, and the people. */
export function planned() {
  // Ids with which nothing else can be confused where a refusal is compared with another.
  sqlite.exec(
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('round', 70000), ('reopening', 80000), ('theme_link', 90000), ('finding', 60000)",
  );
  liftLimits();
  return inOneTransaction(() => {
    const people = {
      author: someone(secret.authorName, `${secret.authorEmail}@example.org`, "member"),
      reader: someone("Ben", "ben@example.org", "member"),
      colleague: someone("Cat", "cat@example.org", "member"),
      excluded: someone(secret.excludedName, "exa@example.org", "member"),
      outsider: someone("Oli", "oli@example.org", "member"),
      newcomer: makePerson({ name: "Nia", email: "nia@example.org", role: "member", isNew: true }),
      official: someone("Farida", "farida@example.org", "official"),
      lead: someone("Leo", "leo@example.org", "lead"),
      observer: someone("Odile", "odile@example.org", "observer"),
    } satisfies Record<Exclude<Reader, "nobody">, Actor>;
    const veiled = someone(secret.veiledName, `${secret.veiledEmail}@example.org`, "member");
    const others = Array.from({ length: counts.members - 5 }, (_, n) =>
      someone("Eve", `eve-${n}@example.org`, "member"),
    );
    const { author, reader, colleague, excluded, newcomer } = people;
    invite({
      email: "new@example.org",
      name: secret.invitedName,
      role: "member",
      at: Date.now(),
    });

    const declared = interestOf(excluded);
    // Nobody is asked for interests by what has not opened.
    const times = { isUnanswered: true, opensAt: Date.now() + day, closesAt: Date.now() + 30 * day };
    const rounds = {
      shared: makeRound({
        ...times,
        title: secret.roundTitle,
        frameworks: ["npqsl"],
        members: [author, reader, colleague, excluded, newcomer, ...others],
      }),
      veiled: makeRound({
        ...times,
        title: "Veiled",
        frameworks: ["npqh"],
        sharing: "after-closing",
        namesToOfficials: false,
        members: [veiled, reader, excluded],
      }),
      silent: makeRound({
        ...times,
        title: "Silent",
        frameworks: ["npqel"],
        sharing: "never",
        members: [author, reader],
      }),
      later: makeRound({
        isUnanswered: true,
        opensAt: Date.now() + 60 * day,
        closesAt: Date.now() + 90 * day,
        title: secret.laterTitle,
        frameworks: ["ecf"],
        members: [author, reader],
      }),
    };
    const summary = { file: "summary.csv", query: "", fileName: "summary.csv" };
    const job = askForExport(people.official, summary, Date.now()).id;
    const mail = post({
      personId: author.id,
      kind: "invitation",
      subject: words,
      body: "{link}",
      secretPath: "/invitations/made-up",
      at: Date.now(),
    });
    const view = saveView(people.official, { name: secret.savedView, query: "area=send" }, Date.now())!;
    const evidence = evidenceOn(people.official);
    const theme = makeTheme(people.official, { name: secret.themeName }, Date.now());
    const findings = findingsOf(people.official, rounds, theme);
    const sources = { uncited: sourceOf(author, secret.uncitedSource) };
    return {
      people,
      others,
      veiled,
      rounds,
      sources,
      interest: declared,
      view,
      evidence,
      job,
      mail,
      theme,
      findings,
      comments: {},
      replies: {},
      reopening: null,
      link: null,
    } as {
      people: typeof people;
      others: Actor[];
      veiled: Actor;
      rounds: typeof rounds;
      sources: Record<string, string>;
      interest: string;
      view: string;
      evidence: typeof evidence;
      /** An export of the official's. */
      job: string;
      /** A message with a link, to the author. */
      mail: string;
      theme: string;
      findings: typeof findings;
      comments: Record<string, string>;
      replies: Record<string, string>;
      reopening: number | null;
      link: number | null;
    };
  });
}

/** What everybody who reads a framework reads: a reference with what the evidence partner holds of it. */
function evidenceOn(official: Actor): { reference: string; assessment: string } {
  const reference = attachReference(official, newestEdition("npqsl")!, "1.1", {}, Date.now());
  assessEvidence(official, { referenceId: reference }, {}, Date.now());
  const assessment = assessmentHistory({ statementId: null, referenceId: reference })[0]!;
  return { reference, assessment: String(assessment.id) };
}

/** One that members are asked about once they may be, and one on a round that hides names. */
function findingsOf(
  official: Actor,
  { shared, veiled }: Record<"shared" | "veiled", Round>,
  theme: string,
): { asked: number; sealed: number } {
  const now = Date.now();
  const on = (round: Round, framework: string) => ({
    cells: [{ roundId: round.id, sectionId: placeOf(official, round, framework, 1, now).section.id }],
    scope: [{ framework, sectionId: null }],
    area: barred,
  });
  const decision = { disposition: "accept", reason: secret.findingReason, wording: null } as const;
  const asked = makeFinding(
    official,
    { ...on(shared, "npqsl"), statement: secret.askedFinding, decision, oneVoiceReason: words },
    now,
  );
  askForViews(official, asked, now);
  const sealed = makeFinding(
    official,
    { ...on(veiled, "npqh"), statement: secret.sealedFinding, themes: [theme] },
    now,
  );
  return { asked, sealed };
}

/** An interest in what the member is later excluded from, as they first told it and as they tell it now. */
function interestOf(member: Actor): string {
  const now = Date.now();
  const told = {
    organisation: secret.interestOrganisation,
    description: secret.interestBefore,
    frameworks: ["npqsl", "npqh"],
    areas: [barred],
  };
  const id = interest(member, told, now);
  const stands = ownStandingInterest(member, id)!.versions.at(-1)!;
  changeInterest(member, id, { ...stands, description: secret.interest }, null, now);
  return id;
}

/** The rounds that move together have opened, everybody whom they ask has declared, and nothing has been written. */
export function open({ people, others, veiled, rounds }: Scene): void {
  const now = Date.now();
  move(rounds, { opensAt: now - 2 * day });
  inOneTransaction(() => {
    for (const member of [people.author, people.reader, people.colleague, people.excluded, veiled, ...others])
      declareCurrent(member, now);
  });
  extendRound(people.lead, rounds.shared.id, rounds.shared.closesAt + day, secret.extensionReason, now);
}

/** Everybody but the reader has written what is theirs to write. */
export function written(scene: Scene): void {
  inOneTransaction(() => {
    const { people, rounds } = scene;
    const { author } = people;
    const now = Date.now();
    onFirstSection(scene, now);
    onSecondSection(scene, now);
    bySoManyOnThird(scene, now);
    scene.comments.framework = comment(
      author,
      { round: rounds.shared, edition: editionIn(rounds.shared.id, "npqsl")!, section: null },
      { body: secret.frameworkComment },
      now,
    );
    inTheOtherRounds(scene, now);
    excludedSince(scene, now);
    themed(scene, now);
  });
}

/** On what officials may read, and on what is sealed from them, as if it had not been when they did. */
function themed(scene: Scene, now: number): void {
  const { people, theme, comments } = scene;
  scene.link = tag(people.official, theme, comments.sent!, now + 6);
  for (const sealed of [comments.draft!, comments.veiled!, comments.excludedVeiled!])
    db.insert(themeLink)
      .values({
        themeId: theme,
        commentId: sealed,
        commentVersion: 1,
        addedBy: people.official.id,
        addedAt: now,
      })
      .run();
}

/** Submitted: comments of every sort, a source, replies, and a change that is a draft again. */
function onFirstSection(scene: Scene, now: number): void {
  const { people, rounds, comments, replies, sources } = scene;
  const { author, colleague } = people;
  const place = placeOf(author, rounds.shared, "npqsl", 1, now);
  sources.cited = sourceOf(author, secret.citedSource);
  comments.sent = comment(
    author,
    place,
    {
      on: "1.1",
      kind: "wording",
      body: secret.firstWords,
      proposedWording: secret.firstWording,
      sources: [sources.cited],
    },
    now,
  );
  const sent = ownComment(author, comments.sent)!;
  const said = { ...sent, body: secret.sentComment, proposedWording: secret.sentWording };
  changeComment(author, sent, said, null, now);
  const onGap = { kind: "gap", areas: ["send"], body: secret.gapComment, proposedWording: null } as const;
  addComment(author, place, { ...onGap, statement: null, anchor: null, gapAfter: 1 }, null, now);
  comments.otherArea = comment(author, place, { areas: ["workload"], body: secret.otherAreaComment }, now);
  comments.takenBackUnsent = withdrawn(
    author,
    comment(author, place, { body: secret.takenBackUnsent }, now),
    now,
  );

  submit(author, place, answersOf("1", secret.reason), now + 1);
  comments.takenBack = comment(author, place, { body: secret.takenBack }, now + 2);
  withdrawn(author, comments.takenBack, now + 3);
  draft(author, place, answersOf("2", secret.changeReason), now + 3);

  submit(colleague, placeOf(colleague, rounds.shared, "npqsl", 1, now), answersOf("3", words), now);
  replies.sent = reply(colleague, comments.sent, secret.reply, now + 4);
  for (let n = 1; n < counts.replies; n += 1) reply(colleague, comments.sent, `${words}, as ${n}`, now + 4);
  replies.takenBack = reply(colleague, comments.sent, secret.replyTakenBack, now + 4);
  withdrawReply(colleague, replies.takenBack, now + 5);
  keepUnfinished(colleague, `/comments/${comments.sent}/replies`, [["body", secret.unfinishedReply]], now);
}

/** Not submitted: a comment, answers and a form that is not finished. */
function onSecondSection({ people: { author }, rounds: { shared }, comments }: Scene, now: number): void {
  const place = placeOf(author, shared, "npqsl", 2, now);
  comments.draft = comment(
    author,
    place,
    { on: "2.1", kind: "wording", body: secret.draftComment, proposedWording: secret.draftWording },
    now,
  );
  draft(author, place, answersOf("1", secret.draftReason), now);
  const form = `/frameworks/npqsl/sections/2/comments?round=${shared.id}&statement=2.1`;
  keepUnfinished(author, form, [["body", secret.unfinishedComment]], now);
}

/** So many that their numbers are told apart from every other number on a page. */
function bySoManyOnThird({ people, others, rounds: { shared } }: Scene, now: number): void {
  [people.colleague, ...others].slice(0, counts.answered).forEach((member, n) => {
    const place = placeOf(member, shared, "npqsl", 3, now);
    if (n > 0 && n <= counts.comments) comment(member, place, { body: `${words}, as ${n}` }, now);
    submit(member, place, answersOf(n < counts.gaveFour ? "4" : "2", words), now);
  });
}

function inTheOtherRounds({ people, veiled, rounds, comments }: Scene, now: number): void {
  const afterClosing = placeOf(veiled, rounds.veiled, "npqh", 1, now);
  comments.veiled = comment(veiled, afterClosing, { body: secret.veiledComment }, now);
  submit(veiled, afterClosing, answersOf("1", secret.veiledReason), now);
  const never = placeOf(people.author, rounds.silent, "npqel", 1, now);
  comments.silent = comment(people.author, never, { body: secret.silentComment }, now);
  submit(people.author, never, answersOf("1", secret.silentReason), now);
}

/** Submitted by a member whom an interest excludes afterwards from the area that the others write for. */
function excludedSince({ people, rounds, interest: declared, comments }: Scene, now: number): void {
  const { excluded, lead } = people;
  const place = placeOf(excluded, rounds.shared, "npqsl", 1, now);
  comments.excluded = comment(excluded, place, { areas: [barred], body: secret.excludedComment }, now);
  submit(
    excluded,
    place,
    answersOf("1", words, { [barred]: { answer: "1", reason: secret.excludedReason } }),
    now,
  );
  const unnamed = placeOf(excluded, rounds.veiled, "npqh", 1, now);
  comments.excludedVeiled = comment(
    excluded,
    unnamed,
    { areas: [barred], body: secret.excludedVeiledComment },
    now,
  );
  const reason = secret.excludedVeiledReason;
  submit(excluded, unnamed, answersOf("1", words, { [barred]: { answer: "1", reason } }), now);
  decide(lead, declared, "excluded", now + 5, secret.outcomeReason);
}

/** The reader has submitted the first section of every round. */
export function submitted({ people: { reader }, rounds }: Scene): void {
  const now = Date.now();
  for (const [round, framework] of [
    [rounds.shared, "npqsl"],
    [rounds.veiled, "npqh"],
    [rounds.silent, "npqel"],
  ] as const) {
    submit(reader, placeOf(reader, round, framework, 1, now), answersOf("3", words), now);
  }
}

/** The rounds have closed, their snapshots are taken, and one section is reopened for the author. */
export function closed(scene: Scene): void {
  const { people, rounds } = scene;
  move(rounds, { closesAt: Date.now() - 1000 });
  const now = Date.now();
  takeDueSnapshots(now);
  const { section } = placeOf(people.author, rounds.shared, "npqsl", 2, now);
  const given = { roundId: rounds.shared.id, sectionId: section.id, memberId: people.author.id };
  reopen(people.lead, { ...given, reason: secret.reopeningReason, until: now + day }, now);
  scene.reopening = reopeningsOf(rounds.shared.id, now)[0]!.id;
  minorityView(people.official, scene.findings.asked, people.reader, secret.minorityView, now);
  signOff(people.lead, scene.findings.asked, now);
}

/** A round follows the silent one; its author answers otherwise than before, and says why. */
export function followed({ people, rounds, comments }: Scene): void {
  const { author, reader, colleague } = people;
  const opensAt = Date.now();
  const following = makeRound({
    title: "Following",
    frameworks: ["npqel"],
    members: [author, reader, colleague],
    sharing: "after-submitting",
    followsId: rounds.silent.id,
    opensAt,
    closesAt: opensAt + 30 * day,
  });
  Object.assign(rounds, { following });
  const now = Date.now();
  const place = placeOf(author, following, "npqel", 1, now);
  comments.following = comment(author, place, { body: secret.followingComment }, now);
  const changed = { answer: "4", reason: secret.followingReason, change: secret.followingChange } as const;
  submit(
    author,
    place,
    answersFrom(() => changed),
    now,
  );
}

function move(rounds: Scene["rounds"], times: Partial<Pick<Round, "opensAt" | "closesAt">>): void {
  const moving = [rounds.shared, rounds.veiled, rounds.silent];
  for (const round of moving) Object.assign(round, times);
  const ids = moving.map(({ id }) => id);
  db.update(roundTable).set(times).where(inArray(roundTable.id, ids)).run();
}

function someone(name: string, email: string, role: Actor["role"]): Actor {
  return makePerson({ name, email, role, at: Date.now() });
}

function sourceOf(owner: Actor, title: string): string {
  const link = `https://example.org/${title}`;
  return addSource(owner, { title, kind: "study", link, doi: null, year: null }, Date.now());
}

function withdrawn(author: Actor, id: string, now: number): string {
  if (!withdrawComment(author, ownComment(author, id)!, now)) throw new Error("Not withdrawn");
  return id;
}
