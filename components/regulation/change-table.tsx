import { useTranslations } from "next-intl";
import { useParameterWords, useValidityWords } from "#components/regulation/parameter-words";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate, Zone } from "#domain/calendar";
import { formatBytes, formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { ChangeableName, ChangeState } from "#domain/regulation/changed-parameters";
import type { Value } from "#domain/regulation/parameters";

type Row = {
  readonly id: string;
  readonly parameter: ChangeableName;
  readonly state: ChangeState;
  readonly value: Value;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reason: Bilingual;
  readonly basis: {
    readonly id: string;
    readonly number: string;
    readonly dated: PlainDate;
    readonly subject: string;
    readonly bytes: number;
  };
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly declineReason: string;
};

const TONES: Readonly<Record<ChangeState, Tone>> = {
  PROPOSED: "warning",
  CONFIRMED: "success",
  DECLINED: "neutral",
};

interface ChangeTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly rows: readonly Row[];
}

/** Each change of a parameter with its basis, who recorded it and what the second person said. */
export function ChangeTable({ locale, zone, rows }: ChangeTableProps) {
  const t = useTranslations("regulation.own");
  const words = useParameterWords();
  const validity = useValidityWords(locale);
  return (
    <DataTable
      caption={t("history")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "value",
          header: t("value"),
          rowHeader: "labelled",
          cell: ({ parameter, value }) =>
            value === null ? t("generalValue") : words(parameter, value),
        },
        {
          key: "valid",
          header: t("valid"),
          cell: validity,
        },
        {
          key: "basis",
          header: t("basis"),
          cell: ({ basis, reason }) => (
            <>
              <TextLink file href={localePath(locale, `/kantor/peraturan/dasar/${basis.id}`)}>
                {basis.number}
              </TextLink>{" "}
              <span className="s-small s-muted">
                {formatDay(locale, basis.dated)}, {formatBytes(locale, basis.bytes)}
              </span>
              <span className="s-sub">{basis.subject}</span>
              <span className="s-sub">{inLocale(locale, reason)}</span>
            </>
          ),
        },
        {
          key: "recorded",
          header: t("recorded"),
          cell: ({ recordedBy, recordedAt }) => (
            <>
              {recordedBy}
              <span className="s-sub">
                <Instant locale={locale} zone={zone} at={recordedAt} />
              </span>
            </>
          ),
        },
        {
          key: "state",
          header: t("second"),
          cell: ({ state, decidedBy, decidedAt, declineReason }) => (
            <>
              <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
              {decidedAt !== null && (
                <span className="s-sub">
                  {decidedBy}, <Instant locale={locale} zone={zone} at={decidedAt} />
                </span>
              )}
              {declineReason !== "" && <span className="s-sub">{declineReason}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
