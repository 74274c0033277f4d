import { createEvent, type EventAttributes } from "ics";

export type Deadline = {
  /** The same for every state of this deadline, so that calendars move it and add none. */
  uid: string;
  title: string;
  description: string;
  at: number;
  changedAt: number;
  /** Higher whenever it has moved. */
  sequence: number;
};

/** A deadline as calendars read it (RFC 5545), in UTC. */
export function deadlineCalendar({ uid, title, description, at, changedAt, sequence }: Deadline): string {
  const event = {
    uid,
    title,
    description,
    start: at,
    startInputType: "utc",
    startOutputType: "utc",
    timestamp: changedAt,
    sequence,
    method: "PUBLISH",
    busyStatus: "FREE",
    transp: "TRANSPARENT",
    productId: "-//Framework review workspace//EN",
  };
  // It takes no time, so it has neither an end nor a length, which the types of the package do not know.
  const { error, value } = createEvent(event as unknown as EventAttributes);
  if (value === undefined) throw error;
  return foldedByOctets(value);
}

const longest = 75;

/** The package folds after 75 characters, the standard after 75 octets. */
function foldedByOctets(text: string): string {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines.map(foldedLine).join("\r\n");
}

function foldedLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    if (octets + more > longest) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}
