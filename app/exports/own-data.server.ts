import { record } from "#app/audit/audit.server.ts";
import { inOneTransaction, sqlite } from "#db/client.server.ts";

// All that the service holds of one person, for that person or whoever runs the machine: never for another reader, for
// it holds drafts and who wrote what. Secrets (hashes, codes) and what others wrote are left out.

type Part = {
  name: string;
  /** What it is, in words. */
  about: string;
  /** Of the person `@id`, at the moment `@now`. */
  query: string;
};

const ownComments = "SELECT id FROM comment WHERE author_id = @id";
// Sections by their numbers: the ids of what everybody begins would count what others began.
const ownAssessments =
  "(SELECT * FROM assessment WHERE member_id = @id) AS assessment JOIN section ON section.id = section_id JOIN edition ON edition.id = section.edition_id";
const place = "round_id, edition.framework_code AS framework, section.number AS section";

/** In the order in which they stand in the file. */
export const ownParts: readonly Part[] = [
  {
    name: "person",
    about: "Who you are here",
    query: `SELECT id, name, email, role, "group", keys_off, created_at, disabled_at, pseudonymised_at FROM person WHERE id = @id`,
  },
  {
    name: "person_framework",
    about: "The frameworks you are asked about; none is all",
    query: "SELECT framework_code FROM person_framework WHERE person_id = @id ORDER BY 1",
  },
  {
    name: "invitation",
    about: "When you were invited",
    query:
      "SELECT created_at, expires_at, used_at, revoked_at FROM invitation WHERE person_id = @id ORDER BY created_at",
  },
  {
    name: "terms_acceptance",
    about: "The terms you accepted",
    query: "SELECT version, accepted_at FROM terms_acceptance WHERE person_id = @id ORDER BY accepted_at",
  },
  {
    name: "session",
    about: "Where and when you signed in; kept for thirty days after they end",
    query:
      "SELECT created_at, last_seen_at, expires_at, ended_at, agent FROM session WHERE person_id = @id ORDER BY created_at",
  },
  {
    name: "second_step",
    about: "Since when you sign in with a code",
    query: "SELECT created_at, confirmed_at FROM second_step WHERE person_id = @id",
  },
  {
    name: "password_reset",
    about: "When you asked for a new password",
    query: "SELECT created_at, used_at FROM password_reset WHERE person_id = @id ORDER BY created_at",
  },
  {
    name: "round_member",
    about: "The rounds you sit in, and for whom",
    // A planned round is nobody's but its planners' until it opens.
    query: `SELECT round.title AS round, round_member."group" FROM round_member JOIN round ON round.id = round_id WHERE member_id = @id AND opens_at <= @now ORDER BY round.id`,
  },
  {
    name: "round_member_framework",
    about: "The frameworks you were asked about in a round; none is all",
    query:
      "SELECT round_id, framework_code FROM round_member_framework JOIN round ON round.id = round_id WHERE member_id = @id AND opens_at <= @now ORDER BY 1, 2",
  },
  {
    name: "declaration",
    about: "When you said what your interests are",
    query:
      "SELECT round_id, declared_at, interests FROM declaration WHERE member_id = @id ORDER BY declared_at",
  },
  {
    name: "interest",
    about: "Your interests, in every wording",
    query:
      "SELECT version.*, interest.ended_at FROM interest_version AS version JOIN interest ON interest.id = interest_id WHERE member_id = @id ORDER BY interest_id, version",
  },
  {
    name: "interest_outcome",
    about: "What was decided for them, and why",
    query:
      "SELECT interest_id, number, version, outcome, reason, decided_at FROM interest_outcome WHERE interest_id IN (SELECT id FROM interest WHERE member_id = @id) ORDER BY 1, 2",
  },
  {
    name: "reopening",
    about: "Sections that were opened again for you",
    query:
      "SELECT round_id, section_id, at, until, ended_at FROM reopening WHERE member_id = @id ORDER BY id",
  },
  {
    name: "assessment",
    about: "The sections you worked on",
    query: `SELECT ${place}, revision, saved_at, first_submitted_at, submissions, saw_others_at FROM ${ownAssessments} ORDER BY assessment.id`,
  },
  {
    name: "draft_answer",
    about: "Answers in your drafts",
    query: `SELECT ${place}, area, answer, reason, change_reason FROM ${ownAssessments} JOIN draft_answer ON assessment_id = assessment.id ORDER BY assessment.id, area`,
  },
  {
    name: "answer",
    about: "Answers you submitted, or that were typed in for you, each time",
    query: `SELECT ${place}, submission.number AS submission, submitted_at, after_seeing_others, entered_by_id IS NOT NULL AS typed_in, area, answer, reason, change_reason
      FROM ${ownAssessments} JOIN submission ON assessment_id = assessment.id JOIN answer ON submission_id = submission.id ORDER BY submission.id, area`,
  },
  {
    name: "comment",
    about: "Your comments as they are",
    query: "SELECT * FROM comment WHERE author_id = @id ORDER BY created_at, id",
  },
  {
    name: "comment_area",
    about: "What your comments are for",
    query: `SELECT * FROM comment_area WHERE comment_id IN (${ownComments}) ORDER BY 1, 2`,
  },
  {
    name: "comment_version",
    about: "Your comments as they were before you changed them",
    query: `SELECT * FROM comment_version WHERE comment_id IN (${ownComments}) ORDER BY 1, 2`,
  },
  {
    name: "reply",
    about: "Your replies",
    query: "SELECT * FROM reply WHERE author_id = @id ORDER BY created_at, id",
  },
  {
    name: "source",
    about: "Sources you added",
    query: "SELECT * FROM source WHERE owner_id = @id ORDER BY created_at, id",
  },
  {
    name: "minority_view",
    about: "What you hold against findings",
    query: "SELECT * FROM minority_view WHERE author_id = @id ORDER BY id",
  },
  {
    name: "minority_view_version",
    about: "The same, as it was before you changed it",
    query:
      "SELECT * FROM minority_view_version WHERE view_id IN (SELECT id FROM minority_view WHERE author_id = @id) ORDER BY 1, 2",
  },
  {
    name: "saved_view",
    about: "Searches you kept",
    query: "SELECT name, query, created_at FROM saved_view WHERE owner_id = @id ORDER BY created_at",
  },
  {
    name: "unfinished_form",
    about: "What you wrote in forms and did not send",
    query: "SELECT form, fields, saved_at FROM unfinished_form WHERE author_id = @id ORDER BY form",
  },
  {
    name: "export_job",
    about: "Files you took out",
    query:
      "SELECT file, query, state, asked_at, finished_at, bytes, sha256 FROM export_job WHERE owner_id = @id ORDER BY asked_at",
  },
  {
    name: "summary_visit",
    about: "When you last read an area’s summary",
    query: "SELECT area, at, before_at FROM summary_visit WHERE person_id = @id ORDER BY 1",
  },
  {
    name: "mail",
    about: "Messages to you, without their secret links",
    query:
      "SELECT kind, subject, body, created_at, sent_at, given_up_at FROM mail WHERE person_id = @id ORDER BY created_at",
  },
  {
    name: "audit_event",
    about: "What the record says you did",
    query: `SELECT at, action, CASE WHEN object LIKE 'assessment %' THEN 'a section' ELSE object END AS object, detail, before, after FROM audit_event WHERE actor_id = @id ORDER BY id`,
  },
];

/** All of it as JSON, times as ISO 8601 in UTC. Recorded, with who took it: null is whoever runs the machine. */
export function takeOwnData(personId: string, takenBy: string | null, now: number): string {
  return inOneTransaction(() => {
    record({ at: now, actorId: takenBy, action: "personal data taken", object: `person ${personId}` });
    const parts = ownParts.map(({ name, about, query }) => ({
      name,
      about,
      rows: sqlite
        .prepare<{ id: string; now: number }, Record<string, unknown>>(query)
        .all({ id: personId, now })
        .map((row) => Object.fromEntries(Object.entries(row).map(readable))),
    }));
    return `${JSON.stringify({ made_at: new Date(now).toISOString(), parts }, null, 2)}\n`;
  });
}

const moments = /(^|_)(at|until)$/;

function readable([name, value]: [string, unknown]): [string, unknown] {
  return [name, moments.test(name) && typeof value === "number" ? new Date(value).toISOString() : value];
}
