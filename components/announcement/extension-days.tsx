import { useTranslations } from "next-intl";
import { Diff } from "#components/ui/diff";
import { addDays, inclusiveDays } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";

interface ExtensionDaysProps {
  readonly locale: Locale;
  readonly oldLastDay: string | null;
  readonly firstOpenDay: string;
  readonly newLastDay: string;
}

/** The usual days of an extension that is signed today: the first and the last one count. */
export function ExtensionDays(props: ExtensionDaysProps) {
  const { locale, oldLastDay, firstOpenDay, newLastDay } = props;
  const t = useTranslations("changes");
  const days = Array.from({ length: inclusiveDays(firstOpenDay, newLastDay) }, (_, at) =>
    addDays(firstOpenDay, at),
  );
  return (
    <>
      <Diff
        beforeLabel={t("notice.oldLastDay")}
        afterLabel={t("extend.newLastDay")}
        before={oldLastDay === null ? t("none") : <del>{formatDay(locale, oldLastDay)}</del>}
        after={<ins>{formatDay(locale, newLastDay)}</ins>}
      />
      <ol className="s-daystrip" aria-label={t("extend.days")}>
        {days.map((day) => (
          <li key={day} className={isWeekend(day) ? "is-weekend" : undefined}>
            <b>{Number(day.slice(8))}</b>
            <span>{weekday(locale, day)}</span>
          </li>
        ))}
      </ol>
      <p className="s-small s-muted">{t("extend.periodNote")}</p>
    </>
  );
}

function isWeekend(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return at === 0 || at === 6;
}

const WEEKDAYS: Record<Locale, readonly string[]> = {
  id: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

function weekday(locale: Locale, day: string): string {
  return WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
