import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { ObjectionState } from "#domain/verification/objection";

type Row = {
  readonly objectionId: string;
  readonly state: ObjectionState;
  readonly checked: boolean;
  readonly kind: StageKind;
  readonly zone: Zone;
  readonly filedAt: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
};

const TONES: Record<ObjectionState, Tone> = {
  FILED: "warning",
  ADMISSIBLE: "info",
  ANSWERED: "info",
  INADMISSIBLE: "neutral",
  UPHELD: "success",
  REJECTED: "neutral",
};

/** The state of an objection in words. */
export function ObjectionTag({ state }: { readonly state: ObjectionState }) {
  const t = useTranslations("verification.objection");
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}

/** Objections, the oldest first. */
export function ObjectionTable({
  locale,
  rows,
}: {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}) {
  const t = useTranslations("verification.objection");
  const stage = useTranslations("terms.stage");
  const columns: Column<Row>[] = [
    {
      key: "who",
      header: t("who"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink href={localePath(locale, `/kantor/sanggah/${row.objectionId}`)}>
            {row.name}
          </TextLink>
          <span className="s-sub s-code">{row.receiptNumber}</span>
        </>
      ),
    },
    {
      key: "post",
      header: t("post"),
      cell: (row) => (
        <>
          {inLocale(locale, row.postTitle)}
          <span className="s-sub">{inLocale(locale, row.selectionName)}</span>
        </>
      ),
    },
    { key: "stage", header: t("stageHead"), cell: ({ kind }) => stage(kind) },
    {
      key: "filed",
      header: t("filed"),
      cell: (row) => <Instant locale={locale} zone={row.zone} at={row.filedAt} />,
    },
    {
      key: "state",
      header: t("stateHead"),
      cell: ({ state, checked }) => (
        <>
          <ObjectionTag state={state} />
          {state === "FILED" && checked && <span className="s-sub">{t("waitsForChair")}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("found", { count: rows.length })}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.objectionId}
    />
  );
}
