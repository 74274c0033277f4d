/** How far a message has come. */
export const mailStates = ["waiting", "sent", "given-up"] as const;

export type MailState = (typeof mailStates)[number];

export const mailStateNames: Record<MailState, string> = {
  waiting: "Waiting",
  sent: "Sent",
  "given-up": "Not sent",
};

export function stateOf({
  sentAt,
  givenUpAt,
}: {
  sentAt: number | null;
  givenUpAt: number | null;
}): MailState {
  if (sentAt !== null) return "sent";
  return givenUpAt === null ? "waiting" : "given-up";
}
