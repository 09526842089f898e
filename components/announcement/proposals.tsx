import { useTranslations } from "next-intl";
import { useAmendedTitle } from "#components/announcement/amended-diff";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { AmendedSubject } from "#domain/announcement/amendment";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";

type Proposal = AmendedSubject & {
  readonly id: string;
  readonly reason: string;
  readonly proposer: string;
  readonly proposedAt: string;
};

interface ProposalsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly base: string;
  readonly proposals: readonly Proposal[];
}

/** Proposed changes that wait for an approval. */
export function Proposals({ locale, zone, base, proposals }: ProposalsProps) {
  const t = useTranslations("changes");
  const titleOf = useAmendedTitle();
  return (
    <DataTable
      caption={t("waiting.title")}
      captionHidden
      rows={proposals}
      rowKey={(row) => row.id}
      phone="records"
      columns={[
        {
          key: "part",
          header: t("parts.part"),
          rowHeader: true,
          cell: (row) => (
            <TextLink href={localePath(locale, `${base}/${row.id}`)}>{titleOf(row)}</TextLink>
          ),
        },
        { key: "reason", header: t("notice.reason"), cell: (row) => row.reason },
        {
          key: "by",
          header: t("waiting.by"),
          cell: (row) => (
            <>
              {row.proposer}
              <span className="s-sub">
                <Instant locale={locale} zone={zone} at={row.proposedAt} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
