/** The largest form that is read, in KiB. */
export const largestFormKiB = 256;

const refusals = {
  400: {
    title: "The address of this page is not written correctly",
    explanation: "Check the address, or start again from the first page of the service.",
  },
  403: {
    title: "This was not sent from a page of this service",
    explanation:
      "Nothing has been changed. For your protection, only the pages of this service may send forms to it. Open the page here and send the form again.",
  },
  404: {
    title: "This file is not here",
    explanation: "The service may have been updated. Load the page again.",
  },
  405: {
    title: "The service does not work in this way",
    explanation: "Pages can be read (GET, HEAD) and forms can be sent (POST). Nothing has been changed.",
  },
  413: {
    title: "What you sent is too long",
    explanation: `A form can hold up to ${largestFormKiB} KB. Nothing has been saved. Go back, shorten what you wrote and send it again.`,
  },
  415: {
    title: "The service cannot read what was sent",
    explanation:
      "Forms are read as application/x-www-form-urlencoded or multipart/form-data. Nothing has been changed.",
  },
  500: {
    title: "Sorry, there is a problem with the service",
    explanation: "Try again later. If you were filling in a form, what you wrote may not have been saved.",
  },
} as const;

/** The page for a request that is turned away before it reaches a page of the service. */
export function refusal(status: keyof typeof refusals, headers: Record<string, string> = {}): Response {
  const { title, explanation } = refusals[status];
  return new Response(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${explanation}</p>
<p><a href="/">Go to the first page of the service</a></p>
</main>
</body>
</html>
`,
    {
      status,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...headers },
    },
  );
}
