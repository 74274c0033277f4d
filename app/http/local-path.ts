const here = "http://here.invalid";

/** A path of this service to go on to; anything that could lead elsewhere becomes the start page. */
export function localPath(path: string | null): string {
  if (!path?.startsWith("/") || !URL.canParse(path, here)) return "/";
  const { origin, pathname, search } = new URL(path, here);
  // Taking out the dots of "/.//elsewhere.example" leaves an address of another host.
  return origin === here && !pathname.startsWith("//") ? pathname + search : "/";
}
