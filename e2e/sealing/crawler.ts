import { unzipSync } from "fflate";
import { extractText } from "unpdf";
// Follows every link and form from given addresses on, in a fixed order, and gives out all that is answered.

import { full, type Sample } from "./sample.ts";

/** The service as one function. */
export type Service = (request: Request) => Promise<Response>;

export type Answer = {
  /** "POST /frameworks/npqsl/sections/1, blank" */
  what: string;
  status: number;
  headers: [string, string][];
  body: string;
};

/** Who asks, and whom. */
export type Asker = {
  service: Service;
  origin: string;
  /** The session, or null for somebody who is not signed in. */
  cookie: string | null;
};

export type Crawl = Asker & {
  /** Addresses to begin with: all are visited. */
  begin: readonly string[];
  /** Which links are followed, which forms are sent, and which pages are asked for as data and by their headers as well. */
  sample: Sample;
};

/** Of addresses that differ only in their ids or queries, no more than these are followed. */
const mostAlike = full ? 10 : 1;

/**
 * Forms that are not sent: they do what they say at once, however they are filled in, and so would change what the next
 * reader finds. What they answer to somebody who may not send them is looked at with the refusals.
 */
const notSent = [
  /^\/sign-out/,
  /^\/account/,
  // Answered later and later, and the same whoever asks.
  /^\/sign-in/,
  /^\/password-reset/,
  /^\/terms/,
  /^\/interests\/declaration/,
  /^\/interests\/[^/]+\/end/,
  /^\/comments\/[^/]+\/withdrawal/,
  /^\/exports\/jobs\/[^/]+\/cancellation/,
  /^\/exports\/quotes\/[^/]+\/keeping/,
  /^\/replies\/[^/]+\/withdrawal/,
  // Asks of comments are saved as far as they are filled in.
  /^\/responses(\?|$)/,
  /^\/comments\/views\/[^/]+\/removal/,
  /^\/themes\/queue(\/(undo|without))?(\?|$)/,
  /^\/themes\/links\/\d+\/removal/,
  /^\/themes\/[^/]+\/(retirement|restoration)/,
  /^\/findings\/\d+\/(evidence|sign-off|views|responses)/,
  /^\/findings\/completion/,
  /^\/minority-views/,
  /^\/rounds\/\d+\/opening/,
  // A reminder needs no words of its own.
  /^\/coverage\/reminder/,
  /^\/outbox\/[^/]+\/(link|attempt)/,
  /^\/people\/[^/]+\/(disabling|enabling|second-step|pseudonymisation|invitation)/,
  /^\/rounds\/\d+\/reopenings\/\d+\/ending/,
];

export async function* crawl({ begin, sample, ...asker }: Crawl): AsyncGenerator<Answer> {
  const queue = [...begin];
  const known = new Set(queue);
  const sent = new Set<string>();
  const times = new Map<string, number>();
  let met = 0;
  /** Whether this is one of as many as are to be, in the order in which they are met. */
  const isAmong = (most: number, path: string, sort: string): boolean => {
    const key = `${sort} ${shapeOf(path)}`;
    const n = (times.get(key) ?? 0) + 1;
    times.set(key, n);
    return n <= most;
  };

  const meet = (address: string, from: string) => {
    const path = pathWithin(address, from, asker.origin);
    if (path === null || known.has(path)) return;
    known.add(path);
    if (sample(met++) && isAmong(mostAlike, path, "link")) queue.push(path);
  };

  for (let path = queue.shift(), n = 0; path !== undefined; path = queue.shift(), n += 1) {
    const page = await askOnce(asker, `GET ${path}`, path);
    yield page;
    if (sample(n) && isAmong(mostAlike, path, "again")) {
      yield await askOnce(asker, `HEAD ${path}`, path, { method: "HEAD" });
      if (!isFile(path)) yield await askOnce(asker, `GET ${asData(path)}`, asData(path));
    }
    const location = page.headers.find(([name]) => name === "location")?.[1];
    if (location) meet(location, path);
    if (!isPage(page)) continue;
    for (const link of linksIn(page.body)) meet(link, path);
    for (const form of formsIn(page.body)) {
      if (form.method === "get") for (const address of addressesOf(form)) meet(address, path);
      if (form.method !== "post") continue;
      const action = pathWithin(form.action, path, asker.origin);
      if (action === null || notSent.some((pattern) => pattern.test(action))) continue;
      for (const [how, body] of Object.entries(fillings(form))) {
        const what = `POST ${action}, ${how}`;
        const once = `${what} ${body}`;
        if (sent.has(once)) continue;
        sent.add(once);
        if (!sample(sent.size) || !isAmong(1, action, `post ${how}`)) continue;
        yield await askOnce(asker, what, action, { method: "POST", body });
      }
    }
  }
}

/** One request and all of its answer. */
export async function askOnce(
  { service, origin, cookie }: Asker,
  what: string,
  path: string,
  init: RequestInit = {},
): Promise<Answer> {
  // What is packed has to be unpacked again, which takes as long as the page.
  const headers = { "accept-encoding": "identity", ...(cookie !== null && { cookie }) };
  const response = await service(new Request(origin + path, { ...init, headers, redirect: "manual" }));
  const body = await readable(Buffer.from(await response.arrayBuffer()));
  return { what, status: response.status, headers: [...response.headers], body };
}

/** What an answer holds as text: of what is packed the text of all its parts, of a PDF its words. */
async function readable(bytes: Buffer): Promise<string> {
  const kind = bytes.subarray(0, 4).toString("latin1");
  if (kind === "%PDF") {
    const { text } = await extractText(Uint8Array.from(bytes), { mergePages: true });
    // A word that is cut at the end of a line is one word.
    return `%PDF ${text.replace(/[-\u00ad\u200b]\s*\n\s*|[\u00ad\u200b]/g, "")}`;
  }
  if (!kind.startsWith("PK")) return bytes.toString();
  const parts = await Promise.all(
    Object.entries(unzipSync(bytes)).map(
      async ([name, part]) => `${name}\n${await readable(Buffer.from(part))}`,
    ),
  );
  return `PK ${parts.join("\n")}`;
}

function isFile(path: string): boolean {
  return /^\/exports\/(snapshots\/|jobs\/[^/]+\/|[^/]+\.)|\.(svg|png)(\?|$)/.test(path);
}

function isPage({ headers }: Answer): boolean {
  return headers.some(([name, value]) => name === "content-type" && value.startsWith("text/html"));
}

/** The address of the data that the page's own scripts would fetch. */
export function asData(path: string): string {
  const url = new URL(path, "http://here.invalid");
  return `${url.pathname === "/" ? "/_root" : url.pathname}.data${url.search}`;
}

/** A path of the service with its query; null for another site, and for what the build made. */
function pathWithin(address: string, from: string, origin: string): string | null {
  const base = new URL(from, origin);
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.origin !== new URL(origin).origin || /^\/(assets|favicon)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}

/** The address without what tells one thing from another of its sort. */
function shapeOf(path: string): string {
  const [pathname, query = ""] = path.split("?") as [string, string?];
  const names = [...new URLSearchParams(query).keys()].sort();
  return `${pathname.replace(/\/[0-9a-f-]{36}|\/\d{5}/g, "/…")}?${names}`;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|area|iframe|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link]) =>
    text(link!),
  );
}

type Field = { name: string; value: string; isHidden: boolean; choices: string[] };
export type Form = { method: string; action: string; fields: Field[]; buttons: [string, string][] };

export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes, inside]) => {
    const inputs = [...inside!.matchAll(/<input\b([^>]*)>/g)].map(([, input]) => ({
      name: attribute(input!, "name") ?? "",
      value: attribute(input!, "value") ?? "",
      type: attribute(input!, "type") ?? "text",
      isChosen: /\schecked\b/.test(input!),
    }));
    const choices = (name: string) =>
      inputs.filter((one) => one.name === name && /radio|checkbox/.test(one.type)).map(({ value }) => value);
    return {
      method: (attribute(attributes!, "method") ?? "get").toLowerCase(),
      action: attribute(attributes!, "action") ?? "",
      fields: [
        ...inputs
          .filter(({ name, type, isChosen }) => name && (!/radio|checkbox/.test(type) || isChosen))
          .map(({ name, value, type }) => ({
            name,
            value,
            isHidden: type === "hidden",
            choices: choices(name),
          })),
        ...inputs
          .filter(
            ({ name, type }, at) =>
              /radio|checkbox/.test(type) && inputs.findIndex((one) => one.name === name) === at,
          )
          .filter(({ name }) => !inputs.some((one) => one.name === name && one.isChosen))
          .map(({ name }) => ({ name, value: "", isHidden: false, choices: choices(name) })),
        ...[...inside!.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, area, value]) => ({
          name: attribute(area!, "name") ?? "",
          value: text(value!),
          isHidden: false,
          choices: [],
        })),
        ...[...inside!.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, select, options]) => {
          const all = [...options!.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => option!);
          const chosen = all.find((option) => /\sselected\b/.test(option)) ?? all[0] ?? "";
          const values = all.map((option) => attribute(option, "value") ?? "");
          const name = attribute(select!, "name") ?? "";
          return { name, value: attribute(chosen, "value") ?? "", isHidden: false, choices: values };
        }),
      ],
      buttons: [...inside!.matchAll(/<button\b([^>]*)>/g)].flatMap(([, button]) => {
        const name = attribute(button!, "name");
        return name ? [[name, attribute(button!, "value") ?? ""] as [string, string]] : [];
      }),
    };
  });
}

/** A form of filters as it stands, and with each single choice changed. */
function addressesOf({ action, fields, buttons }: Form): string[] {
  const stands = fields.map(({ name, value }): [string, string] => [name, value]);
  const changed = fields.flatMap(({ name, choices }) =>
    choices.map((choice) => [
      ...stands.filter(([other]) => other !== name),
      [name, choice] as [string, string],
    ]),
  );
  const pressed = buttons.map((button) => [...stands, button]);
  return [stands, ...changed, ...pressed].map(
    (pairs) => `${action.split("?")[0]}?${new URLSearchParams(pairs.filter(([, value]) => value !== ""))}`,
  );
}

/**
 * What is refused and says why: with what is no choice and far too long, and with nothing filled in, unless the form takes
 * that, as one that saves a draft does, or one of lists alone that can be left empty.
 */
function fillings({ fields, buttons }: Form): Record<string, URLSearchParams> {
  const hidden = fields
    .filter(({ isHidden }) => isHidden)
    .map(({ name, value }): [string, string] => [name, value]);
  const shown = fields.filter(({ isHidden }) => !isHidden);
  const filled = (value: string) => shown.map(({ name }): [string, string] => [name, value]);
  const mayBeBlank =
    buttons.some(([, value]) => value === "save") || shown.every(({ choices }) => choices.includes(""));
  const presses = buttons.length > 0 ? buttons.map((button) => [button]) : [[]];
  return Object.fromEntries(
    presses.flatMap((press) => [
      ...(mayBeBlank ? [] : [[`blank ${press}`, new URLSearchParams([...hidden, ...filled(""), ...press])]]),
      [
        `wrong ${press}`,
        new URLSearchParams([...hidden, ...filled("no-such-choice ".repeat(800)), ...press]),
      ],
    ]),
  );
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag);
  return found ? text(found[1]!) : null;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

function text(html: string): string {
  return html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
