import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { HeldFiles } from "#components/verification/held-files";
import { VerdictTag } from "#components/verification/verdict-tag";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";
import type { AdminVerdict } from "#domain/verification/terms";

type Row = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly postId: string;
  readonly submittedAt: string | null;
  readonly phase: "OPEN" | "RETURNED" | "ELIGIBLE" | "NOT_ELIGIBLE" | "CONFIRMED";
  readonly proposal: AdminVerdict | null;
  readonly progress: { readonly judged: number; readonly total: number };
  readonly awaitsAnswer: boolean;
  readonly held: { readonly waiting: number; readonly infected: number };
};

interface QueueListProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** Address of the queue without its language. */
  readonly path: string;
  readonly found: number;
  readonly rows: readonly Row[];
  /** Titles of the posts by id. */
  readonly posts: ReadonlyMap<string, string>;
}

/** Applications to check, by name, each with its progress and what is proposed. */
export function QueueList({ locale, zone, path, found, rows, posts }: QueueListProps) {
  const t = useTranslations("verification");
  const columns: Column<Row>[] = [
    {
      key: "applicant",
      header: t("queue.applicant"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink href={localePath(locale, `${path}/${row.applicationId}`)}>{row.name}</TextLink>
          <span className="s-sub">{posts.get(row.postId)}</span>
        </>
      ),
    },
    {
      key: "number",
      header: t("queue.number"),
      cell: (row) => <span className="s-code s-nowrap">{row.receiptNumber}</span>,
    },
    {
      key: "sent",
      header: t("queue.sentAt"),
      cell: (row) =>
        row.submittedAt !== null && <Instant locale={locale} zone={zone} at={row.submittedAt} />,
    },
    {
      key: "checked",
      header: t("queue.checked"),
      align: "right",
      cell: ({ progress }) => `${progress.judged}/${progress.total}`,
    },
    {
      key: "result",
      header: t("queue.result"),
      cell: ({ phase, proposal, awaitsAnswer, held }) => (
        <>
          {phase === "OPEN" && <Tag tone="neutral">{t("phase.OPEN")}</Tag>}
          {phase === "RETURNED" && <Tag tone="warning">{t("phase.RETURNED")}</Tag>}
          {phase !== "OPEN" && phase !== "RETURNED" && <VerdictTag verdict={proposal} />}
          {awaitsAnswer && <span className="s-sub">{t("own.step.AWAITED")}</span>}
          {phase === "CONFIRMED" && <span className="s-sub">{t("phase.CONFIRMED")}</span>}
          <HeldFiles held={held} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("queue.found", { count: found })}
      sub={t("queue.order")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationId}
    />
  );
}
