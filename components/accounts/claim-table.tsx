import { useTranslations } from "next-intl";
import { ClaimStateTag } from "#components/accounts/claim-state-tag";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import { CLAIM_ZONE, type ClaimGround, type ClaimState } from "#domain/accounts/claim";
import { formatNip } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

type Row = {
  readonly claimId: string;
  readonly nip: string;
  readonly name: string;
  readonly ground: ClaimGround | null;
  readonly state: ClaimState;
  readonly filedAt: string | null;
};

interface ClaimTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Who claims which NIP; never who holds it. */
export function ClaimTable({ locale, rows }: ClaimTableProps) {
  const t = useTranslations("accounts.claims");
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      rows={rows}
      rowKey={({ claimId }) => claimId}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: ({ claimId, name, nip }) => (
            <>
              <TextLink href={localePath(locale, `/kantor/klaim/${claimId}`)}>{name}</TextLink>
              <span className="s-sub s-code">{formatNip(nip)}</span>
            </>
          ),
        },
        {
          key: "ground",
          header: t("ground"),
          cell: ({ ground }) => ground !== null && t(`groundShort.${ground}`),
        },
        {
          key: "filed",
          header: t("filed"),
          cell: ({ filedAt }) =>
            filedAt !== null && <Instant locale={locale} zone={CLAIM_ZONE} at={filedAt} />,
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ state }) => <ClaimStateTag state={state} />,
        },
      ]}
    />
  );
}
