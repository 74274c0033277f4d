/** A path of this service to go on to; anything that could lead elsewhere becomes the start page. */
export function localPath(path: string | null): string {
  if (!path || !/^\/(?![/\\])/.test(path)) return "/";
  const url = URL.canParse(path, "http://here.invalid") ? new URL(path, "http://here.invalid") : null;
  return url?.host === "here.invalid" ? url.pathname + url.search : "/";
}
