import { isLocale, localePath } from "#domain/locale";

interface CodeParams {
  readonly params: Promise<{ locale: string }>;
}

/**
 * Leads from a field for a code (`kode`) to the page of what it opens. The page answers codes of
 * nothing, too.
 * @param read what was typed, in the form that stands in the address
 */
export async function toCodePage(
  request: Request,
  { params }: CodeParams,
  base: string,
  read: (typed: string) => string,
): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const typed = new URL(request.url).searchParams.get("kode") ?? "";
  const path = `${base}/${encodeURIComponent(read(typed))}`;
  return new Response(null, {
    status: 303,
    headers: { Location: localePath(locale, path), "Cache-Control": "no-store" },
  });
}

export type CodeRedirectProps = CodeParams;
