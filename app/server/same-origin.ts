/** What a browser says about where a request comes from. */
interface Provenance {
  origin: string | null;
  fetchSite: string | null;
}

/**
 * The origins whose pages may change things here: the public one, or, for a service of this machine only,
 * every name the machine has for itself.
 */
export function acceptedOrigins(publicOrigin: string | null, host: string, port: number): string[] {
  if (publicOrigin !== null) return [publicOrigin];
  const names = new Set(["127.0.0.1", "localhost", "[::1]", host.includes(":") ? `[${host}]` : host]);
  return [...names].map((name) => new URL(`http://${name}:${port}`).origin);
}

/** Whether a request that changes things was sent by one of our own pages, or by no page at all. */
export function comesFromOurOwnPages(
  { origin, fetchSite }: Provenance,
  accepted: readonly string[],
): boolean {
  if (origin !== null) return accepted.includes(origin);
  if (fetchSite !== null) return fetchSite === "same-origin" || fetchSite === "none";
  // Browsers send Origin with every POST from another site, so a request with neither header comes from a
  // program, which no other site can make act with somebody's cookies.
  return true;
}
