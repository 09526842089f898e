import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";

type Agreement = { readonly compared: number; readonly agreed: number } & (
  | { readonly of: "document"; readonly code: DocumentCode }
  | { readonly of: "requirement"; readonly kind: RequirementKind }
);

/** How often two verifiers found the same, the least agreed kind first. */
export function AgreementTable({ rows }: { readonly rows: readonly Agreement[] }) {
  const t = useTranslations("verification.agreement");
  const terms = useTranslations("terms");
  const nameOf = (row: Agreement) =>
    row.of === "document" ? terms(`document.${row.code}`) : t(`requirement.${row.kind}`);
  const compared = rows.reduce((sum, row) => sum + row.compared, 0);
  const agreed = rows.reduce((sum, row) => sum + row.agreed, 0);
  const columns: Column<Row>[] = [
    { key: "kind", header: t("kind"), rowHeader: true, cell: ({ name }) => name },
    { key: "compared", header: t("compared"), align: "right", cell: (row) => row.compared },
    { key: "agreed", header: t("agreed"), align: "right", cell: (row) => row.agreed },
    { key: "share", header: t("share"), align: "right", cell: (row) => percent(row) },
  ];
  type Row = { readonly name: string; readonly compared: number; readonly agreed: number };
  const sorted: Row[] = rows
    .map((row) => ({ name: nameOf(row), compared: row.compared, agreed: row.agreed }))
    .toSorted(
      (a, b) => a.agreed * b.compared - b.agreed * a.compared || a.name.localeCompare(b.name),
    );
  return (
    <DataTable
      caption={t("title", { percent: percent({ compared, agreed }) })}
      sub={t("sub", { agreed, compared })}
      columns={columns}
      rows={sorted}
      rowKey={({ name }) => name}
      phone="table"
    />
  );
}

/** Whole percent, rounded down: only what agrees in everything is 100. */
function percent({ compared, agreed }: { compared: number; agreed: number }): string {
  return compared === 0 ? "–" : `${Math.floor((agreed * 100) / compared)} %`;
}
