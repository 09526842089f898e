import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale } from "#domain/locale";
import { MESSAGES } from "#server/messages";

/** Texts of the language asked for by name, else of the page's own address. */
export default getRequestConfig(async ({ locale: asked, requestLocale }) => {
  const locale = asked ?? (await requestLocale);
  const known = isLocale(locale) ? locale : DEFAULT_LOCALE;
  // Instants are shown through domain/format with the zone of their agency; this one is never used.
  return { locale: known, messages: MESSAGES[known], timeZone: "Asia/Jakarta" };
});
