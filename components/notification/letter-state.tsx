import { useTranslations } from "next-intl";
import { Instant } from "#components/ui/instant";
import { Tag, type Tone } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import type { LetterState } from "#domain/notification/retry";

const TONES: Record<LetterState, Tone> = {
  delivered: "success",
  delayed: "warning",
  bounced: "danger",
  waiting: "info",
  retrying: "warning",
  parked: "danger",
};

interface LetterStateTagProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly letter: {
    readonly state: LetterState;
    readonly attempts: number;
    readonly nextAttemptAt: string;
    readonly lastError: string | null;
  };
}

/** How far a letter got; after a failure also why, and when it is tried again. */
export function LetterStateTag({ locale, zone, letter }: LetterStateTagProps) {
  const t = useTranslations("notification");
  const { state, attempts, nextAttemptAt, lastError } = letter;
  return (
    <>
      <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
      {lastError !== null && <span className="s-small s-muted block">{lastError}</span>}
      {(state === "retrying" || state === "parked") && (
        <span className="s-small s-muted block">
          {t("attempts", { count: attempts })}
          {state === "retrying" && (
            <>
              {" "}
              {t("nextAttempt")} <Instant locale={locale} zone={zone} at={nextAttemptAt} />
            </>
          )}
        </span>
      )}
    </>
  );
}
