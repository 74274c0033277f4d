import { type StorageFault, storageFaults, storageFaultWords } from "#app/http/storage-faults.ts";
import { waitInWords } from "#app/http/wait-in-words.ts";
import styles from "#app/ui/styles/govuk.scss?url";

/** The largest form that is read, in KiB. */
export const largestFormKiB = 256;

/** The largest file that is read from a page where files are sent, in MB. */
export const largestFileMB = 20;

const refusals = {
  "unreadable-address": {
    status: 400,
    title: "The address of this page is not written correctly",
    explanation: "Check the address, or start again from the first page of the service.",
  },
  "foreign-form": {
    status: 403,
    title: "This was not sent from a page of this service",
    explanation:
      "Nothing has been changed. For your protection, only the pages of this service may send forms to it. Open the page here and send the form again.",
  },
  "missing-file": {
    status: 404,
    title: "This file is not here",
    explanation: "The service may have been updated. Load the page again.",
  },
  "unknown-method": {
    status: 405,
    title: "The service does not work in this way",
    explanation: "Pages can be read (GET, HEAD) and forms can be sent (POST). Nothing has been changed.",
  },
  "too-long": {
    status: 413,
    title: "What you sent is too long",
    explanation: `A form can hold up to ${largestFormKiB} KB. Nothing has been saved. Go back, shorten what you wrote and send it again.`,
  },
  "too-large-file": {
    status: 413,
    title: "The file is too large",
    explanation: `A file can have up to ${largestFileMB} MB here. Nothing has been changed. Larger files are verified on the machine of the service: npm run verify -- FILE.`,
  },
  "unreadable-form": {
    status: 415,
    title: "The service cannot read what was sent",
    explanation:
      "Forms are read as application/x-www-form-urlencoded or multipart/form-data. Nothing has been changed.",
  },
  forbidden: {
    status: 403,
    title: "You do not have access to this page",
    explanation: "Your role in this review does not include this page.",
  },
  "not-found": {
    status: 404,
    title: "Page not found",
    explanation: "Check that the web address is correct and complete.",
  },
  failure: {
    status: 500,
    title: "Sorry, there is a problem with the service",
    explanation: "Try again later. If you were filling in a form, what you wrote may not have been saved.",
  },
  "too-often": {
    status: 429,
    title: "You have asked for this very often",
    explanation:
      "So that the service answers everybody, each person can search and take out files only so often. Nothing has been changed.",
  },
  ...storageRefusals(),
} as const;

/** Where nothing can be written. */
function storageRefusals() {
  const refusal = (fault: StorageFault) => ({
    status: 503,
    title: storageFaultWords[fault].title,
    explanation: `${storageFaultWords[fault].why} If you had just sent a form, it was not saved: go back in your browser to find what you wrote.`,
  });
  return Object.fromEntries(storageFaults.map((fault) => [fault, refusal(fault)])) as Record<
    StorageFault,
    ReturnType<typeof refusal>
  >;
}

export type RefusalReason = keyof typeof refusals;

/** The page for a request that is turned away before it reaches a page of the service, or by a file that has no page of its own. */
export function refusal(reason: RefusalReason, headers: Record<string, string> = {}): Response {
  const { status, title, explanation } = refusals[reason];
  const wait = headers["Retry-After"];
  const when = wait === undefined ? "" : ` Try again ${waitInWords(Number(wait))}.`;
  return new Response(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<main class="govuk-main-wrapper">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${explanation}${when}</p>
<p class="govuk-body"><a class="govuk-link" href="/">Go to the start page</a></p>
</main>
</div>
</body>
</html>
`,
    {
      status,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...headers },
    },
  );
}
