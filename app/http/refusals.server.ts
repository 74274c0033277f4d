import { data } from "@remix-run/node";
import type { StorageFault } from "./storage-faults.ts";

/** What an error page is made from. `kind` chooses the page; the words are plain English for a person. */
export type Refusal =
  | { kind: "not-found" }
  | { kind: "invitation-over" }
  | { kind: "invitation-revoked" }
  | { kind: "reset-over" }
  | { kind: "forbidden" }
  | { kind: "barred"; messages: string[] }
  | { kind: "not-admitted"; first: "terms" | "interests"; fields: [string, string][] }
  | { kind: "bad-request"; message: string }
  | { kind: "too-often"; seconds: number }
  | { kind: "not-saved"; fault: StorageFault; isForm: boolean; fields: [string, string][] | null }
  | {
      kind: "sign-in-again";
      fields: [string, string][];
      owner: string | null;
      /** What has to come before the form is taken. */
      asked: "password" | "code" | "set-up";
      refused: string | null;
    };

function refuse(status: number, refusal: Refusal, headers?: Record<string, string>): never {
  throw data(refusal, headers ? { status, headers } : { status });
}

/** The same answer for a thing that does not exist and a thing that the actor may not know of. */
export function notFound(): never {
  refuse(404, { kind: "not-found" });
}

/** A link of an invitation that was used, has expired or never was: which of them is not told. */
export function invitationOver(): never {
  refuse(404, { kind: "invitation-over" });
}

/** A link that a lead official has made useless: whoever has it is told so. */
export function invitationRevoked(): never {
  refuse(404, { kind: "invitation-revoked" });
}

/** A link that has expired, or since which a new password was set. */
export function resetOver(): never {
  refuse(404, { kind: "reset-over" });
}

export function forbidden(): never {
  refuse(403, { kind: "forbidden" });
}

/** What is not the actor's to do here though it is their role's, in words that say why. */
export function barred(messages: string[]): never {
  refuse(403, { kind: "barred", messages });
}

/** A form of somebody who has something to do first: it is kept on the page that says so, and stored nowhere. */
export function notAdmitted(form: Omit<Refusal & { kind: "not-admitted" }, "kind">): never {
  refuse(403, { kind: "not-admitted", ...form });
}

/** A form that came without a session travels on through the sign-in form, and is stored nowhere. */
export function signInAgain(form: Omit<Refusal & { kind: "sign-in-again" }, "kind">): never {
  refuse(401, { kind: "sign-in-again", ...form });
}

/** Asked for more often than anybody may; it can be asked for again after so many seconds. */
export function tooOften(seconds: number): never {
  refuse(429, { kind: "too-often", seconds }, { "Retry-After": String(seconds) });
}

/** Nothing can be written at the moment. The words of a form, as far as they may stand in a page, stand in the one that says so. */
export function notSaved(form: Omit<Refusal & { kind: "not-saved" }, "kind">): never {
  refuse(503, { kind: "not-saved", ...form }, { "Retry-After": "60" });
}

/** What was asked for, or the not-found page. */
export function orNotFound<T>(thing: T | null | undefined): T {
  return thing ?? notFound();
}
