import { DEFAULT_LOCALE, LOCALES } from "#domain/locale";

const HERE = "https://here.invalid";
const NOT_A_PLACE = ["/masuk", "/api"];

/**
 * The page of this site, without language, that a `ke` parameter names; null for anything else.
 *
 * Browsers read `//host`, `/\host` and tabs in between as another site, so the text is resolved
 * the way they do it, and what does not stay here is dropped.
 */
export function returnPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || text.length > 500) return null;
  let url: URL;
  try {
    url = new URL(text, HERE);
  } catch {
    return null;
  }
  if (url.origin !== HERE) return null;
  const path = withoutLanguage(url.pathname);
  if (path.startsWith("//") || path.includes("\\")) return null;
  if (NOT_A_PLACE.some((place) => path === place || path.startsWith(`${place}/`))) return null;
  return path + url.search + url.hash;
}

function withoutLanguage(path: string): string {
  for (const locale of LOCALES) {
    if (locale === DEFAULT_LOCALE) continue;
    if (path === `/${locale}`) return "/";
    if (path.startsWith(`/${locale}/`)) return path.slice(locale.length + 1);
  }
  return path;
}
