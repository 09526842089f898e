import { useTranslations } from "next-intl";
import { nameOfCriterion } from "#components/scoring/sheet-form";
import { formatShare } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { type DescribedLevel, POINT, type Scale, shownLevels } from "#domain/scoring/rubric";

export type RubricCriterion = Scale & {
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string;
  readonly weight: number;
  readonly levels: readonly DescribedLevel[] | null;
};

interface RubricListProps {
  readonly locale: Locale;
  /** What the weights add up to. */
  readonly total: number;
  readonly criteria: readonly RubricCriterion[];
}

/** What a sheet asks: each criterion with its share, its scale and what its levels mean. */
export function RubricList({ locale, total, criteria }: RubricListProps) {
  const t = useTranslations("scoring");
  return (
    <ol className="s-stack-tight">
      {criteria.map((criterion) => {
        const { weight, lowest, highest, levels, description, descriptionEn } = criterion;
        const scale = { lowest: lowest / POINT, highest: highest / POINT };
        return (
          <li key={criterion.name}>
            <p>
              <b>{nameOfCriterion(locale, criterion)}</b>{" "}
              <span className="s-muted">
                · {t("sheet.weight", { weight: formatShare(locale, weight, total) })} ·{" "}
                {t("rubric.scale", scale)}
              </span>
            </p>
            {description !== "" && (
              <p className="s-muted">{inLocale(locale, { id: description, en: descriptionEn })}</p>
            )}
            <ul className="s-list s-small">
              {shownLevels(criterion, levels ?? []).map(({ from, to, anchor, described }) => {
                const range = from === to ? `${from / POINT}` : `${from / POINT}–${to / POINT}`;
                return (
                  <li key={from}>
                    <b>{anchor === null ? range : `${range} ${t(`level.${anchor}.name`)}`}</b>:{" "}
                    {described === null
                      ? t(`level.${anchor ?? "adequate"}.description`)
                      : inLocale(locale, { id: described.text, en: described.textEn })}
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
