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

/** One spelling for each whom limits tell apart: no port, brackets or zone, IPv4 as IPv4 even on an IPv6 socket, IPv6 by its network. */
function plainAddress(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1];
  const withoutPort = bracketed ?? trimmed.replace(/^([\d.]+):\d+$/, "$1");
  const address = withoutPort.replace(/%.*$/, "").replace(/^::ffff:(?=[\d.]+$)/, "");
  if (isIP(address) === 6) return networkOf(address);
  return isIP(address) ? address : null;
}

/** The first half of an IPv6 address: whoever has one has all addresses that begin so. */
function networkOf(address: string): string {
  const [left = [], right = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const missing = Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
