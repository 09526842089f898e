import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

type Signed = {
  readonly by: string;
  readonly at: string;
  readonly mandate: PaperRef | null;
};

interface PlanFactsProps {
  readonly locale: Locale;
  readonly plan: {
    readonly id: string;
    readonly zone: Zone;
    readonly announcementNumber: string | null;
    /** The name of the body that supervises the selection. */
    readonly supervisor: string;
    readonly standing: {
      readonly approved: {
        readonly at: string;
        readonly hash: string;
        readonly rulesOn: string;
        readonly paper: PaperRef | null;
      } | null;
      readonly signed: Signed | null;
      readonly voidNumbers: readonly {
        readonly number: string;
        readonly at: string;
        readonly by: string;
      }[];
    };
  };
}

/** What was approved and signed, with the fingerprint of the approved plan; nothing before that. */
export function PlanFacts({ locale, plan }: PlanFactsProps) {
  const t = useTranslations("planning.road.facts");
  const { zone, standing, supervisor } = plan;
  const { approved, signed, voidNumbers } = standing;
  const letter = (paper: PaperRef) => (
    <TextLink file href={localePath(locale, `/kantor/seleksi/${plan.id}/surat/${paper.id}`)}>
      {t("letter", { number: paper.number, day: formatDay(locale, paper.dated) })}
    </TextLink>
  );
  const entries: { term: string; value: ReactNode }[] = [];
  if (approved !== null) {
    entries.push(
      { term: t("approved"), value: <Instant locale={locale} zone={zone} at={approved.at} /> },
      {
        term:
          approved.paper?.kind === "PANEL_DECISION"
            ? t("instead", { supervisor })
            : t("approval", { supervisor }),
        value: approved.paper === null ? t("notRequired") : letter(approved.paper),
      },
      { term: t("rulesOn"), value: formatDay(locale, approved.rulesOn) },
      { term: t("hash"), value: <code className="s-mono">{approved.hash}</code> },
    );
  }
  if (signed !== null) {
    entries.push(
      { term: t("number"), value: plan.announcementNumber ?? "–" },
      {
        term: signed.mandate === null ? t("signed") : t("onBehalf"),
        value: (
          <>
            {signed.by}, <Instant locale={locale} zone={zone} at={signed.at} />
            {signed.mandate !== null && <> · {letter(signed.mandate)}</>}
          </>
        ),
      },
    );
  }
  for (const { number, at, by } of voidNumbers) {
    entries.push({
      term: t("void", { number }),
      value: (
        <>
          {t("voidText", { by })} <Instant locale={locale} zone={zone} at={at} />
        </>
      ),
    });
  }
  if (entries.length === 0) return null;
  return (
    <Panel id="disetujui" title={t("title")}>
      <DefinitionList entries={entries} />
    </Panel>
  );
}
