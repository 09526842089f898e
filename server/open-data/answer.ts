import { createHash } from "node:crypto";
import type { Locale } from "#domain/locale";
import { callerAddress } from "#server/address";
import { log } from "#server/log";
import { languageOf, preferred } from "#server/open-data/language";
import { Problem, problemResponse } from "#server/open-data/problem";
import { secondsToWait } from "#server/open-data/rate";

export type Question = {
  readonly locale: Locale;
  readonly now: Date;
  readonly parameters: URLSearchParams;
};

/**
 * Answers a program: limit, language, work, then the answer with its tag. What goes wrong becomes a
 * problem document.
 * @param now the moment that the answer is of
 * @param work returns null for what is not there, or not public
 */
export async function answerProgram(
  request: Request,
  now: Date,
  work: (question: Question) => Promise<object | null>,
): Promise<Response> {
  let locale = preferred(request.headers.get("accept-language"));
  try {
    // Real time: the clock of a demo may stand still, and then nobody would ever be let in again.
    const wait = secondsToWait(callerAddress(request.headers), performance.now());
    if (wait > 0) throw new Problem("too-many-requests", wait);
    locale = languageOf(request);
    const parameters = new URL(request.url).searchParams;
    const answer = await work({ locale, now, parameters });
    if (answer === null) throw new Problem("not-found");
    return tagged(request, JSON.stringify(answer), {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Language": locale,
      Vary: "Accept-Language",
    });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, locale);
    log().error({ err: error, path: new URL(request.url).pathname }, "open data failed");
    return problemResponse(new Problem("failed"), locale);
  }
}

/** A body that anybody may keep for a minute and ask for by its tag afterwards: 200, or 304. */
export function tagged(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const all = {
    ...headers,
    ETag: tag,
    "Cache-Control": "public, max-age=60",
    "Access-Control-Allow-Origin": "*",
  };
  return holdsTag(request.headers.get("if-none-match"), tag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** A proxy that compresses makes a tag weak; for reading, weak and strong ones compare alike. */
function holdsTag(header: string | null, tag: string): boolean {
  const known = (header ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(tag);
}

/** For files that are not there, or of something that is not public. */
export function missing(): Response {
  return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
}
