import { type SQL, sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { commentKinds } from "../app/comments/kinds.ts";
import { sourceKinds } from "../app/comments/source-kinds.ts";
import { verdicts } from "../app/evidence/verdicts.ts";
import { jobStates } from "../app/exports/job-states.ts";
import { asks } from "../app/findings/asks.ts";
import { directions } from "../app/findings/directions.ts";
import { dispositions } from "../app/findings/dispositions.ts";
import { stances } from "../app/findings/stances.ts";
import { statuses } from "../app/findings/statuses.ts";
import { strengths } from "../app/findings/strengths.ts";
import { themeEvents } from "../app/findings/theme-events.ts";
import { areas } from "../app/framework/areas.ts";
import { editionKinds } from "../app/framework/edition-kinds.ts";
import { statementKinds } from "../app/framework/statement-kinds.ts";
import { interestKinds } from "../app/interests/kinds.ts";
import { interestOutcomes } from "../app/interests/outcomes.ts";
import { mailKinds } from "../app/mail/kinds.ts";
import { roles } from "../app/people/roles.ts";
import { roundChangeKinds } from "../app/rounds/change-kinds.ts";
import { groups } from "../app/rounds/groups.ts";
import { sharings } from "../app/rounds/sharing.ts";
import { answers } from "../app/scores/scale.ts";

/** Drizzle's `enum` is a type only, so every vocabulary is also a CHECK. NULL passes where the column allows it. */
function oneOf(column: AnySQLiteColumn, vocabulary: readonly string[]): SQL {
  return sql`${column} IN (${sql.raw(vocabulary.map((word) => `'${word}'`).join(", "))})`;
}

// Every moment is an integer of milliseconds since 1970 in UTC.

export const person = sqliteTable(
  "person",
  {
    id: text().primaryKey(),
    email: text().notNull().unique(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    passwordHash: text("password_hash"),
    /** Single keys do nothing on this person's pages. */
    keysOff: integer("keys_off", { mode: "boolean" }).notNull().default(false),
    disabledAt: integer("disabled_at"),
    createdAt: integer("created_at").notNull(),
    /** Whom a member sits there for in rounds they are added to from now on. */
    group: text({ enum: groups }),
    /** When name and address were replaced, at this person's request. */
    pseudonymisedAt: integer("pseudonymised_at"),
  },
  (t) => [
    check("person_role", oneOf(t.role, roles)),
    check("person_group", oneOf(t.group, groups)),
    check("person_email", sql`${t.email} = lower(${t.email})`),
  ],
);

/** Only a hash of the session's id is kept, so that a leaked file opens no session. */
export const session = sqliteTable(
  "session",
  {
    idHash: text("id_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** An ended session is kept for a while: it tells whose form was left open. */
    endedAt: integer("ended_at"),
    /** When the person last asked for something; null before anything was asked. */
    lastSeenAt: integer("last_seen_at"),
    /** The browser, as it calls itself, for the person's own list of sessions. */
    agent: text().notNull().default(""),
    /** The password was right and the one-time code is still to come: nobody is signed in by it yet. */
    awaitsSecondStep: integer("awaits_second_step", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("session_of_person").on(t.personId)],
);

/** The secret of a person's authenticator app. Not confirmed until a first code has come from it. */
export const secondStep = sqliteTable("second_step", {
  personId: text("person_id")
    .primaryKey()
    .references(() => person.id),
  /** Base32. */
  secret: text().notNull(),
  createdAt: integer("created_at").notNull(),
  confirmedAt: integer("confirmed_at"),
  /** The number of the last 30 seconds whose code was used, so that none is used twice. */
  lastStep: integer("last_step"),
});

/** Codes for the day the authenticator is lost, each for one use; only their hashes are kept. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    codeHash: text("code_hash").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.codeHash] })],
);

export const passwordReset = sqliteTable(
  "password_reset",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [index("password_reset_of_person").on(t.personId)],
);

/** The link that makes the first lead official of an empty service. */
export const firstLeadLink = sqliteTable("first_lead_link", {
  tokenHash: text("token_hash").primaryKey(),
  createdAt: integer("created_at").notNull(),
  usedAt: integer("used_at"),
});

export const invitation = sqliteTable(
  "invitation",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
    /** Null: from the command line. */
    invitedById: text("invited_by_id").references(() => person.id),
    revokedAt: integer("revoked_at"),
  },
  (t) => [index("invitation_of_person").on(t.personId)],
);

/** The frameworks a member is asked about in rounds they are added to from now on; none is all. */
export const personFramework = sqliteTable(
  "person_framework",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    frameworkCode: text("framework_code")
      .notNull()
      .references(() => framework.code),
  },
  (t) => [primaryKey({ columns: [t.personId, t.frameworkCode] })],
);

/** That a person has accepted the terms, in the wording of this version. */
export const termsAcceptance = sqliteTable(
  "terms_acceptance",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    version: text().notNull(),
    acceptedAt: integer("accepted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.version] })],
);

/** How often something was asked for, by what and whom. Counted by rate-limiter-flexible, which names the columns. */
export const rateLimit = sqliteTable("rate_limit", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});

/** Counted by rate-limiter-flexible, which names the columns. */
export const signInFailure = sqliteTable("sign_in_failure", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});

export const framework = sqliteTable("framework", {
  /** Lower case, as in URLs: "npqsl". */
  code: text().primaryKey(),
  title: text().notNull(),
  position: integer().notNull(),
});

export const edition = sqliteTable(
  "edition",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    frameworkCode: text("framework_code")
      .notNull()
      .references(() => framework.code),
    kind: text({ enum: editionKinds }).notNull(),
    /** What this edition is called: "Outline", "January 2019". */
    name: text().notNull(),
    /** The published document this is the text, or an outline, of. */
    documentTitle: text("document_title").notNull(),
    published: text(),
    contentHash: text("content_hash").notNull(),
    importedAt: integer("imported_at").notNull(),
  },
  (t) => [
    check("edition_kind", oneOf(t.kind, editionKinds)),
    uniqueIndex("edition_content").on(t.frameworkCode, t.contentHash),
    uniqueIndex("edition_name").on(t.frameworkCode, t.name),
  ],
);

export const section = sqliteTable(
  "section",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    editionId: integer("edition_id")
      .notNull()
      .references(() => edition.id),
    number: integer().notNull(),
    title: text().notNull(),
    /** The teachers' standard a section of the ECF stands for. */
    standard: text(),
    titleConfirmed: integer("title_confirmed", { mode: "boolean" }).notNull(),
  },
  (t) => [uniqueIndex("section_number").on(t.editionId, t.number)],
);

export const statement = sqliteTable(
  "statement",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
    /** The order of reading; a code is a label ("3.10" stands after "3.9"). */
    position: integer().notNull(),
    kind: text({ enum: statementKinds }).notNull(),
    code: text().notNull(),
    groupHeading: text("group_heading"),
    text: text().notNull(),
  },
  (t) => [
    check("statement_kind", oneOf(t.kind, statementKinds)),
    uniqueIndex("statement_position").on(t.sectionId, t.position),
    uniqueIndex("statement_code").on(t.sectionId, t.code),
  ],
);

export const round = sqliteTable(
  "round",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    title: text().notNull(),
    opensAt: integer("opens_at").notNull(),
    closesAt: integer("closes_at").notNull(),
    sharing: text({ enum: sharings }).notNull(),
    namesToOfficials: integer("names_to_officials", { mode: "boolean" }).notNull(),
    /** The agreement rule, as JSON. It belongs to the round and is printed in every export. */
    rule: text().notNull(),
    /** The earlier round whose answers are carried into this one. */
    followsId: integer("follows_id").references((): AnySQLiteColumn => round.id),
  },
  (t) => [
    check("round_sharing", oneOf(t.sharing, sharings)),
    check("round_times", sql`${t.opensAt} < ${t.closesAt}`),
  ],
);

export const roundFramework = sqliteTable(
  "round_framework",
  {
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    frameworkCode: text("framework_code")
      .notNull()
      .references(() => framework.code),
    /** Null until the first saved input freezes it; until then the newest edition is read. */
    editionId: integer("edition_id").references(() => edition.id),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.frameworkCode] })],
);

export const roundMember = sqliteTable(
  "round_member",
  {
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    memberId: text("member_id")
      .notNull()
      .references(() => person.id),
    /** "C": drawn at random for each round, so that it says nothing of the person. */
    letter: text().notNull(),
    /** Whom the member sits there for, where a lead official has said so. */
    group: text({ enum: groups }),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.memberId] }),
    uniqueIndex("round_member_letter").on(t.roundId, t.letter),
    index("round_member_group_of").on(t.roundId, t.group),
    index("round_member_in_letter_order").on(t.roundId, sql`length(${t.letter})`, t.letter),
    check("round_member_group", oneOf(t.group, groups)),
  ],
);

/** The frameworks that a member is asked about in this round; none is all of the round's. */
export const roundMemberFramework = sqliteTable(
  "round_member_framework",
  {
    roundId: integer("round_id").notNull(),
    memberId: text("member_id").notNull(),
    frameworkCode: text("framework_code").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.memberId, t.frameworkCode] }),
    foreignKey({
      columns: [t.roundId, t.memberId],
      foreignColumns: [roundMember.roundId, roundMember.memberId],
    }),
    foreignKey({
      columns: [t.roundId, t.frameworkCode],
      foreignColumns: [roundFramework.roundId, roundFramework.frameworkCode],
    }),
  ],
);

/** What a lead official changed about a round that was open. */
export const roundChange = sqliteTable(
  "round_change",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    kind: text({ enum: roundChangeKinds }).notNull(),
    reason: text().notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => person.id),
    at: integer().notNull(),
    /** Closing moments; for members added, how many there were. */
    before: integer().notNull(),
    after: integer().notNull(),
  },
  (t) => [
    check("round_change_kind", oneOf(t.kind, roundChangeKinds)),
    index("change_of_round").on(t.roundId),
  ],
);

/** What a round said when it closed. A trigger keeps it from being changed or deleted. */
export const roundSnapshot = sqliteTable("round_snapshot", {
  roundId: integer("round_id")
    .primaryKey()
    .references(() => round.id),
  takenAt: integer("taken_at").notNull(),
  /** JSON, as it is downloaded: the hash is of these very bytes. */
  content: text().notNull(),
  sha256: text().notNull(),
});

/** A section of a closed round in which one member may write again. */
export const reopening = sqliteTable(
  "reopening",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Points at the snapshot, so that nothing can be reopened before it is taken. */
    roundId: integer("round_id")
      .notNull()
      .references(() => roundSnapshot.roundId),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
    memberId: text("member_id").notNull(),
    reason: text().notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => person.id),
    at: integer().notNull(),
    until: integer().notNull(),
    /** Set where somebody ended it before its time. */
    endedAt: integer("ended_at"),
    endedById: text("ended_by_id").references(() => person.id),
  },
  (t) => [
    index("reopening_of_section").on(t.roundId, t.sectionId, t.memberId),
    index("reopening_for_member").on(t.memberId, t.until),
    foreignKey({
      columns: [t.roundId, t.memberId],
      foreignColumns: [roundMember.roundId, roundMember.memberId],
    }),
    check("reopening_times", sql`${t.at} < ${t.until}`),
    check("reopening_ended", sql`(${t.endedAt} IS NULL) = (${t.endedById} IS NULL)`),
  ],
);

/** Something that a member declared, for as long as it holds and after. */
export const interest = sqliteTable(
  "interest",
  {
    id: text().primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => person.id),
    /** When the member said that it no longer holds. */
    endedAt: integer("ended_at"),
  },
  (t) => [index("interest_of_member").on(t.memberId)],
);

/** What an interest was declared to be, and every change of it; the newest holds. */
export const interestVersion = sqliteTable(
  "interest_version",
  {
    interestId: text("interest_id")
      .notNull()
      .references(() => interest.id),
    version: integer().notNull(),
    kind: text({ enum: interestKinds }).notNull(),
    organisation: text().notNull(),
    description: text().notNull(),
    /** Codes, separated by spaces; none is all, also those to come. */
    frameworks: text().notNull(),
    /** Area ids, separated by spaces; none is all. */
    areas: text().notNull(),
    sinceYear: integer("since_year"),
    sinceMonth: integer("since_month"),
    declaredAt: integer("declared_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.interestId, t.version] }),
    check("interest_version_kind", oneOf(t.kind, interestKinds)),
    check(
      "interest_version_since",
      sql`${t.sinceMonth} IS NULL OR (${t.sinceYear} IS NOT NULL AND ${t.sinceMonth} BETWEEN 1 AND 12)`,
    ),
  ],
);

/** What was decided for an interest as one version of it tells it; the newest outcome holds, and all are kept. */
export const interestOutcome = sqliteTable(
  "interest_outcome",
  {
    interestId: text("interest_id").notNull(),
    number: integer().notNull(),
    version: integer().notNull(),
    outcome: text({ enum: interestOutcomes }).notNull(),
    reason: text().notNull(),
    decidedBy: text("decided_by")
      .notNull()
      .references(() => person.id),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.interestId, t.number] }),
    foreignKey({
      columns: [t.interestId, t.version],
      foreignColumns: [interestVersion.interestId, interestVersion.version],
    }),
    check("interest_outcome_outcome", oneOf(t.outcome, interestOutcomes)),
  ],
);

/** That a member has said what interests they have, and that there are no others. */
export const declaration = sqliteTable(
  "declaration",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    memberId: text("member_id")
      .notNull()
      .references(() => person.id),
    /** The round that asked; null where none did. */
    roundId: integer("round_id").references(() => round.id),
    declaredAt: integer("declared_at").notNull(),
    /** The ids of the interests that stood then, separated by spaces; none is nothing to declare. */
    interests: text().notNull(),
  },
  (t) => [index("declaration_of_member").on(t.memberId, t.roundId)],
);

/** One member's work on one section in one round. */
export const assessment = sqliteTable(
  "assessment",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: integer("round_id").notNull(),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
    memberId: text("member_id").notNull(),
    /** Grows with every save and submission; a form that was made from an older one is told so. */
    revision: integer().notNull(),
    savedAt: integer("saved_at").notNull(),
    firstSubmittedAt: integer("first_submitted_at"),
    /** How many times it was submitted, and so the number of the submission that counts. */
    submissions: integer().notNull().default(0),
    /** When others' words on this section were first shown to the member. */
    sawOthersAt: integer("saw_others_at"),
  },
  (t) => [
    uniqueIndex("assessment_of_member").on(t.roundId, t.sectionId, t.memberId),
    index("assessment_recent").on(t.memberId, t.savedAt),
    foreignKey({
      columns: [t.roundId, t.memberId],
      foreignColumns: [roundMember.roundId, roundMember.memberId],
    }),
    check("assessment_submitted", sql`(${t.submissions} = 0) = (${t.firstSubmittedAt} IS NULL)`),
  ],
);

/** What the member's form holds and has not submitted. */
export const draftAnswer = sqliteTable(
  "draft_answer",
  {
    assessmentId: integer("assessment_id")
      .notNull()
      .references(() => assessment.id),
    area: text({ enum: areas }).notNull(),
    answer: text({ enum: answers }),
    reason: text().notNull(),
    /** Why it is not the answer of the round before; null where it is, or where there was none. */
    changeReason: text("change_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.area] }),
    check("draft_answer_area", oneOf(t.area, areas)),
    check("draft_answer_answer", oneOf(t.answer, answers)),
  ],
);

/** Submissions are kept for ever; the newest one of an assessment counts. */
export const submission = sqliteTable(
  "submission",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    assessmentId: integer("assessment_id")
      .notNull()
      .references(() => assessment.id),
    number: integer().notNull(),
    submittedAt: integer("submitted_at").notNull(),
    afterSeeingOthers: integer("after_seeing_others", { mode: "boolean" }).notNull(),
    /** Who typed it in for the member, from paper; null: the member. */
    enteredById: text("entered_by_id").references(() => person.id),
  },
  (t) => [uniqueIndex("submission_number").on(t.assessmentId, t.number)],
);

export const answer = sqliteTable(
  "answer",
  {
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submission.id),
    area: text({ enum: areas }).notNull(),
    answer: text({ enum: answers }).notNull(),
    reason: text().notNull(),
    /** As in the draft. */
    changeReason: text("change_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.area] }),
    check("answer_area", oneOf(t.area, areas)),
    check("answer_answer", oneOf(t.answer, answers)),
  ],
);

/**
 * How often each answer is given in a cell: a running count, moved on by the transaction of every submission
 * (app/scores/tally.server.ts), so that reading it costs the same for any number of members.
 */
export const answerTally = sqliteTable(
  "answer_tally",
  {
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    area: text({ enum: areas }).notNull(),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
    answer: text({ enum: answers }).notNull(),
    /** Among the submissions that count. */
    current: integer().notNull(),
    /** Among the first submissions. */
    first: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.area, t.sectionId, t.answer] }),
    check("answer_tally_area", oneOf(t.area, areas)),
    check("answer_tally_answer", oneOf(t.answer, answers)),
    check("answer_tally_counts", sql`${t.current} >= 0 AND ${t.first} >= 0`),
  ],
);

export const comment = sqliteTable(
  "comment",
  {
    /** Random, so that neither the order nor the time of writing can be read off it. */
    id: text().primaryKey(),
    roundId: integer("round_id").notNull(),
    editionId: integer("edition_id")
      .notNull()
      .references(() => edition.id),
    /** Null: on the framework as a whole. */
    sectionId: integer("section_id").references(() => section.id),
    /** Null: on the section as a whole. */
    statementId: integer("statement_id").references(() => statement.id),
    authorId: text("author_id").notNull(),
    /** The exact words of the statement, and where they stand: UTF-16 offsets into the stored text. */
    quote: text(),
    quoteStart: integer("quote_start"),
    quoteEnd: integer("quote_end"),
    quotePrefix: text("quote_prefix"),
    quoteSuffix: text("quote_suffix"),
    /** A gap between statements: the position it stands after, 0 before the first. Null: not a gap in a place. */
    gapAfter: integer("gap_after"),
    kind: text({ enum: commentKinds }).notNull(),
    body: text().notNull(),
    proposedWording: text("proposed_wording"),
    version: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    afterSeeingOthers: integer("after_seeing_others", { mode: "boolean" }).notNull(),
    withdrawnAt: integer("withdrawn_at"),
    /** As of a submission. */
    enteredById: text("entered_by_id").references(() => person.id),
  },
  (t) => [
    check("comment_kind", oneOf(t.kind, commentKinds)),
    check("comment_place", sql`${t.statementId} IS NULL OR ${t.sectionId} IS NOT NULL`),
    check("comment_quote", sql`${t.quote} IS NULL OR ${t.statementId} IS NOT NULL`),
    foreignKey({
      columns: [t.roundId, t.authorId],
      foreignColumns: [roundMember.roundId, roundMember.memberId],
    }),
    index("comment_on_section").on(t.roundId, t.sectionId, t.authorId),
    index("comment_of_author").on(t.authorId, t.changedAt),
  ],
);

export const commentArea = sqliteTable(
  "comment_area",
  {
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    area: text({ enum: areas }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.area] }), check("comment_area_area", oneOf(t.area, areas))],
);

/** How many standing comments that were sent are for an area of a section: a running count as that of the answers. */
export const commentTally = sqliteTable(
  "comment_tally",
  {
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    area: text({ enum: areas }).notNull(),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
    kind: text({ enum: commentKinds }).notNull(),
    n: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.area, t.sectionId, t.kind] }),
    check("comment_tally_area", oneOf(t.area, areas)),
    check("comment_tally_kind", oneOf(t.kind, commentKinds)),
    check("comment_tally_count", sql`${t.n} >= 0`),
  ],
);

/** What a comment said before each change. */
export const commentVersion = sqliteTable(
  "comment_version",
  {
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    version: integer().notNull(),
    kind: text({ enum: commentKinds }).notNull(),
    body: text().notNull(),
    proposedWording: text("proposed_wording"),
    /** Area ids, separated by spaces. */
    areas: text().notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.version] }),
    check("comment_version_kind", oneOf(t.kind, commentKinds)),
  ],
);

/** The author's own comments that an answer rests on: in the draft (submission 0) and in each submission. */
export const answerComment = sqliteTable(
  "answer_comment",
  {
    assessmentId: integer("assessment_id")
      .notNull()
      .references(() => assessment.id),
    submission: integer().notNull(),
    area: text({ enum: areas }).notNull(),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.submission, t.area, t.commentId] }),
    index("answer_comment_comment").on(t.commentId),
    check("answer_comment_area", oneOf(t.area, areas)),
  ],
);

/** A source that a member entered once and cites in comments. */
export const source = sqliteTable(
  "source",
  {
    id: text().primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => person.id),
    kind: text({ enum: sourceKinds }).notNull(),
    title: text().notNull(),
    /** A web address, https or http. */
    link: text(),
    /** Lower case, from "10." on. */
    doi: text(),
    year: integer(),
    createdAt: integer("created_at").notNull(),
    /** What it was changed to: comments of rounds that had closed by then go on citing it as it was. */
    replacedBy: text("replaced_by").references((): AnySQLiteColumn => source.id),
  },
  (t) => [
    check("source_kind", oneOf(t.kind, sourceKinds)),
    check("source_place", sql`${t.link} IS NOT NULL OR ${t.doi} IS NOT NULL`),
    index("source_of_owner").on(t.ownerId),
  ],
);

export const citation = sqliteTable(
  "citation",
  {
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.sourceId] }), index("citation_of_source").on(t.sourceId)],
);

/**
 * A comment, or the reason beside a submitted answer, as the index of words knows it: by a number that stays. Triggers keep
 * both, so that nothing is written past them.
 */
export const passage = sqliteTable(
  "passage",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text("comment_id")
      .unique()
      .references(() => comment.id),
    submissionId: integer("submission_id"),
    /** Of its answer, which holds it to the list. */
    area: text(),
  },
  (t) => [
    uniqueIndex("passage_of_answer").on(t.submissionId, t.area),
    foreignKey({
      columns: [t.submissionId, t.area],
      foreignColumns: [answer.submissionId, answer.area],
    }),
  ],
);

/** What somebody searches for again and again, under a name of theirs. */
export const savedView = sqliteTable(
  "saved_view",
  {
    /** Random: nobody else may know of it. */
    id: text().primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    /** As in the address of the search. */
    query: text().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [uniqueIndex("saved_view_name").on(t.ownerId, t.name)],
);

/** A work that a framework's text rests on, as the framework's own list of references gives it. */
export const reference = sqliteTable("reference", {
  id: text().primaryKey(),
  /** Who wrote it, when, its title and where it appeared, in one line. */
  citation: text().notNull(),
  /** A web address, https or http. */
  link: text(),
  /** Lower case, from "10." on. */
  doi: text(),
  year: integer(),
  createdBy: text("created_by").references(() => person.id),
  createdAt: integer("created_at").notNull(),
});

/** That a statement rests on a reference. What is taken off a statement stays in the record. */
export const statementReference = sqliteTable(
  "statement_reference",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    statementId: integer("statement_id")
      .notNull()
      .references(() => statement.id),
    referenceId: text("reference_id")
      .notNull()
      .references(() => reference.id),
    addedBy: text("added_by").references(() => person.id),
    addedAt: integer("added_at").notNull(),
    removedBy: text("removed_by").references(() => person.id),
    removedAt: integer("removed_at"),
  },
  (t) => [
    index("statement_reference_of_statement").on(t.statementId),
    index("statement_reference_of_reference").on(t.referenceId),
    uniqueIndex("statement_reference_standing")
      .on(t.statementId, t.referenceId)
      .where(sql`${t.removedAt} IS NULL`),
  ],
);

/** What the evidence partner holds of a statement or of a reference: the newest of each holds, and all are kept. */
export const evidenceAssessment = sqliteTable(
  "evidence_assessment",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    statementId: integer("statement_id").references(() => statement.id),
    referenceId: text("reference_id").references(() => reference.id),
    /** Who assessed it: the Education Endowment Foundation, unless something else is said. */
    assessor: text().notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    /** The padlocks of its toolkit, 0 to 5; null where it gives none. */
    padlocks: integer(),
    words: text().notNull(),
    /** ISO 8601: a year, a month or a day. */
    assessedOn: text("assessed_on"),
    enteredBy: text("entered_by").references(() => person.id),
    enteredAt: integer("entered_at").notNull(),
    withdrawnBy: text("withdrawn_by").references(() => person.id),
    withdrawnAt: integer("withdrawn_at"),
  },
  (t) => [
    check("evidence_assessment_verdict", oneOf(t.verdict, verdicts)),
    check("evidence_assessment_padlocks", sql`${t.padlocks} IS NULL OR ${t.padlocks} BETWEEN 0 AND 5`),
    check("evidence_assessment_object", sql`(${t.statementId} IS NULL) <> (${t.referenceId} IS NULL)`),
    index("evidence_assessment_of_statement").on(t.statementId),
    index("evidence_assessment_of_reference").on(t.referenceId),
  ],
);

/** What comments have in common, as officials name it. */
export const theme = sqliteTable(
  "theme",
  {
    /** Random. */
    id: text().primaryKey(),
    name: text().notNull(),
    /** What belongs to it and what does not. */
    definition: text().notNull(),
    /** Grows with every change; a form that was made from an older one is told so. */
    revision: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    retiredAt: integer("retired_at"),
    /** The theme that took its place; it is retired then. */
    mergedInto: text("merged_into").references((): AnySQLiteColumn => theme.id),
  },
  (t) => [check("theme_merged", sql`${t.mergedInto} IS NULL OR ${t.retiredAt} IS NOT NULL`)],
);

/** What became of a theme, with its words as they were from then on. */
export const themeEvent = sqliteTable(
  "theme_event",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    themeId: text("theme_id")
      .notNull()
      .references(() => theme.id),
    kind: text({ enum: themeEvents }).notNull(),
    name: text().notNull(),
    definition: text().notNull(),
    /** The theme it was merged with, or split from or into. */
    otherThemeId: text("other_theme_id").references(() => theme.id),
    by: text().references(() => person.id),
    at: integer().notNull(),
  },
  (t) => [check("theme_event_kind", oneOf(t.kind, themeEvents)), index("theme_event_of_theme").on(t.themeId)],
);

/** That a comment, or a passage of its words, belongs to a theme. What is taken off, or moved by a merge or a split, stays. */
export const themeLink = sqliteTable(
  "theme_link",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    themeId: text("theme_id")
      .notNull()
      .references(() => theme.id),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    /** The version of the comment that was read. */
    commentVersion: integer("comment_version").notNull(),
    /** The passage of its body, as UTF-16 offsets, end not included, and its words; null: the comment as a whole. */
    start: integer(),
    end: integer(),
    quote: text(),
    addedBy: text("added_by").references(() => person.id),
    addedAt: integer("added_at").notNull(),
    removedBy: text("removed_by").references(() => person.id),
    removedAt: integer("removed_at"),
    /** The link of another theme that this one follows. */
    movedFrom: integer("moved_from").references((): AnySQLiteColumn => themeLink.id),
  },
  (t) => [
    index("theme_link_of_theme").on(t.themeId),
    index("theme_link_of_comment").on(t.commentId),
    check(
      "theme_link_passage",
      sql`(${t.start} IS NULL) = (${t.end} IS NULL) AND (${t.start} IS NULL) = (${t.quote} IS NULL)`,
    ),
  ],
);

/** Comments that an official has read and to which no theme belongs. */
export const themeless = sqliteTable("themeless", {
  commentId: text("comment_id")
    .primaryKey()
    .references(() => comment.id),
  by: text().references(() => person.id),
  at: integer().notNull(),
});

/** What a comment asks of its statement, where its kind does not say; the newest choice holds. */
export const commentAsk = sqliteTable(
  "comment_ask",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    ask: text({ enum: asks }).notNull(),
    chosenBy: text("chosen_by").references(() => person.id),
    chosenAt: integer("chosen_at").notNull(),
  },
  (t) => [check("comment_ask_ask", oneOf(t.ask, asks)), index("comment_ask_of_comment").on(t.commentId)],
);

/** A conclusion for one area. What it said before each change is kept beside it. */
export const finding = sqliteTable(
  "finding",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Grows with every change; a form that was made from an older one is told so. */
    revision: integer().notNull(),
    area: text({ enum: areas }).notNull(),
    statement: text().notNull(),
    direction: text({ enum: directions }).notNull(),
    strength: text({ enum: strengths }).notNull(),
    status: text({ enum: statuses }).notNull(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => person.id),
    /** What DfE does; null: not decided yet. */
    disposition: text({ enum: dispositions }),
    dispositionReason: text("disposition_reason").notNull(),
    /** Why it points elsewhere than the panel does; empty where it does not. */
    departureReason: text("departure_reason").notNull(),
    /** Why it stands although it rests on one person; empty where it does not. */
    oneVoiceReason: text("one_voice_reason").notNull(),
    /** The statement that the proposed wording is for. */
    wordingStatementId: integer("wording_statement_id").references(() => statement.id),
    proposedWording: text("proposed_wording"),
    /** When members of its rounds were asked for minority views. */
    viewsAskedAt: integer("views_asked_at"),
    createdBy: text("created_by").references(() => person.id),
    createdAt: integer("created_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    /** Set aside: it leaves no export and counts for nothing; it stays to be read. */
    setAsideAt: integer("set_aside_at"),
    setAsideReason: text("set_aside_reason").notNull(),
  },
  (t) => [
    check("finding_area", oneOf(t.area, areas)),
    check("finding_direction", oneOf(t.direction, directions)),
    check("finding_strength", oneOf(t.strength, strengths)),
    check("finding_status", oneOf(t.status, statuses)),
    check("finding_disposition", oneOf(t.disposition, dispositions)),
    check("finding_wording", sql`(${t.wordingStatementId} IS NULL) = (${t.proposedWording} IS NULL)`),
  ],
);

/** A finding as it was saved each time: its words and what it rested on, as JSON. */
export const findingVersion = sqliteTable(
  "finding_version",
  {
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    revision: integer().notNull(),
    content: text().notNull(),
    by: text().references(() => person.id),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.findingId, t.revision] })],
);

/** What a finding is about: sections, or all of a framework where there is no section. */
export const findingScope = sqliteTable(
  "finding_scope",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    framework: text().notNull(),
    sectionId: integer("section_id").references(() => section.id),
  },
  (t) => [index("finding_scope_of_finding").on(t.findingId)],
);

/** A comment that a finding rests on. */
export const findingComment = sqliteTable(
  "finding_comment",
  {
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    stance: text({ enum: stances }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.findingId, t.commentId] }),
    index("finding_comment_of_comment").on(t.commentId),
    check("finding_comment_stance", oneOf(t.stance, stances)),
  ],
);

/** A theme that a finding rests on. */
export const findingTheme = sqliteTable(
  "finding_theme",
  {
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    themeId: text("theme_id")
      .notNull()
      .references(() => theme.id),
  },
  (t) => [primaryKey({ columns: [t.findingId, t.themeId] }), index("finding_theme_of_theme").on(t.themeId)],
);

/** A section of a round whose scores for the finding's area it rests on. */
export const findingCell = sqliteTable(
  "finding_cell",
  {
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    sectionId: integer("section_id")
      .notNull()
      .references(() => section.id),
  },
  (t) => [primaryKey({ columns: [t.findingId, t.roundId, t.sectionId] })],
);

/** What DfE does with a comment, and why; the newest holds, and all are kept. */
export const commentDisposition = sqliteTable(
  "comment_disposition",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    disposition: text({ enum: dispositions }).notNull(),
    reason: text().notNull(),
    /** The finding it was taken from; null: decided for the comment by itself. */
    findingId: integer("finding_id").references(() => finding.id),
    decidedBy: text("decided_by").references(() => person.id),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    check("comment_disposition_disposition", oneOf(t.disposition, dispositions)),
    index("comment_disposition_of_comment").on(t.commentId),
  ],
);

/** What a member who does not share a finding says of it, kept with it in their words. */
export const minorityView = sqliteTable(
  "minority_view",
  {
    /** Random, as a comment's. */
    id: text().primaryKey(),
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    authorId: text("author_id")
      .notNull()
      .references(() => person.id),
    version: integer().notNull(),
    body: text().notNull(),
    writtenAt: integer("written_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    withdrawnAt: integer("withdrawn_at"),
  },
  (t) => [uniqueIndex("minority_view_of_author").on(t.findingId, t.authorId)],
);

/** What a minority view said before each change. */
export const minorityViewVersion = sqliteTable(
  "minority_view_version",
  {
    viewId: text("view_id")
      .notNull()
      .references(() => minorityView.id),
    version: integer().notNull(),
    body: text().notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.viewId, t.version] })],
);

/** A finding as a lead official signed it off, with all that it rested on then. The database refuses to change it. */
export const signOff = sqliteTable(
  "sign_off",
  {
    findingId: integer("finding_id")
      .notNull()
      .references(() => finding.id),
    number: integer().notNull(),
    revision: integer().notNull(),
    signedBy: text("signed_by").references(() => person.id),
    signedAt: integer("signed_at").notNull(),
    /** The evidence, as JSON, and the SHA-256 of these very bytes. */
    evidence: text().notNull(),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.findingId, t.number] })],
);

/** That the review of a round was declared complete. */
export const completion = sqliteTable(
  "completion",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: integer("round_id")
      .notNull()
      .references(() => round.id),
    declaredBy: text("declared_by").references(() => person.id),
    declaredAt: integer("declared_at").notNull(),
    takenBackBy: text("taken_back_by").references(() => person.id),
    takenBackAt: integer("taken_back_at"),
    takenBackReason: text("taken_back_reason").notNull(),
  },
  (t) => [uniqueIndex("completion_standing").on(t.roundId).where(sql`${t.takenBackAt} IS NULL`)],
);

/** Words of a comment that leave the service only for those who may know names. */
export const redaction = sqliteTable(
  "redaction",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    /** The version whose body the offsets are of: UTF-16, end not included. */
    commentVersion: integer("comment_version").notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    words: text().notNull(),
    /** Printed in place of the words. */
    reason: text().notNull(),
    by: text().references(() => person.id),
    at: integer().notNull(),
    liftedBy: text("lifted_by").references(() => person.id),
    liftedAt: integer("lifted_at"),
  },
  (t) => [
    index("redaction_of_comment").on(t.commentId),
    check("redaction_passage", sql`${t.start} < ${t.end}`),
  ],
);

/** That an official read what could give the author of a comment away, and lets the words leave as they are. */
export const quoteCheck = sqliteTable(
  "quote_check",
  {
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    commentVersion: integer("comment_version").notNull(),
    by: text().references(() => person.id),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.commentVersion] })],
);

/** One taking of a file out of the service: made apart from the request, and kept as the log of what left. */
export const exportJob = sqliteTable(
  "export_job",
  {
    /** Random: nobody else may know of it. */
    id: text().primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => person.id),
    file: text().notNull(),
    /** The filters, as in the address; and the name under which it is saved. */
    query: text().notNull(),
    fileName: text("file_name").notNull(),
    state: text({ enum: jobStates }).notNull(),
    /** Of `total` steps; 0 of 0 before it is known. */
    done: integer().notNull(),
    total: integer().notNull(),
    attempts: integer().notNull(),
    /** Until when the process that makes it has it; one that is over is taken up again. */
    leaseUntil: integer("lease_until"),
    askedAt: integer("asked_at").notNull(),
    finishedAt: integer("finished_at"),
    /** Of the file that was made. */
    bytes: integer(),
    sha256: text(),
    /** Why there is no file, in words for the person who asked. */
    message: text(),
  },
  (t) => [
    check("export_job_state", oneOf(t.state, jobStates)),
    index("export_job_of_owner").on(t.ownerId, t.askedAt),
    index("export_job_state").on(t.state),
    index("export_job_hash").on(t.sha256),
  ],
);

/** What a reader of a comment answers to it. */
export const reply = sqliteTable(
  "reply",
  {
    /** Random, as a comment's. */
    id: text().primaryKey(),
    commentId: text("comment_id")
      .notNull()
      .references(() => comment.id),
    authorId: text("author_id")
      .notNull()
      .references(() => person.id),
    body: text().notNull(),
    createdAt: integer("created_at").notNull(),
    withdrawnAt: integer("withdrawn_at"),
  },
  (t) => [index("reply_to_comment").on(t.commentId)],
);

/** What a reader saw of an area’s figures, to tell them at the next visit what has changed since. */
export const summaryVisit = sqliteTable(
  "summary_visit",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    area: text({ enum: areas }).notNull(),
    /** When the page was last open, and the figures it showed, as JSON. */
    at: integer().notNull(),
    seen: text().notNull(),
    /** The same of the visit before this one; null at the first. */
    beforeAt: integer("before_at"),
    seenBefore: text("seen_before"),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.area] }),
    check("summary_visit_area", oneOf(t.area, areas)),
    check("summary_visit_before", sql`(${t.beforeAt} IS NULL) = (${t.seenBefore} IS NULL)`),
  ],
);

/** What stands in a form that its author has not sent: nobody else reads it, and sending the form removes it. */
export const unfinishedForm = sqliteTable(
  "unfinished_form",
  {
    authorId: text("author_id")
      .notNull()
      .references(() => person.id),
    /** Which form: the path it is sent to, and which of several there. */
    form: text().notNull(),
    /** The fields, as JSON pairs of name and value. */
    fields: text().notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorId, t.form] })],
);

/** Who did what, and when: never the words themselves. */
export const auditEvent = sqliteTable(
  "audit_event",
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    actorId: text("actor_id").references(() => person.id),
    action: text().notNull(),
    object: text().notNull(),
    detail: text().notNull(),
    /** JSON of what changed, as it was and as it is; null where nothing was, or is. */
    before: text(),
    after: text(),
    /** Of members' input: the round it belongs to, which says who may know of it. */
    roundId: integer("round_id").references(() => round.id),
    /** Random, so that the hash of an event that a reader may not see tells nothing of it. */
    salt: text().notNull(),
    /** SHA-256 of the hash before and of everything in this row (app/audit/chain.ts). */
    hash: text().notNull(),
  },
  (t) => [index("audit_event_by_time").on(t.at), index("audit_event_of_actor").on(t.actorId)],
);

/** A message to one person, from the moment its cause is written until it has gone. */
export const mail = sqliteTable(
  "mail",
  {
    id: text().primaryKey(),
    /** The address is the person's at the moment of sending. */
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    kind: text({ enum: mailKinds }).notNull(),
    subject: text().notNull(),
    /** Plain text. `{link}` stands where the secret link goes. */
    body: text().notNull(),
    /** The path of a link that opens something once; forgotten when the message has gone. */
    secretPath: text("secret_path"),
    /** An iCalendar file that goes with it. */
    calendar: text(),
    /** The round it is about, which says who may know to whom it went. */
    roundId: integer("round_id").references(() => round.id),
    createdAt: integer("created_at").notNull(),
    /** When it is tried next. */
    dueAt: integer("due_at").notNull(),
    attempts: integer().notNull().default(0),
    /** Until when a process that sends it holds it. */
    leaseUntil: integer("lease_until"),
    sentAt: integer("sent_at"),
    /** After this it is not tried again. */
    givenUpAt: integer("given_up_at"),
    /** What the mail server last answered, in one line. */
    problem: text(),
  },
  (t) => [
    check("mail_kind", oneOf(t.kind, mailKinds)),
    index("mail_to_send").on(t.dueAt).where(sql`sent_at IS NULL AND given_up_at IS NULL`),
    index("mail_by_time").on(t.createdAt),
  ],
);
