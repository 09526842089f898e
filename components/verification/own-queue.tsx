import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { HeldFiles } from "#components/verification/held-files";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

type Step = "STARTED" | "PROPOSE" | "UNSEEN" | "SECOND" | "AWAITED";

type Row = {
  readonly applicationId: string;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly postTitle: Bilingual;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly step: Step;
  readonly held: { readonly waiting: number; readonly infected: number };
};

const TONES: Record<Step, Tone> = {
  STARTED: "warning",
  PROPOSE: "success",
  UNSEEN: "neutral",
  SECOND: "info",
  AWAITED: "neutral",
};

interface OwnQueueProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  readonly count: number;
}

/** What waits for one verifier over all selections, in the order in which it should be taken. */
export function OwnQueue({ locale, rows, count }: OwnQueueProps) {
  const t = useTranslations("verification.own");
  const columns: Column<Row>[] = [
    {
      key: "applicant",
      header: t("applicant"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink
            href={localePath(
              locale,
              `/kantor/seleksi/${row.selectionId}/verifikasi/${row.applicationId}`,
            )}
          >
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
    {
      key: "step",
      header: t("waitsFor"),
      cell: ({ step, held }) => (
        <>
          <Tag tone={TONES[step]}>{t(`step.${step}`)}</Tag>
          <HeldFiles held={held} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("found", { count })}
      sub={t("order")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationId}
    />
  );
}
