import { getTranslations } from "next-intl/server";
import { formatInstant } from "#domain/format";
import { isLocale, type Locale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { refusalOf } from "#server/refusals";
import { isSameOrigin } from "#server/same-origin";
import { KeepInput, type Kept, keepInput } from "#server/unsaved/keep-input";
import { secondsToWait } from "#server/unsaved/rate";

/** More than the longest of the forms, filled in to its limits. */
const MOST_BYTES = 64_000;

/** Keeps what is being typed into a form; answers with a sentence for the person who types. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return empty(403);
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) return empty(401);
  const bytes = Number(headers.get("content-length") ?? Number.NaN);
  // Whoever does not say how much it is may send any amount.
  if (!(bytes <= MOST_BYTES)) return empty(413);
  const seconds = secondsToWait(ctx, performance.now());
  if (seconds > 0) return empty(429, { "Retry-After": `${seconds}` });

  const typed = Object.fromEntries(new URLSearchParams(await request.text()));
  const input = KeepInput.safeParse(typed);
  if (!input.success) return empty(422);
  const locale = isLocale(typed.locale) ? typed.locale : "id";
  let kept: Kept | null;
  try {
    kept = await keepInput(ctx, input.data);
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    // Mostly what was on its way when its form was sent or its record removed: nobody's mistake.
    const t = await getTranslations({ locale, namespace: "unsaved" });
    return said(t("failed"));
  }
  return said(kept && (await sentence(locale, ctx.now, kept)));
}

function said(words: string | null): Response {
  return new Response(words, {
    headers: { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" },
  });
}

const PRIVATE = { "Cache-Control": "no-store" };

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...PRIVATE, ...headers } });
}

async function sentence(locale: Locale, now: Date, { zone, otherAt, isStale }: Kept) {
  const t = await getTranslations({ locale, namespace: "unsaved" });
  const time = (at: Date) => formatInstant(locale, zone, at, "time");
  const done = t("keptAt", { at: time(now) });
  if (isStale) return `${done} ${t("savedElsewhere")}`;
  return otherAt === null ? done : `${done} ${t("typedElsewhere", { at: time(otherAt) })}`;
}
