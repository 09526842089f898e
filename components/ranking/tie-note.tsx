import { useTranslations } from "next-intl";
import type { RankingLine } from "#components/ranking/ranking-table";
import { Banner } from "#components/ui/banner";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";

export type TieFacts = {
  readonly zone: Zone;
  readonly tieCriterion: string | null;
  readonly places: number;
  readonly rows: readonly RankingLine[];
  readonly signed: {
    readonly at: string;
    readonly by: string;
    readonly tieReason: string | null;
    readonly shortReason: string | null;
  } | null;
};

interface TieNoteProps {
  readonly locale: Locale;
  readonly page: TieFacts;
}

/** Equals at the cut and what the plenary decided about them; and who signed, once it has. */
export function TieNote({ locale, page }: TieNoteProps) {
  const t = useTranslations("ranking");
  const { signed, rows, tieCriterion, places, zone } = page;
  const contested = rows.filter(({ place }) => place === "contested");
  const [first] = contested;
  const codes = new Intl.ListFormat(locale).format(
    contested.map(({ candidateCode }) => candidateCode),
  );
  const criterion =
    tieCriterion === null || tieCriterion === ""
      ? t("tie.noCriterion")
      : t("tie.criterion", { criterion: tieCriterion });
  return (
    <>
      {first !== undefined && (
        <Banner
          tone="warning"
          icon="equal"
          title={t("tie.title", { codes, total: formatScore(locale, first.total) })}
        >
          <p>
            {t("tie.rule")} {criterion}
          </p>
          <p>
            <b>{t("tie.open", { places, equals: contested.length })}</b>
          </p>
        </Banner>
      )}
      {signed !== null && (
        <Banner tone="success" title={t("signed.title")}>
          <p>
            {t("signed.by", { name: signed.by })}{" "}
            <Instant locale={locale} zone={zone} at={signed.at} />.
          </p>
          {signed.tieReason !== null && (
            <p>
              <b>{t("signed.tie")}</b> {signed.tieReason}
            </p>
          )}
          {signed.shortReason !== null && (
            <p>
              <b>{t("signed.short")}</b> {signed.shortReason}
            </p>
          )}
        </Banner>
      )}
    </>
  );
}
