import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card";
import { DefinitionList } from "#components/ui/definition-list";
import { gradeTitle } from "#domain/accounts/grade";
import { addDays, elapsed, type PlainDate } from "#domain/calendar";
import { formatDay, formatDays } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { HistoryFacts, Period } from "#domain/profile/career";

type Length = { readonly years: number; readonly months: number };

interface ComputedYearsProps {
  readonly locale: Locale;
  readonly on: PlainDate;
  readonly computed: {
    readonly facts: HistoryFacts;
    readonly service: Length | null;
    readonly qualifying: Length;
    readonly qualifyingPeriods: readonly Period[];
    readonly related: Length;
    readonly relatedPeriods: readonly Period[];
  };
}

/** What a history shows by itself, with the very periods that were counted. */
export function ComputedYears({ locale, on, computed }: ComputedYearsProps) {
  const t = useTranslations("profile");
  const { facts, service, qualifying, related, qualifyingPeriods, relatedPeriods } = computed;
  const long = (length: Length, periods: readonly Period[]) =>
    periods.length === 0 ? t("computed.none") : t("computed.years", length);
  const { rank } = facts;
  return (
    <Card as="section">
      <h2 className="s-h3">{t("computed.title")}</h2>
      <p className="s-small s-muted mt-1">{t("computed.on", { day: formatDay(locale, on) })}</p>
      <div className="mt-3">
        <DefinitionList
          entries={[
            {
              term: t("computed.grade"),
              value:
                rank === undefined
                  ? t("computed.none")
                  : t("computed.gradeValue", {
                      grade: rank.grade,
                      title: gradeTitle(rank.grade),
                      day: formatDay(locale, rank.gradeSince),
                    }),
            },
            ...(service === null
              ? []
              : [{ term: t("computed.service"), value: t("computed.years", service) }]),
            { term: t("computed.qualifying"), value: long(qualifying, qualifyingPeriods) },
            { term: t("computed.related"), value: long(related, relatedPeriods) },
          ]}
        />
      </div>
      {qualifyingPeriods.length + relatedPeriods.length > 0 && (
        <details className="mt-3">
          <summary>{t("computed.how")}</summary>
          <p className="s-small mt-2">{t("computed.level")}</p>
          <Periods locale={locale} periods={qualifyingPeriods} />
          <p className="s-small mt-2">{t("computed.relatedHow")}</p>
          <Periods locale={locale} periods={relatedPeriods} />
        </details>
      )}
    </Card>
  );
}

interface PeriodsProps {
  readonly locale: Locale;
  readonly periods: readonly Period[];
}

function Periods({ locale, periods }: PeriodsProps) {
  const t = useTranslations("profile.computed");
  if (periods.length === 0) return <p className="s-small s-muted">{t("none")}</p>;
  return (
    <ul className="s-list s-small">
      {periods.map(({ first, last }) => (
        <li key={first}>
          {t("period", {
            term: formatDays(locale, first, last),
            ...elapsed(first, addDays(last, 1)),
          })}
        </li>
      ))}
    </ul>
  );
}
