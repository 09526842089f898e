import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card";
import { DefinitionList } from "#components/ui/definition-list";
import type { Nip } from "#domain/accounts/nip";
import { formatDay, formatMonth, formatNip } from "#domain/format";
import type { Locale } from "#domain/locale";

interface NipReadingProps {
  readonly locale: Locale;
  readonly nip: Nip;
}

/** A personnel number taken apart, so that its owner sees what is read from it. */
export function NipReading({ locale, nip }: NipReadingProps) {
  const t = useTranslations("application.profile");
  const words = useTranslations("profile.nipSentence");
  const { digits, birthDate, firstAppointment, sex, sequence } = nip;
  // The day is left out: the number names the month only.
  const month = formatMonth(locale, firstAppointment);
  return (
    <Card as="section">
      <h2 className="s-h3">{t("nipTitle")}</h2>
      <p className="s-code mt-2">{formatNip(digits)}</p>
      <p className="s-small mt-2">{words(sex, { birth: formatDay(locale, birthDate), month })}</p>
      <div className="mt-3">
        <DefinitionList
          entries={[
            {
              term: digits.slice(0, 8),
              value: t("nip.birth", { day: formatDay(locale, birthDate) }),
            },
            { term: digits.slice(8, 14), value: t("nip.appointed", { month }) },
            { term: digits.slice(14, 15), value: t(sex === "MALE" ? "nip.male" : "nip.female") },
            { term: sequence, value: t("nip.sequence") },
          ]}
        />
      </div>
      <p className="s-small s-muted mt-3">{t("nipWrong")}</p>
    </Card>
  );
}
