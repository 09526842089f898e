import { useTranslations } from "next-intl";
import { FindingTag } from "#components/supervision/finding-tag";
import { DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { Finding } from "#domain/supervision/track-record";

type Row = {
  readonly applicationId: string;
  readonly name: string;
  readonly postTitle: Bilingual;
  readonly requestNumber: string | null;
  readonly isKeptBack: boolean;
  readonly answer: {
    readonly edition: number;
    readonly finding: Finding;
    readonly remark: string;
    readonly letterNumber: string;
    readonly letterDated: string;
  } | null;
};

interface TrackRecordTableProps {
  readonly locale: Locale;
  /** The address of the page, without language. */
  readonly base: string;
  readonly rows: readonly Row[];
}

/** Candidates with what was asked and answered. */
export function TrackRecordTable({ locale, base, rows }: TrackRecordTableProps) {
  const t = useTranslations("supervision.candidates");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: ({ name, postTitle }) => (
            <>
              {name}
              <span className="s-sub">{inLocale(locale, postTitle)}</span>
            </>
          ),
        },
        {
          key: "asked",
          header: t("asked"),
          cell: ({ requestNumber }) => requestNumber ?? t("notAsked"),
        },
        {
          key: "finding",
          header: t("finding"),
          cell: ({ requestNumber, isKeptBack, answer }) => {
            if (isKeptBack) return <span className="s-muted">{t("kept")}</span>;
            if (answer === null) {
              return requestNumber === null ? "–" : <FindingTag finding={null} />;
            }
            return (
              <>
                <FindingTag finding={answer.finding} />
                {answer.remark !== "" && (
                  <span className="block whitespace-pre-line">{answer.remark}</span>
                )}
                <span className="s-sub">
                  {t("letter", {
                    number: answer.letterNumber,
                    dated: formatDay(locale, answer.letterDated),
                  })}
                  {answer.edition > 1 && ` · ${t("corrected")}`}
                </span>
              </>
            );
          },
        },
        {
          key: "more",
          header: t("action"),
          headerHidden: true,
          cell: ({ applicationId, name, answer }) =>
            answer !== null && (
              <TextLink href={localePath(locale, `${base}/${applicationId}`)}>
                {t("more")}
                <span className="s-sr"> {name}</span>
              </TextLink>
            ),
        },
      ]}
    />
  );
}
