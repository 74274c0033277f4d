import { isIP } from "node:net";

interface Route {
  /** The header X-Forwarded-For: the client first, then each proxy but the last. */
  forwardedFor: string | null | undefined;
  /** How many proxies of our own stand in front of the service. */
  trustedProxies: number;
  /** The other end of the connection. */
  socketAddress: string | undefined;
}

/**
 * The address of whoever sent a request. Each of our own proxies appends the address it was called from, so only
 * that many entries, counted from the right, are known to be true; what stands to their left anybody may invent.
 */
export function clientAddress({ forwardedFor, trustedProxies, socketAddress }: Route): string {
  const nearest = plainAddress(socketAddress ?? "") ?? "unknown";
  if (trustedProxies === 0 || !forwardedFor) return nearest;
  const hops = forwardedFor.split(",");
  return plainAddress(hops[Math.max(0, hops.length - trustedProxies)]!) ?? nearest;
}

/** One spelling per address: no port, no brackets, no zone, and IPv4 as IPv4 even on an IPv6 socket. */
function plainAddress(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1];
  const withoutPort = bracketed ?? trimmed.replace(/^([\d.]+):\d+$/, "$1");
  const address = withoutPort.replace(/%.*$/, "").replace(/^::ffff:(?=[\d.]+$)/, "");
  return isIP(address) ? address : null;
}
