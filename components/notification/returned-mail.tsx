import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface ReturnedMailProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly returned: { readonly address: string; readonly at: string };
  /** Who can help where the address is no longer used. */
  readonly help: "applicant" | "office";
}

/** Says to somebody that our letters do not reach their address. */
export function ReturnedMail({ locale, zone, returned, help }: ReturnedMailProps) {
  const t = useTranslations("notification.returned");
  const at = formatInstant(locale, zone, new Date(returned.at));
  return (
    <div className="mb-4">
      <Banner tone="warning" title={t("title", { address: returned.address })}>
        <p>{t("text", { at })}</p>
        <p className="mt-2">{t(help)}</p>
      </Banner>
    </div>
  );
}
