import { type Role, roles } from "./roles.ts";

/**
 * The policy of who may do what, by role. Whose input a person may see, and when, is a further question:
 * app/rounds/visibility.ts.
 */
export const may = {
  /** Have a start page, and read the terms. */
  start: roles,
  /** Sign in without a one-time code, unless they want one themselves. */
  signInByPasswordAlone: ["member"],
  /** Accept the terms, which is asked of those who write input. */
  acceptTerms: ["member"],
  /** Read the frameworks and their sections. */
  readFrameworks: ["member", "official", "lead"],
  /** Score sections. */
  assess: ["member"],
  /** Comment on frameworks, sections and statements. */
  comment: ["member"],
  /** Read comments and the replies to them, as far as the round lets them. */
  readComments: ["member", "official", "lead"],
  /** Read the figures of the focus areas. */
  readFigures: ["official", "lead", "observer"],
  /** Read the answers, reasons and comments behind a figure. */
  readInput: ["official", "lead"],
  /** Take figures and input out of the service. */
  exportInput: ["official", "lead"],
  /** Read who took what out; the others read of their own files. */
  readWholeLog: ["lead"],
  /** Keep the references of the frameworks and what the evidence partner holds of them. */
  keepEvidence: ["official", "lead"],
  /** Put themes on comments, and make, merge, split and retire themes. */
  keepThemes: ["official", "lead"],
  /** Write findings and say what DfE does with comments. */
  writeFindings: ["official", "lead"],
  /** Sign findings off and declare a review complete. */
  signOff: ["lead"],
  /** Say what one holds against a finding, where members are asked. */
  writeMinorityViews: ["member"],
  /** Know which member gave which input, where the round allows it. */
  readNames: ["official", "lead"],
  /** Plan rounds, and open, close, extend and reopen them. */
  runRounds: ["lead"],
  /** Type in what a member gave on paper. */
  enterPaperForms: ["lead"],
  /** Invite people, change what they are here, and end that; load the texts of frameworks. */
  managePeople: ["lead"],
  /** Read what was sent to whom. */
  readOutbox: ["lead"],
  /** Read the record of who did what. */
  readRecord: ["lead"],
  /** Declare interests of one's own. */
  declareInterests: ["member"],
  /** Read interests: members their own, officials the register. */
  readInterests: ["member", "official", "lead"],
  /** Read everybody's interests. */
  readRegister: ["official", "lead"],
  /** Record what follows from an interest. */
  decideInterests: ["lead"],
} as const satisfies Record<string, readonly Role[]>;

/** Somebody who asks to read, as far as policies need to know them. */
export type Reader = { id: string; role: Role };

export type Permission = (typeof may)[keyof typeof may];

export function isAllowed(role: Role, permission: Permission): boolean {
  return (permission as readonly Role[]).includes(role);
}
