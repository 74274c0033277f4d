/** What a lead official is told of an action in the record; app/rounds/record-visibility.ts says what that means. */
export type Told =
  /** What officials and the service do, which no page hides from lead officials. */
  | "always"
  /** What people do by themselves; of members of a round that hides names it would tell who is busy there. */
  | "own"
  /** What members give in a round, once it is sent. */
  | "input"
  /** Drafts, and what nobody but its owner knows of. */
  | "never";

type Group = { title: string; actions: Readonly<Record<string, Told>> };

/** Every action that is recorded, in the groups and the order in which they are chosen from. One that is not here is told to nobody. */
const groups: readonly Group[] = [
  {
    title: "Signing in",
    actions: {
      "signed in": "own",
      "password accepted": "own",
      "password set": "own",
      "personal data taken": "own",
      "password reset asked for": "own",
      "second step set up": "own",
      "second step removed": "own",
      "recovery codes made": "own",
      "recovery code used": "own",
      "sessions ended": "own",
    },
  },
  {
    title: "People",
    actions: {
      "person added": "always",
      "person invited": "always",
      "people imported": "always",
      "invitation revoked": "always",
      "first lead official's link made": "always",
      "secret link shown": "always",
      "message tried again": "always",
      "person details corrected": "always",
      "role changed": "always",
      "assignment changed": "always",
      "second step reset": "always",
      "person disabled": "always",
      "person enabled": "always",
      "person pseudonymised": "always",
      "terms accepted": "always",
    },
  },
  {
    title: "Interests",
    actions: {
      "interests declared": "always",
      "interest declared": "always",
      "interest changed": "always",
      "interest ended": "always",
      "interest outcome recorded": "always",
    },
  },
  {
    title: "Rounds",
    actions: {
      "round added": "always",
      "round plan changed": "always",
      "round groups changed": "always",
      "round opened": "always",
      "round extended": "always",
      "round closed early": "always",
      "members added to round": "always",
      "round joined": "always",
      "reminder sent": "always",
      "section reopened": "always",
      "reopening ended": "always",
      "round snapshot taken": "always",
      "review declared complete": "always",
      "completion taken back": "always",
    },
  },
  {
    title: "What members give",
    actions: {
      "draft saved": "never",
      "section submitted": "input",
      "comment added": "input",
      "comment changed": "input",
      "comment withdrawn": "input",
      "evidence cited": "input",
      // A reply that is withdrawn is gone from every page, and nothing tells that it was there.
      "reply added": "never",
      "reply withdrawn": "never",
      // Officials meet a source where a comment that was sent cites it, and nowhere before.
      "source added": "never",
      "source changed": "never",
    },
  },
  {
    title: "Themes and responses",
    actions: {
      "theme created": "always",
      "theme described": "always",
      "theme merged": "always",
      "theme split": "always",
      "theme retired": "always",
      "theme restored": "always",
      "theme put on comment": "always",
      "theme taken off comment": "always",
      "comment left without theme": "always",
      "comment put back for themes": "always",
      "comment ask chosen": "always",
      "comment answered": "always",
    },
  },
  {
    title: "Findings",
    actions: {
      "finding written": "always",
      "finding changed": "always",
      "finding's grounds changed": "always",
      "finding decided": "always",
      "finding signed off": "always",
      "finding set aside": "always",
      "finding taken up again": "always",
      "minority views asked for": "always",
      "minority view written": "own",
      // What was taken back is on no page any more.
      "minority view withdrawn": "never",
    },
  },
  {
    title: "Frameworks and evidence",
    actions: {
      "edition imported": "always",
      "reference added": "always",
      "reference attached": "always",
      "reference taken off": "always",
      "evidence assessment recorded": "always",
      "evidence assessment withdrawn": "always",
    },
  },
  {
    title: "Reading and exports",
    actions: {
      "names read": "always",
      "export asked for": "always",
      "export taken": "always",
      "export failed": "always",
      "export cancelled": "always",
      "words redacted": "always",
      "redaction lifted": "always",
      "quote kept": "always",
      "view saved": "never",
      "saved view removed": "never",
    },
  },
  {
    title: "Backups",
    actions: { "backup taken": "always", "backup restored": "always" },
  },
];

const told = new Map(groups.flatMap(({ actions }) => Object.entries(actions)));

export function toldOf(action: string): Told {
  return told.get(action) ?? "never";
}

/** The actions that can be told at all, as a form offers them. */
export const actionGroups: readonly { title: string; actions: readonly string[] }[] = groups.map(
  ({ title, actions }) => ({
    title,
    actions: Object.keys(actions).filter((action) => actions[action] !== "never"),
  }),
);

export const tellableActions: readonly string[] = actionGroups.flatMap(({ actions }) => actions);

/** Every action that has its place here, told or not. */
export const knownActions: readonly string[] = [...told.keys()];
