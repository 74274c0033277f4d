import { secret } from "./canaries.ts";
import type { Service } from "./crawler.ts";

// The service with mistakes that it must not make, by which the crawl shows that it finds them.

type Mistake = (response: Response) => Response | Promise<Response>;

const byPath: Record<string, Mistake> = {
  "/": inBody((body) => body.replace("</main>", "<p>131 answers</p></main>")),
  // What was put first is named by the first item of the list: a number and a word.
  "/_root.data": inBody((body) => body.replace("[", `[[1,2],113,"${secret.draftReason}",`)),
  "/frameworks": inBody((body) => body.replace("</main>", `${secret.sentComment}</main>`)),
  "/help": withHeader("etag", `"${secret.authorEmail.toUpperCase()}"`),
  "/nowhere": inBody((body) => body.replace("</main>", `${secret.gapComment}</main>`)),
  "/exports/comments.csv": inBody((body) => `${body},,,"${secret.draftComment}",\r\n`),
};

/** Answers that hold what they must not. */
export const leaking = answering((path) => byPath[path]);

/** Everybody is taken for whom this session belongs to. */
export function takenFor(cookie: string): Service {
  return (request) => {
    const headers = new Headers(request.headers);
    headers.set("cookie", cookie);
    return fetch(new Request(request, { headers }));
  };
}

/** One address is refused otherwise than one of what does not exist. */
export function telltale(path: string): Service {
  return answering((asked) => (asked === path ? withHeader("x-page", "2") : undefined));
}

function answering(mistakeAt: (path: string) => Mistake | undefined): Service {
  return async (request) => {
    const response = await fetch(request);
    const mistake = request.method === "GET" ? mistakeAt(new URL(request.url).pathname) : undefined;
    return mistake ? mistake(response) : response;
  };
}

function inBody(change: (body: string) => string): Mistake {
  return async (response) =>
    new Response(change(await response.text()), { status: response.status, headers: response.headers });
}

function withHeader(name: string, value: string): Mistake {
  return (response) => {
    const headers = new Headers(response.headers);
    headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  };
}
