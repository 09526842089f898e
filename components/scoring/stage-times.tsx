import { useTranslations } from "next-intl";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface StageTimesProps {
  readonly locale: Locale;
  readonly stage: {
    readonly zone: Zone;
    readonly openedAt: string | null;
    readonly unsealedAt: string | null;
    readonly unsealedBy: string | null;
    readonly decidedAt: string | null;
    readonly publishedAt: string | null;
  };
}

/** What has happened to a stage of a post, and when. */
export function StageTimes({ locale, stage }: StageTimesProps) {
  const t = useTranslations("scoring");
  const at = (instant: string) => formatInstant(locale, stage.zone, new Date(instant));
  const { openedAt, unsealedAt, unsealedBy, decidedAt, publishedAt } = stage;
  if (openedAt === null && decidedAt === null) return null;
  return (
    <ul className="s-list s-small s-muted">
      {openedAt !== null && <li>{t("stage.openedAt", { time: at(openedAt) })}</li>}
      {unsealedAt !== null && (
        <li>{t("stage.unsealedAt", { time: at(unsealedAt), name: unsealedBy ?? "" })}</li>
      )}
      {decidedAt !== null && <li>{t("stage.decidedAt", { time: at(decidedAt) })}</li>}
      {publishedAt !== null && <li>{t("stage.publishedText", { time: at(publishedAt) })}</li>}
    </ul>
  );
}
