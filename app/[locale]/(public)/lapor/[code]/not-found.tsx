import { getLocale, getTranslations } from "next-intl/server";
import { TrackForm } from "#components/complaint/track-form";
import { isLocale } from "#domain/locale";
import { TrackedFrame } from "../tracked-frame";

/** Says the same of a code that never was as of one that was mistyped. */
export default async function UnknownCode() {
  const found = await getLocale();
  const locale = isLocale(found) ? found : "id";
  const t = await getTranslations({ locale, namespace: "complaint.unknown" });
  return (
    <TrackedFrame locale={locale} path="/lapor">
      <h1>{t("title")}</h1>
      <p className="s-text mt-3 mb-6">{t("text")}</p>
      <TrackForm locale={locale} />
    </TrackedFrame>
  );
}
