import { getTranslations } from "next-intl/server";
import { returnPath } from "#domain/accounts/return-path";
import { isLocale, localePath } from "#domain/locale";
import { interruptedForm } from "#server/interrupted-form";
import { announcedBytes } from "#server/multipart";
import { isSameOrigin } from "#server/same-origin";

interface InterruptedParams {
  readonly params: Promise<{ locale: string }>;
}

/** As much as an action takes. */
const MOST_BYTES = 1_000_000;

/**
 * Where a form without JavaScript arrives when its session has ended: the browser is sent here with
 * all it posted, because the page of the form cannot be shown to nobody.
 */
export async function POST(request: Request, { params }: InterruptedParams): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  if ((announcedBytes(request.headers) ?? 0) > MOST_BYTES) {
    return new Response(null, { status: 413 });
  }
  const back = returnPath(new URL(request.url).searchParams.get("ke"));
  const posted = await request.formData().catch(() => null);
  if (back === null || posted === null) return new Response(null, { status: 400 });
  const t = await getTranslations({ locale, namespace: "accounts.interrupted" });
  const page = interruptedForm(posted, {
    locale,
    address: localePath(locale, back),
    texts: { title: t("title"), text: t("text"), signIn: t("signIn"), again: t("again") },
  });
  return new Response(page, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
