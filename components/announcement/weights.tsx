import { useTranslations } from "next-intl";
import { type RubricCriterion, RubricList } from "#components/scoring/rubric-list";
import { ValueRule } from "#components/scoring/value-rule";
import { formatPercent, formatShort } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

interface WeightsProps {
  readonly locale: Locale;
  readonly stages: readonly {
    readonly kind: StageKind;
    /** Hundredths of a percent; null where nothing is scored. */
    readonly weight: number | null;
  }[];
  /** What is scored on sheets in each stage. */
  readonly sheets: readonly {
    readonly kind: StageKind;
    readonly criteriaTotal: number;
    readonly sheetDecimals: number | null;
    readonly criteria: readonly RubricCriterion[];
  }[];
  readonly tieCriterion: string | null;
}

const SHADES = ["700", "600", "500", "400"] as const;

/** How the final score is made up. */
export function Weights({ locale, stages, sheets, tieCriterion }: WeightsProps) {
  const t = useTranslations("announcement.weights");
  const terms = useTranslations("terms.stage");
  const scored = stages.flatMap(({ kind, weight }) =>
    weight === null
      ? []
      : [{ name: terms(kind), weight, shown: formatPercent(locale, formatShort(locale, weight)) }],
  );
  return (
    <>
      <p className="mt-2">{t("fixed")}</p>
      <div
        className="s-wbar mt-4"
        role="img"
        aria-label={scored.map(({ name, shown }) => `${name} ${shown}`).join(", ")}
      >
        {scored.map(({ name, weight, shown }, index) => (
          <span
            key={name}
            style={{
              flex: weight,
              ["--w" as string]: `var(--color-primary-${SHADES[index % SHADES.length]})`,
            }}
          >
            {shown}
          </span>
        ))}
      </div>
      <ul className="s-wlab" aria-hidden="true">
        {scored.map(({ name, weight }) => (
          <li key={name} style={{ ["--f" as string]: weight }}>
            {name}
          </li>
        ))}
      </ul>
      {sheets.map(({ kind, criteriaTotal, sheetDecimals, criteria }) => (
        <details key={kind} className="mt-3">
          <summary>{t("rubric", { stage: terms(kind), count: criteria.length })}</summary>
          <p className="s-small s-muted mt-2">
            <ValueRule sheetDecimals={sheetDecimals} />
          </p>
          <div className="mt-2">
            <RubricList locale={locale} total={criteriaTotal} criteria={criteria} />
          </div>
        </details>
      ))}
      <p className="s-small mt-3">
        {tieCriterion === null ? t("tiePlenary") : t("tie", { criterion: tieCriterion })}
      </p>
    </>
  );
}
