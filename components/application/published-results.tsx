import { useTranslations } from "next-intl";
import { ResultTag, type StageOfOwn } from "#components/application/stage-timeline";
import { Card } from "#components/ui/card";
import { Stats } from "#components/ui/stat";
import { Tag } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatPercent, formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";

interface PublishedResultsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly stages: readonly StageOfOwn[];
}

/** One's own scores in stages that have been published, and in no other. */
export function PublishedResults({ locale, zone, stages }: PublishedResultsProps) {
  const t = useTranslations("application.status");
  const names = useTranslations("terms.stage");
  const scored = stages.flatMap((stage) => {
    const value = stage.result?.value ?? null;
    return stage.publishedAt === null || value === null
      ? []
      : [{ stage, value, publishedAt: stage.publishedAt }];
  });
  if (scored.length === 0) return null;
  return (
    <section>
      <h2>{t("results")}</h2>
      <div className="s-stack mt-4">
        {scored.map(({ stage, value, publishedAt }) => (
          <Card key={stage.kind}>
            <h3 className="s-row">
              {names(stage.kind)} <ResultTag stage={stage} />
            </h3>
            <div className="mt-2">
              <Stats
                figures={[
                  { value: formatScore(locale, value), words: t("value") },
                  ...(stage.weight === null
                    ? []
                    : [
                        {
                          value:
                            stage.weight % 100 === 0
                              ? formatPercent(locale, stage.weight / 100)
                              : `${formatScore(locale, stage.weight)} %`,
                          words: t("weight"),
                        },
                      ]),
                ]}
              />
            </div>
            <p className="s-small s-muted mt-2">
              {t("publishedAt", { at: formatInstant(locale, zone, new Date(publishedAt)) })}
            </p>
            {stage.corrections.map(({ number, publishedAt: at, from }) => (
              <p key={number} className="s-row s-small mt-2">
                <Tag tone="warning">{t("erratum", { number })}</Tag>
                {t("corrected", {
                  at: formatInstant(locale, zone, new Date(at)),
                  from: formatScore(locale, from),
                })}
              </p>
            ))}
          </Card>
        ))}
      </div>
    </section>
  );
}
