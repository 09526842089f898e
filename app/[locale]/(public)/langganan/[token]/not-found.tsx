import { getLocale, getTranslations } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { env } from "#server/env";

/** For links of subscriptions that have ended, and for links that never were. */
export default async function DeadSubscription() {
  const found = await getLocale();
  const locale = isLocale(found) ? found : "id";
  const t = await getTranslations({ locale, namespace: "subscription" });
  return (
    <PublicShell locale={locale} path="/langganan" demo={env().SELTER_DEMO}>
      <h1>{t("dead.title")}</h1>
      <p className="s-text mt-3">{t("dead.text")}</p>
      <p className="mt-4">
        <TextLink href={localePath(locale, "/langganan")}>{t("done.again")}</TextLink>
      </p>
    </PublicShell>
  );
}
