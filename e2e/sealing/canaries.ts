// What is looked for in everything the service answers, and who may find it when. Written by hand from the issue and the
// design, and on purpose not computed by app/rounds/visibility.ts: the two have to agree.

export const readers = [
  "author",
  /** A member of the same rounds who has written nothing at first. */
  "reader",
  /** A member who has submitted what the author has. */
  "colleague",
  /** A member who has submitted it too, and whom an interest excludes from one of the areas since. */
  "excluded",
  /** A member of no round. */
  "outsider",
  /** A member of the same round who has not accepted the terms and declared nothing. */
  "newcomer",
  "official",
  "lead",
  "observer",
  /** Somebody who is not signed in. */
  "nobody",
] as const;

export type Reader = (typeof readers)[number];

/** "Open" is before the reader has submitted anything. A further phase is a name here and a column below. */
export const phases = ["planned", "open", "open after submitting", "closed", "followed"] as const;

export type Phase = (typeof phases)[number];

/** Words that stand in one sealed thing and nowhere else: no part of another, and the same in every encoding. */
export const secret = {
  roundTitle: "Zqtitleshared",
  laterTitle: "Zqtitlelater",
  authorName: "Zqnameauthor",
  authorEmail: "zqmailauthor",
  veiledName: "Zqnameveiled",
  veiledEmail: "zqmailveiled",
  invitedName: "Zqnameinvited",
  uncitedSource: "Zqsourceuncited",
  citedSource: "Zqsourcecited",
  firstWords: "Zqcommentearlier",
  firstWording: "Zqwordingearlier",
  sentComment: "Zqcommentsent",
  sentWording: "Zqwordingsent",
  gapComment: "Zqcommentgap",
  frameworkComment: "Zqcommentframework",
  takenBackUnsent: "Zqcommentbackunsent",
  takenBack: "Zqcommentbacksent",
  draftComment: "Zqcommentdraft",
  draftWording: "Zqwordingdraft",
  reason: "Zqreasonsubmitted",
  changeReason: "Zqreasonchange",
  draftReason: "Zqreasondraft",
  unfinishedComment: "Zqunfinishedcomment",
  unfinishedReply: "Zqunfinishedreply",
  reply: "Zqreplysent",
  replyTakenBack: "Zqreplyback",
  veiledComment: "Zqcommentveiled",
  veiledReason: "Zqreasonveiled",
  silentComment: "Zqcommentsilent",
  silentReason: "Zqreasonsilent",
  excludedName: "Zqnameexcluded",
  interestOrganisation: "Zqinterestorganisation",
  interestBefore: "Zqinterestbefore",
  interest: "Zqinterestdescription",
  outcomeReason: "Zqreasonoutcome",
  otherAreaComment: "Zqcommentotherarea",
  excludedComment: "Zqcommentexcluded",
  excludedReason: "Zqreasonexcluded",
  excludedVeiledComment: "Zqcommentunnamed",
  excludedVeiledReason: "Zqreasonunnamed",
  extensionReason: "Zqreasonextension",
  reopeningReason: "Zqreasonreopening",
  followingComment: "Zqcommentfollowing",
  followingReason: "Zqreasonfollowing",
  followingChange: "Zqchangefollowing",
  savedView: "Zqviewsaved",
  themeName: "Zqthemename",
  sealedFinding: "Zqfindingsealed",
  askedFinding: "Zqfindingasked",
  findingReason: "Zqreasonfinding",
  minorityView: "Zqviewminority",
} as const;

/** Numbers that stand nowhere else, whole: in the phase before they are true, nobody finds one. */
export const counts = { members: 139, answered: 131, gaveFour: 113, comments: 109, replies: 103 } as const;

export type Canary = keyof typeof secret | keyof typeof counts | "letters";

const officials: Reader[] = ["official", "lead"];
const author: Reader[] = ["author"];
const lead: Reader[] = ["lead"];
const nobody: Reader[] = [];
const everyoneWhoReadsFrameworks: Reader[] = [
  "author",
  "reader",
  "colleague",
  "excluded",
  "outsider",
  ...officials,
];
/** Members read their own interests, and officials everybody's. */
const inTheRegister: Reader[] = ["excluded", ...officials];

/** Where no column stands for the last phase, in which another round follows one of them, it is as it was before. */
type ByPhase = readonly [
  planned: Reader[],
  open: Reader[],
  openAfterSubmitting: Reader[],
  closed: Reader[],
  followed?: Reader[],
];

const always = (readers: Reader[]): ByPhase => [readers, readers, readers, readers];
const onceWritten = (readers: Reader[]): ByPhase => [nobody, readers, readers, readers];
/** What has been submitted on a section: officials at once, members once they have submitted it too. */
const onSubmitting: ByPhase = [
  nobody,
  [...author, "colleague", ...officials],
  [...author, "colleague", ...officials, "reader"],
  [...author, "colleague", ...officials, "reader"],
];
/** Figures: officials live, observers when the round has closed. */
const asFigures: ByPhase = [nobody, officials, officials, [...officials, "observer"]];

/** Who is shown what. Whoever does not stand here must not find it, and whoever does must: it is the positive control too. */
export const shownTo: Record<Canary, ByPhase> = {
  roundTitle: [
    lead,
    everyoneWhoReadsFrameworks,
    everyoneWhoReadsFrameworks,
    [...everyoneWhoReadsFrameworks, "observer"],
  ],
  laterTitle: always(lead),
  // The register names every member who has declared; what the member of a veiled round writes is anonymous all the same.
  authorName: always([...author, ...officials]),
  // While a round is open that shows names, officials are told whom to remind.
  authorEmail: [
    [...author, ...lead],
    [...author, ...officials],
    [...author, ...officials],
    [...author, ...lead],
    [...author, ...officials],
  ],
  veiledName: always(officials),
  veiledEmail: always(lead),
  invitedName: always(officials),
  uncitedSource: always(author),
  citedSource: onSubmitting,
  // Nobody may read these again: the words before a change are kept in the record alone.
  firstWords: always(nobody),
  firstWording: always(nobody),
  sentComment: onSubmitting,
  sentWording: onSubmitting,
  gapComment: onSubmitting,
  frameworkComment: [
    nobody,
    [...author, ...officials],
    [...author, ...officials],
    [...author, ...officials, "reader", "colleague"],
  ],
  takenBackUnsent: onceWritten(author),
  takenBack: onceWritten([...author, ...officials]),
  draftComment: onceWritten(author),
  draftWording: onceWritten(author),
  // Its author's own form holds the change that has been begun.
  reason: onceWritten(officials),
  changeReason: onceWritten(author),
  draftReason: onceWritten(author),
  unfinishedComment: onceWritten(author),
  unfinishedReply: onceWritten(["colleague"]),
  reply: onSubmitting,
  replyTakenBack: onceWritten(["colleague"]),
  // Where names are hidden, what so few have submitted shows when the round has closed.
  veiledComment: [nobody, nobody, nobody, [...officials, "reader"]],
  veiledReason: [nobody, nobody, nobody, officials],
  // Shared with nobody in its own round, and with the members of the round that follows it.
  silentComment: [
    nobody,
    [...author, ...officials],
    [...author, ...officials],
    [...author, ...officials],
    [...author, ...officials, "reader", "colleague"],
  ],
  silentReason: onceWritten([...author, ...officials]),
  excludedName: always(inTheRegister),
  interestOrganisation: always(inTheRegister),
  interestBefore: always(inTheRegister),
  interest: always(inTheRegister),
  outcomeReason: onceWritten(inTheRegister),
  otherAreaComment: [
    nobody,
    [...author, "colleague", "excluded", ...officials],
    [...author, "colleague", "excluded", ...officials, "reader"],
    [...author, "colleague", "excluded", ...officials, "reader"],
  ],
  excludedComment: onceWritten(inTheRegister),
  excludedReason: onceWritten(inTheRegister),
  // Where names are hidden, that it is excluded would tell officials whose it is.
  excludedVeiledComment: onceWritten(["excluded"]),
  excludedVeiledReason: onceWritten(["excluded"]),
  extensionReason: onceWritten(lead),
  reopeningReason: [nobody, nobody, nobody, lead],
  followingComment: [nobody, nobody, nobody, nobody, [...author, ...officials]],
  followingReason: [nobody, nobody, nobody, nobody, [...author, ...officials]],
  followingChange: [nobody, nobody, nobody, nobody, [...author, ...officials]],
  // A search that is kept is its owner's alone.
  savedView: always(["official"]),
  themeName: always(officials),
  sealedFinding: always(officials),
  // Members of its rounds are asked about it once these have closed, but for whom an interest excludes from its area.
  askedFinding: [officials, officials, officials, [...author, "reader", "colleague", ...officials]],
  findingReason: always(officials),
  minorityView: [nobody, nobody, nobody, ["reader", ...officials]],
  members: [lead, officials, officials, [...officials, "observer"]],
  answered: asFigures,
  gaveFour: asFigures,
  comments: onceWritten([...officials, "colleague"]),
  replies: onSubmitting,
  letters: onceWritten(officials),
};

/** What the copy of their own data holds for whoever wrote it, though no page shows it to them (any more). */
export const wroteThemselves: Partial<Record<Reader, readonly Canary[]>> = {
  author: ["firstWords", "firstWording", "reason"],
};

export function isShownTo(canary: Canary, reader: Reader, phase: Phase): boolean {
  const columns = shownTo[canary];
  return (columns[phases.indexOf(phase)] ?? columns[3]).includes(reader);
}

export const canaries = Object.keys(shownTo) as Canary[];

/** The readers who are shown nothing more when others write, and so must be answered the very same. */
export const toldNothing: Reader[] = ["reader", "outsider", "newcomer", "observer", "nobody"];
