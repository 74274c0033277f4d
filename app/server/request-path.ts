const foldersOfSecrets = new Set(["invitations", "password-reset"]);
const longestLoggedPath = 200;

/**
 * Whether a path can be decoded and is a path only: links and redirects made from one that begins with two
 * slashes would lead to another host.
 */
export function isWellFormedPath(path: string): boolean {
  const decoded = decode(path);
  if (decoded === null || /^[/\\]{2}/.test(decoded)) return false;
  return ![...decoded].some((character) => character < " ");
}

/** The path as a log may hold it: whoever reads the log must not be able to use another person's link. */
export function pathForLog(path: string): string {
  const segments = (decode(path) ?? path).split("/");
  const folder = segments.findIndex((segment) => foldersOfSecrets.has(segment.toLowerCase()));
  const shown = folder === -1 ? segments : segments.map((each, at) => (at > folder && each ? "…" : each));
  return shown.join("/").slice(0, longestLoggedPath);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
