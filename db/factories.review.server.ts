import { ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { redact } from "#app/exports/redaction.server.ts";
import type { Selection } from "#app/exports/selection.server.ts";
import { askForViews, decide, type FindingWords, writeFinding } from "#app/findings/finding.server.ts";
import { writeView } from "#app/findings/minority-view.server.ts";
import { signFindingOff } from "#app/findings/sign-off.server.ts";
import { sectionNumbered } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersFrom } from "#app/scores/assessment.ts";
import type { Answer } from "#app/scores/scale.ts";
import {
  answerComment,
  answersOf,
  assessEvidence,
  attachReference,
  comment,
  day,
  decidedInterest,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  statementOn,
  submit,
  tag,
} from "./factories.server.ts";

const begun = Date.UTC(2026, 0, 5);
const during = begun + day;
const after = begun + 21 * day;

/** A moment at which both rounds are closed. */
export const today = begun + 30 * day;

type Eight = [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor];

/** For tests: a small review with something of everything that a file of the findings tells. */
export function reviewGiven() {
  loadOutlines(0);
  const names = ["Amina", "Beth", "Carys", "Dai", "Efa", "Femi", "Gita", "Huw"];
  const panel = names.map((name) =>
    makePerson({ email: `${name}@example.org`, name: `${name} Canary`, role: "member" }),
  );
  const [amina, beth, carys, dai, _efa, femi, _gita, huw] = panel as Eight;
  const official = makePerson({ email: "official@example.org", name: "Farida Coulthard", role: "official" });
  const lead = makePerson({ email: "lead@example.org", name: "Olwen Reed", role: "lead" });
  const first = makeRound({
    title: "First round",
    members: panel,
    frameworks: ["npqsl", "npqltd"],
    opensAt: begun,
    closesAt: begun + 20 * day,
    groups: { provider: panel.slice(0, 5), "school-leader": panel.slice(5, 7) },
  });
  const second = makeRound({
    title: "Second round",
    members: panel,
    frameworks: ["npqh"],
    opensAt: begun + 22 * day,
    closesAt: begun + 28 * day,
    namesToOfficials: false,
  });
  const at = (actor: Actor, framework: string, section: number, round: Round = first, now = during) =>
    placeOf(actor, round, framework, section, now);

  panel.forEach((actor, seat) => {
    const split: Answer = seat % 2 === 0 ? "1" : "5";
    const low: Answer = seat === 0 ? "2" : "1";
    const some = { send: "5", progression: split, workload: low, operations: "3" } as const;
    const answers = answersFrom((area) => ({ answer: some[area], reason: "A reason" }));
    submit(actor, at(actor, "npqsl", 1), answers, during);
    submit(actor, at(actor, "npqltd", 1), answersOf("4"), during);
    if (seat < 3) submit(actor, at(actor, "npqsl", 2), answersOf("2"), during);
    if (seat < 6)
      submit(actor, at(actor, "npqh", 1, second, after + 3 * day), answersOf("5"), after + 3 * day);
  });

  const routines = comment(
    amina,
    at(amina, "npqsl", 1),
    {
      on: "1.1",
      quote: "small, repeated routines",
      kind: "wording",
      areas: ["send", "workload"],
      body: "At Cromer Academy nobody knew which routines were meant",
      proposedWording: "small routines, agreed with staff",
    },
    during,
  );
  const walk = comment(
    beth,
    at(beth, "npqsl", 1),
    { on: "1c", kind: "wording", areas: ["workload"], body: "This takes a whole afternoon" },
    during,
  );
  const dissent = comment(
    femi,
    at(femi, "npqsl", 1),
    { on: "1d", kind: "keep", areas: ["workload"], body: "The walk should stay as it is" },
    during,
  );
  const whole = comment(
    carys,
    at(carys, "npqltd", 1),
    { kind: "other", areas: ["send"], body: '=HYPERLINK("http://example.org","click")' },
    during,
  );
  const withdrawn = comment(dai, at(dai, "npqsl", 1), { body: "WITHDRAWN-WORDS" }, during);
  withdrawComment(dai, ownComment(dai, withdrawn)!, during + 1);
  comment(huw, at(huw, "npqltd", 1), { body: "EXCLUDED-WORDS" }, during);
  comment(
    amina,
    at(amina, "npqh", 1, second, after + 3 * day),
    { body: "Of the second round", areas: ["workload"] },
    after + 3 * day,
  );

  decidedInterest(
    lead,
    huw,
    "excluded",
    { frameworks: ["npqltd"], organisation: "Canary-Employer" },
    during + 2,
  );
  redact(
    official,
    routines,
    { version: null, passages: [], words: "Cromer Academy", reason: "a place of work" },
    after,
  );
  const time = makeTheme(official, { name: "Time", definition: "Work that takes hours" }, after);
  tag(official, time, walk, after);
  const edition = editionIn(first.id, "npqsl")!;
  attachReference(official, edition, "1c", { citation: "Walks & logs (2020)" }, after);
  assessEvidence(
    official,
    { statementId: statementOn(edition.id, "1c") },
    { verdict: "partly-supported", padlocks: 2, words: "Few studies" },
    after,
  );
  answerComment(official, [routines], "accept-in-part", after, "Routines will be named");
  answerComment(official, [walk, dissent], "note", after, "See the finding");

  const sectionOf = (framework: string, number: number) =>
    sectionNumbered(editionIn(first.id, framework)!.id, number)!.id;
  const words = (some: Partial<FindingWords>): FindingWords => ({
    area: "workload",
    statement: "The weekly culture walk takes more time than it gives back.",
    direction: "change",
    strength: "moderate",
    isAgreed: true,
    ownerId: official.id,
    scope: [{ framework: "npqsl", sectionId: sectionOf("npqsl", 1) }],
    departureReason: "",
    oneVoiceReason: "",
    ...some,
  });
  const cells = (framework: string) => [{ roundId: first.id, sectionId: sectionOf(framework, 1) }];
  const signed = (id: number) => {
    const outcome = signFindingOff(lead, id, null, after + 1);
    if (outcome.kind !== "signed") throw new Error(JSON.stringify(outcome));
    return id;
  };
  const main = writeFinding(
    official,
    words({}),
    {
      comments: [
        { id: walk, stance: "supports" },
        { id: dissent, stance: "dissents" },
      ],
      themes: [time],
      cells: cells("npqsl"),
    },
    after,
  );
  const wording = {
    statementId: statementOn(edition.id, "1c"),
    proposed: "Walking the phase once a term, and telling staff what was seen.",
  };
  decide(
    official,
    main,
    { disposition: "accept-in-part", reason: "Once a term is enough", wording },
    null,
    after,
  );
  askForViews(official, main, after);
  writeView(femi, main, "I hold that it is worth the afternoon", null, after);
  signed(main);
  const departing = writeFinding(
    official,
    words({
      area: "send",
      statement: "Routines should be named.",
      departureReason: "The words are strong and still unclear",
      oneVoiceReason: "It names what others pass over",
    }),
    { comments: [{ id: routines, stance: "supports" }], themes: [], cells: cells("npqsl") },
    after,
  );
  decide(official, departing, { disposition: "accept", reason: "Agreed", wording: null }, null, after);
  signed(departing);
  const draft = writeFinding(
    official,
    words({ statement: "DRAFT-FINDING", isAgreed: false }),
    { comments: [{ id: walk, stance: "supports" }], themes: [], cells: [] },
    after,
  );
  const other = writeFinding(
    official,
    words({
      area: "operations",
      statement: "Schools can run it as it stands.",
      direction: "keep",
      scope: [{ framework: "npqltd", sectionId: null }],
    }),
    { comments: [{ id: whole, stance: "supports" }], themes: [], cells: cells("npqltd") },
    after,
  );
  decide(official, other, { disposition: "note", reason: "Nothing to do", wording: null }, null, after);
  signed(other);

  const all: Selection = {
    area: null,
    framework: null,
    rounds: [first, second],
    round: null,
    names: false,
    drafts: false,
  };
  return {
    panel,
    official,
    lead,
    first,
    second,
    all,
    comments: { routines, walk, dissent, whole },
    findings: { main, departing, draft, other },
    at,
    during,
  };
}
