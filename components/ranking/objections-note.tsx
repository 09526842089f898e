import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface ObjectionsNoteProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly objections: { readonly unanswered: number; readonly endsAt: string | null } | null;
}

/** What objections say to the signing of a ranking: one without a decision holds it. */
export function ObjectionsNote({ locale, zone, objections }: ObjectionsNoteProps) {
  const t = useTranslations("ranking.objections");
  if (objections === null) return null;
  const { unanswered, endsAt } = objections;
  if (unanswered > 0) {
    return (
      <Banner tone="warning" title={t("holdTitle", { count: unanswered })}>
        <p>{t("hold")}</p>
      </Banner>
    );
  }
  if (endsAt === null) return null;
  const at = formatInstant(locale, zone, lastSecondBefore(endsAt), "minute");
  return (
    <Banner tone="info" title={t("openTitle", { at })}>
      <p>{t("open")}</p>
    </Banner>
  );
}
