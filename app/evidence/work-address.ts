/** Where a published work is found: by its DOI or by a link. */
export type WorkAddress = { link: string | null; doi: string | null };

/** Words for the person who entered it. */
type Problem = { problem: string };

const longestPlace = 2_000;
const doiExample = "10.1234/abc";
const linkExample = "https://example.org/report";

const doiLink = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org(?=[/?#]|$)\/*/i;
const doiName = /^doi\s*:\s*/i;

/** A DOI as "10.1234/abc", with "doi:" before it or as a link to it. DOIs that differ in capitals are the same one. */
export function readDoi(text: string): { doi: string } | Problem {
  const given = shown(text);
  const bare = (doiLink.test(given) ? pathDecoded(given.replace(doiLink, "")) : given).replace(doiName, "");
  // Where a reference ends a sentence, its full stop is often copied with it.
  const doi = bare.replace(/[.,;]+$/, "").toLowerCase();
  if (doi === "") return { problem: `Enter a DOI, like ${doiExample}` };
  if (/[\s\p{C}]/u.test(doi)) return { problem: `Enter the DOI without spaces, like ${doiExample}` };
  if (doi.length > longestPlace)
    return { problem: `DOI must be ${inFigures(longestPlace)} characters or less` };
  if (!doi.startsWith("10."))
    return { problem: `DOI must begin with 10. and have a slash, like ${doiExample}` };
  const [first, ...rest] = doi.split("/");
  if (rest.join("/") === "")
    return { problem: `DOI must have a slash and more after its first numbers, like ${doiExample}` };
  if (!/^10\.\d{4,9}(?:\.\d+)*$/.test(first!))
    return { problem: `DOI must have 4 to 9 digits between 10. and the slash, like ${doiExample}` };
  return { doi };
}

/** A web address, which may lack its "https://". A link to a DOI is that DOI. */
export function readLink(text: string): { link: string } | { doi: string } | Problem {
  const given = shown(text);
  if (given === "") return { problem: `Enter a link, like ${linkExample}` };
  if (/\s/.test(given)) return { problem: `Enter the link without spaces, like ${linkExample}` };
  if (given.length > longestPlace) return tooLong;
  const isWhole = /^https?:\/\//i.test(given);
  // What stands before a colon and no port is a scheme.
  if (!isWhole && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(given))
    return { problem: `Link must begin with https:// or http://, like ${linkExample}` };
  const address = isWhole ? given : `https://${given}`;
  const url = parsed(address);
  if (url?.username || url?.password)
    return { problem: `Enter the link without what stands before the @, like ${linkExample}` };
  if (!url || !namesAWebsite(url.hostname))
    return { problem: `Link must name a website, like ${linkExample}` };
  if (doiLink.test(url.href)) return readDoi(url.href);
  return url.href.length > longestPlace ? tooLong : { link: url.href };
}

const tooLong: Problem = { problem: `Link must be ${inFigures(longestPlace)} characters or less` };

/** Node's URL.canParse says yes to some addresses that it then cannot parse. */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** By a name that others can look up; not a number, nor the name of a machine on one's own network. */
function namesAWebsite(host: string): boolean {
  return /[^.]\.[a-z][a-z0-9-]*\.?$/.test(host);
}

/** A link or a DOI, whichever it is. */
export function readPlace(text: string): WorkAddress | Problem {
  const given = shown(text);
  if (given === "") return { problem: `Enter a link or DOI, like ${linkExample} or ${doiExample}` };
  const read = doiName.test(given) || /^10\.\d/.test(given) ? readDoi(given) : readLink(given);
  return "problem" in read ? read : { link: null, doi: null, ...read };
}

const earliestYear = 1900;

/** The year in which a work was published; null where none was given. Next year's is often out already. */
export function readYear(text: string, now: number): { year: number | null } | Problem {
  const given = shown(text);
  if (given === "") return { year: null };
  const latest = new Date(now).getUTCFullYear() + 1;
  const year = /^\d{4}$/.test(given) ? Number(given) : Number.NaN;
  return earliestYear <= year && year <= latest
    ? { year }
    : { problem: `Year must be between ${earliestYear} and ${latest}, like 2021` };
}

/** Where it leads. */
export function workHref({ doi, link }: WorkAddress): string {
  if (doi !== null) return `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
  return link ?? "";
}

/** The website that it leads to. */
export function workHost(address: WorkAddress): string {
  return new URL(workHref(address)).hostname;
}

/** Without the spaces round it, and the characters that cannot be seen but come along when text is copied. */
function shown(text: string): string {
  return text.replace(/\p{Cf}/gu, "").trim();
}

function pathDecoded(path: string): string {
  const before = path.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(before);
  } catch {
    return before;
  }
}

function inFigures(n: number): string {
  return n.toLocaleString("en-GB");
}
