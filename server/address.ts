import { env } from "#server/env";

/**
 * The network address a request comes from.
 *
 * Each trusted proxy appends the address it saw to `X-Forwarded-For`; what stands further left was
 * written by the caller and proves nothing. Without a proxy Next fills the header from the socket.
 */
export function callerAddress(head: Headers): string {
  const hops = (head.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const index = hops.length - Math.max(env().TRUSTED_PROXIES, 1);
  return hops[Math.max(index, 0)] || "unknown";
}
