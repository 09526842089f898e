import { useTranslations } from "next-intl";
import { ServerClock } from "#components/layout/server-clock";
import { Banner } from "#components/ui/banner";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { TimeLeft } from "#domain/application/time-left";
import { lastSecondBefore, OFFSET_HOURS, ZONE_NAMES, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

/**
 * The last second for applications with its weekday and zone.
 * @param closesAt ISO, the first instant that is too late
 */
export function deadlineText(locale: Locale, zone: Zone, closesAt: string): string {
  const last = lastSecondBefore(closesAt);
  const day = formatInstant(locale, zone, last, "weekday");
  return `${day}${locale === "id" ? " " : ", "}${formatInstant(locale, zone, last, "time")}`;
}

/** A moment to the second with its weekday, as on a receipt. */
export function receiptMoment(locale: Locale, zone: Zone, at: string): string {
  const instant = new Date(at);
  const day = formatInstant(locale, zone, instant, "weekday");
  return `${day}${locale === "id" ? " pukul " : ", "}${formatInstant(locale, zone, instant, "clock")}`;
}

/** How long there is still time, rounded down; only beside the absolute deadline. */
function TimeLeftWords({ left }: { readonly left: TimeLeft }) {
  const t = useTranslations("application.left");
  const { days, hours, minutes } = left;
  if (days > 0) return t("days", { days, hours });
  if (hours > 0) return t("hours", { hours, minutes });
  return minutes > 0 ? t("minutes", { minutes }) : t("seconds");
}

interface DeadlineClockProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly left: TimeLeft;
}

/** The time by which the deadline is read, running. */
function DeadlineClock({ locale, zone, left }: DeadlineClockProps) {
  const t = useTranslations("application.deadline");
  return (
    <ServerClock
      at={left.at}
      offsetHours={OFFSET_HOURS[zone]}
      pattern={t("clock", { time: "{time}", zone: ZONE_NAMES[zone] })}
      separator={locale === "id" ? "." : ":"}
    />
  );
}

interface UnsentBannerProps {
  readonly locale: Locale;
  readonly application: {
    readonly zone: Zone;
    readonly state: ApplicationState;
    readonly selection: { readonly closesAt: string | null };
    readonly left: TimeLeft | null;
    readonly changedAt: string;
    readonly sendRefusedAt: string | null;
    /** Once given, it is kept also where the application was taken back. */
    readonly receiptNumber: string | null;
  };
}

/** On every page of an application that the panel has not got: not sent, or too late. */
export function UnsentBanner({ locale, application }: UnsentBannerProps) {
  const t = useTranslations("application");
  const { zone, state, left, changedAt, sendRefusedAt, receiptNumber } = application;
  const { closesAt } = application.selection;
  const deadline = closesAt === null ? "" : deadlineText(locale, zone, closesAt);
  const at = (moment: string) => receiptMoment(locale, zone, moment);
  if (state === "MISSED_DEADLINE") {
    return (
      <Banner tone="danger" icon="alarm" title={t("missed.title")}>
        <p>{t("missed.text", { deadline })}</p>
        <p>{t("missed.changed", { at: at(changedAt) })}</p>
        {receiptNumber !== null && <p>{t("missed.takenBack", { number: receiptNumber })}</p>}
        <p>
          {sendRefusedAt === null
            ? t(receiptNumber === null ? "missed.neverPressed" : "missed.notPressedAgain")
            : t("missed.pressed", { at: at(sendRefusedAt) })}
        </p>
      </Banner>
    );
  }
  if (state !== "DRAFT") return null;
  return (
    <Banner tone="warning" icon="send-off" title={t("draft.title")}>
      <p>{t("draft.text")}</p>
      {left !== null && (
        <p>
          <b>
            <TimeLeftWords left={left} />
          </b>{" "}
          – {t("draft.closes", { deadline })}
          <br />
          <DeadlineClock locale={locale} zone={zone} left={left} />
        </p>
      )}
    </Banner>
  );
}

interface TimeLeftBoxProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly closesAt: string;
  readonly left: TimeLeft | null;
}

/** The time left, large, over the absolute deadline. */
export function TimeLeftBox({ locale, zone, closesAt, left }: TimeLeftBoxProps) {
  const t = useTranslations("application.deadline");
  const deadline = deadlineText(locale, zone, closesAt);
  return (
    <p className="s-days">
      {left !== null && (
        <b>
          <TimeLeftWords left={left} />
        </b>
      )}
      <span>{left === null ? t("closed", { deadline }) : t("closes", { deadline })}</span>
      {left !== null && (
        <span>
          <DeadlineClock locale={locale} zone={zone} left={left} />
        </span>
      )}
    </p>
  );
}
