import { data } from "@remix-run/node";

/** What an error page is made from. `kind` chooses the page; the words are plain English for a person. */
export type Refusal =
  | { kind: "not-found" }
  | { kind: "invitation-over" }
  | { kind: "reset-over" }
  | { kind: "forbidden" }
  | { kind: "barred"; messages: string[] }
  | { kind: "not-admitted"; first: "terms" | "interests"; fields: [string, string][] }
  | { kind: "bad-request"; message: string }
  | {
      kind: "sign-in-again";
      fields: [string, string][];
      owner: string | null;
      /** What has to come before the form is taken. */
      asked: "password" | "code" | "set-up";
      refused: string | null;
    };

function refuse(status: number, refusal: Refusal): never {
  throw data(refusal, { status });
}

/** The same answer for a thing that does not exist and a thing that the actor may not know of. */
export function notFound(): never {
  refuse(404, { kind: "not-found" });
}

/** A link of an invitation that was used, has expired or never was: which of them is not told. */
export function invitationOver(): never {
  refuse(404, { kind: "invitation-over" });
}

/** The same for a link with which a new password is set. */
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

/** What was asked for, or the not-found page. */
export function orNotFound<T>(thing: T | null | undefined): T {
  return thing ?? notFound();
}
