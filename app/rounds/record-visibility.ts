import { toldOf } from "#app/audit/actions.ts";

// What of the record a lead official may read. What a page hides, the record hides as well: that something happened,
// when, and how much of it. Pure, as the policy beside it (visibility.ts).

export type RecordedEvent = {
  at: number;
  action: string;
  actorId: string | null;
  /** Whose doing or input it is about beside the actor: the author of what was given, the person in question. */
  subjectId: string | null;
  roundId: number | null;
  /** Of input: when it was sent; null where it is a draft, or was never sent. */
  sentAt: number | null;
};

export type PanelFacts = {
  /** Opened rounds that show names to officials. */
  shownRounds: ReadonlySet<number>;
  /** Everybody who sits in an opened round that hides names from officials, or sat there. */
  veiledMembers: ReadonlySet<string>;
};

export function mayTellOf(event: RecordedEvent, panel: PanelFacts): boolean {
  if (event.roundId !== null && !panel.shownRounds.has(event.roundId)) return false;
  switch (toldOf(event.action)) {
    case "always":
      return true;
    case "own":
      return !isVeiled(event, panel);
    case "input":
      // What was written before it was sent was a draft then, and stays one in the record.
      return (
        event.roundId !== null && event.sentAt !== null && event.sentAt <= event.at && !isVeiled(event, panel)
      );
    case "never":
      return false;
  }
}

/** A member's times in one round would tell when they were busy in the other. */
function isVeiled({ actorId, subjectId }: RecordedEvent, { veiledMembers }: PanelFacts): boolean {
  return [actorId, subjectId].some((id) => id !== null && veiledMembers.has(id));
}
