import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { ObjectionPoints, type Point } from "#components/verification/objection-points";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { ObjectionState } from "#domain/verification/objection";

interface ObjectionAnswerProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Whether it attacks the result of a scored stage, not the administrative verdict. */
  readonly scored?: boolean;
  readonly filed: {
    readonly state: ObjectionState;
    readonly filedAt: string;
    readonly dueAt: string;
    readonly formalReason: string | null;
    readonly answeredAt: string | null;
    readonly unchangedReason: string | null;
    readonly points: readonly Point[];
  };
}

const TONES = {
  FILED: "info",
  ADMISSIBLE: "info",
  ANSWERED: "info",
  INADMISSIBLE: "neutral",
  UPHELD: "success",
  REJECTED: "neutral",
} as const;

/** One's own objection after it was sent: where it stands, and the answer to each point. */
export function ObjectionAnswer(props: ObjectionAnswerProps) {
  const { locale, zone, supervisor, scored = false, filed } = props;
  const t = useTranslations("verification.objection");
  const at = (iso: string) => formatInstant(locale, zone, new Date(iso), "minute");
  const { answeredAt } = filed;
  // That an answer waits for a second member is not told.
  const state = filed.state === "ANSWERED" ? "ADMISSIBLE" : filed.state;
  const own = scored ? "ownStage" : "own";
  const due = formatInstant(locale, zone, lastSecondBefore(filed.dueAt), "date");
  return (
    <>
      <Banner tone={TONES[state]} title={t(`${own}.${state}.title`)}>
        <p>{t(`${own}.${state}.text`, { due })}</p>
        {filed.unchangedReason !== null && <p className="s-lines">{filed.unchangedReason}</p>}
        {filed.formalReason !== null && <p className="s-lines">{filed.formalReason}</p>}
        {answeredAt !== null && state !== "UPHELD" && <p>{t("elsewhere", { supervisor })}</p>}
      </Banner>
      <p className="s-small s-muted">
        {t("filedAt", { at: at(filed.filedAt) })}
        {answeredAt !== null && ` · ${t("answeredAt", { at: at(answeredAt) })}`}
      </p>
      <ObjectionPoints locale={locale} points={filed.points} />
    </>
  );
}
