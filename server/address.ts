import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "#server/env";

/**
 * The network address a request comes from.
 *
 * Each trusted proxy appends the address it saw to `X-Forwarded-For`; what stands further left was
 * written by the caller and proves nothing. Without a proxy Next fills the header from the socket,
 * if `forgetForgedAddresses` has emptied it.
 */
export function callerAddress(head: Headers): string {
  const hops = (head.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const index = hops.length - Math.max(env().TRUSTED_PROXIES, 1);
  return hops[Math.max(index, 0)] || "unknown";
}

const ARRIVAL = "http.server.request.start";

/**
 * Where no proxy stands in front, takes `X-Forwarded-For` from every request before Next reads it:
 * the caller wrote it, Next would keep it, and no limit for an address would hold.
 * @returns ends it
 */
export function forgetForgedAddresses(): () => void {
  if (env().TRUSTED_PROXIES > 0) return () => {};
  const forget = (arrival: unknown) => {
    const { request } = arrival as { readonly request: IncomingMessage };
    delete request.headers["x-forwarded-for"];
  };
  subscribe(ARRIVAL, forget);
  return () => unsubscribe(ARRIVAL, forget);
}
