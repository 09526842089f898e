import { useTranslations } from "next-intl";
import { SheetStateTag } from "#components/scoring/sheet-state-tag";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { SheetState } from "#domain/scoring/life-cycle";

interface NowCardProps {
  readonly locale: Locale;
  readonly sheet: {
    readonly sheetId: string;
    readonly code: string;
    readonly name: string | null;
    readonly state: SheetState;
    readonly savedAt: string | null;
    readonly kind: StageKind;
    readonly postTitle: Bilingual;
    readonly zone: Zone;
  };
}

/** The one sheet to go on with. */
export function NowCard({ locale, sheet }: NowCardProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  const { name, code, state, savedAt } = sheet;
  return (
    <Card look="current">
      <p className="s-small s-muted">{t("work.now")}</p>
      <h2>{name ?? t("work.candidate", { code })}</h2>
      <p>
        {name === null ? "" : `${code} · `}
        {terms(`stage.${sheet.kind}`)} · {inLocale(locale, sheet.postTitle)}
      </p>
      <p>
        <SheetStateTag state={state} />{" "}
        {savedAt !== null && (
          <span className="s-small s-muted">
            {t("work.savedAt", { time: formatInstant(locale, sheet.zone, new Date(savedAt)) })}
          </span>
        )}
      </p>
      <p>
        <ButtonLink href={localePath(locale, `/penilaian/${sheet.sheetId}`)} wide="phone">
          {state === "DRAFT" ? t("work.continue") : t("work.begin")}
        </ButtonLink>
      </p>
    </Card>
  );
}
