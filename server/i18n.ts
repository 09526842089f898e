import { locale as localeOfAddress } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale } from "#domain/locale";
import { MESSAGES } from "#server/messages";

/**
 * Texts of the language asked for by name, else of the page's own address.
 *
 * The address is asked itself, and not only what a page has set for its request, so that a layout
 * rendered before its page does not settle the language of both.
 */
export default getRequestConfig(async ({ locale: asked, requestLocale }) => {
  const locale = asked ?? (await localeOfAddress()) ?? (await requestLocale);
  const known = isLocale(locale) ? locale : DEFAULT_LOCALE;
  // Instants are shown through domain/format with the zone of their agency; this one is never used.
  return { locale: known, messages: MESSAGES[known], timeZone: "Asia/Jakarta" };
});
