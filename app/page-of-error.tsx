import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { Refusal } from "#app/http/refusals.server.ts";
import { storageFaultWords } from "#app/http/storage-faults.ts";
import { waitInWords } from "#app/http/wait-in-words.ts";
import { NotAdmitted } from "#app/people/not-admitted.tsx";
import { NotSaved } from "#app/people/not-saved.tsx";
import { SignInAgain } from "#app/people/sign-in-again-form.tsx";
import { Page } from "#app/ui/page.tsx";

type Shown = Refusal | { kind: "failed" };

/** What the thrown thing says, as far as it was thrown on purpose. */
export function refusalFrom(error: unknown): Shown {
  if (!isRouteErrorResponse(error)) return { kind: "failed" };
  if (error.data && typeof error.data === "object" && "kind" in error.data) return error.data as Refusal;
  if (error.status === 404) return { kind: "not-found" };
  if (error.status === 405) return { kind: "bad-request", message: "This page cannot be sent a form." };
  return error.status < 500
    ? { kind: "bad-request", message: "The request could not be read." }
    : { kind: "failed" };
}

export function titleOfRefusal(refusal: Shown): string {
  if (refusal.kind === "not-saved") return storageFaultWords[refusal.fault].title;
  return {
    "not-found": "Page not found",
    "invitation-over": "This link no longer works",
    "invitation-revoked": "This invitation was revoked",
    "reset-over": "This link no longer works",
    forbidden: "You do not have access to this page",
    barred: "An interest you declared keeps you from this",
    "not-admitted": "Something to do before this is sent",
    "bad-request": "There is a problem with the request",
    "sign-in-again": "Sign in again",
    "too-often": "You have asked for this very often",
    failed: "Sorry, there is a problem with the service",
  }[refusal.kind];
}

/** The page of whatever was thrown, in plain English. */
export function PageOfError() {
  const refusal = refusalFrom(useRouteError());
  if (refusal.kind === "sign-in-again") return <SignInAgain {...refusal} />;
  if (refusal.kind === "not-admitted") return <NotAdmitted {...refusal} heading={titleOfRefusal(refusal)} />;
  if (refusal.kind === "not-saved") return <NotSaved {...refusal} heading={titleOfRefusal(refusal)} />;
  return <Page heading={titleOfRefusal(refusal)}>{words(refusal)}</Page>;
}

function words(refusal: Exclude<Shown, { kind: "sign-in-again" | "not-admitted" | "not-saved" }>) {
  switch (refusal.kind) {
    case "not-found":
      return (
        <>
          <p className="govuk-body">If you typed the web address, check it is correct.</p>
          <p className="govuk-body">If you pasted the web address, check you copied the entire address.</p>
          <Home />
        </>
      );
    case "invitation-over":
      return (
        <>
          <p className="govuk-body">The link has been used, has expired, or was replaced by a newer one.</p>
          <p className="govuk-body">
            If you have set your password, you can{" "}
            <a className="govuk-link" href="/sign-in">
              sign in
            </a>
            . If not, ask the lead official who invited you for a new link.
          </p>
        </>
      );
    case "invitation-revoked":
      return (
        <p className="govuk-body">
          A lead official has revoked it, so this link sets no password any more. If you think this is wrong,
          ask the lead official who invited you.
        </p>
      );
    case "reset-over":
      return (
        <>
          <p className="govuk-body">
            The link has been used, has expired, or a new password has been set since. Links last one hour.
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href="/password-reset">
              Ask for a new link
            </a>
          </p>
        </>
      );
    case "forbidden":
      return (
        <>
          <p className="govuk-body">Your role in this review does not include this page.</p>
          <Home />
        </>
      );
    case "barred":
      return (
        <>
          {refusal.messages.map((message) => (
            <p key={message} className="govuk-body">
              {message}
            </p>
          ))}
          <p className="govuk-body">
            What you sent was not saved. If you think this is wrong, ask a lead official.
          </p>
          <Home />
        </>
      );
    case "bad-request":
      return (
        <>
          <p className="govuk-body">{refusal.message}</p>
          <Home />
        </>
      );
    case "too-often":
      return (
        <>
          <p className="govuk-body">
            So that the service answers everybody, each person can search and take out files only so often.
            Load this page again {waitInWords(refusal.seconds)}.
          </p>
          <Home />
        </>
      );
    case "failed":
      return (
        <>
          <p className="govuk-body">Try again later.</p>
          <p className="govuk-body">
            What you saved before is kept. If you had just sent a form, go back in your browser to find what
            you wrote.
          </p>
        </>
      );
  }
}

function Home() {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href="/">
        Go to the start page
      </a>
    </p>
  );
}
