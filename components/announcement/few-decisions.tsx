import { useTranslations } from "next-intl";
import { useFewWay } from "#components/announcement/few-way";
import { DefinitionList } from "#components/ui/definition-list";
import { EmptyState } from "#components/ui/empty-state";
import { Instant } from "#components/ui/instant";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { FewRow } from "#domain/announcement/few-applicants";
import type { Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

interface FewDecisionsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly post: string;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Address of the selection, without language. */
  readonly base: string;
  readonly decisions: readonly FewRow[];
}

/** What the panel has decided about a post with too few applicants, the youngest first. */
export function FewDecisions({
  locale,
  zone,
  post,
  supervisor,
  base,
  decisions,
}: FewDecisionsProps) {
  const t = useTranslations("changes");
  const wayOf = useFewWay(supervisor);
  const paper = (of: PaperRef) => (
    <TextLink file href={localePath(locale, `${base}/surat/${of.id}`)}>
      {t("paper", { number: of.number, day: formatDay(locale, of.dated) })}
    </TextLink>
  );
  if (decisions.length === 0) {
    return (
      <EmptyState title={t("few.emptyTitle")} level={3}>
        {t("few.empty")}
      </EmptyState>
    );
  }
  return (
    <ul className="s-list">
      {decisions.map((row) => (
        <li key={row.id}>
          <p className="s-row">
            <b>{wayOf(row, post)}</b>
            <Tag tone={row.stands ? "success" : "neutral"}>
              {t(row.stands ? "few.stands" : "few.replaced")}
            </Tag>
          </p>
          <p className="s-small s-muted">
            {row.decidedBy}, <Instant locale={locale} zone={zone} at={row.decidedAt} />
          </p>
          <DefinitionList
            entries={[
              {
                term: t("few.counted"),
                value: t("few.countedAfter", { count: row.counted, extensions: row.extensions }),
              },
              { term: t("notice.reason"), value: inLocale(locale, row.reason) },
              { term: t("notice.basis"), value: paper(row.decision) },
              ...(row.way === "CONSULT"
                ? [
                    {
                      term: t("few.advice", { supervisor }),
                      value: row.advice === null ? t("few.noAdvice") : paper(row.advice),
                    },
                  ]
                : []),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
