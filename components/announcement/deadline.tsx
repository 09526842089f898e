import { useTranslations } from "next-intl";
import { timeLeft } from "#domain/application/time-left";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface DeadlineProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** ISO; the first instant that is too late. */
  readonly closesAt: string;
  /** ISO; the moment of which the page tells. */
  readonly now: string;
  /** In lists whole days are enough, as long as there are some. */
  readonly brief?: boolean;
}

/** The deadline: how much is left, and the last second that is in time. */
export function Deadline(props: DeadlineProps) {
  const { left, closes } = useDeadlineWords()(props);
  return (
    <>
      <b>{left}</b>
      {closes}
    </>
  );
}

/** The same in words, for lists that look their words up once. */
export function useDeadlineWords() {
  const t = useTranslations("announcement.deadline");
  return ({ locale, zone, closesAt, now, brief = false }: DeadlineProps) => {
    const { days, hours, minutes } = timeLeft(new Date(now), new Date(closesAt));
    const last = lastSecondBefore(closesAt);
    const left =
      days > 0
        ? brief
          ? t("days", { days })
          : t("daysHours", { days, hours })
        : hours > 0
          ? t("hoursMinutes", { hours, minutes })
          : t("minutes", { minutes });
    return {
      left: t("left", { left }),
      closes: t("closes", {
        day: formatInstant(locale, zone, last, "weekday"),
        time: formatInstant(locale, zone, last, "time"),
      }),
    };
  };
}
