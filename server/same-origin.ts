/**
 * Whether a request that changes something comes from a page of ours. Server actions check this by
 * themselves; route handlers have to. Without either header the session cookie decides alone, and
 * that is `SameSite=Lax`: no other site can send it with a POST.
 */
export function isSameOrigin(head: Headers): boolean {
  const site = head.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = head.get("origin");
  if (origin === null) return true;
  const host = head.get("x-forwarded-host") ?? head.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
