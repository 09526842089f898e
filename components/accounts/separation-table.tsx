import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { SEPARATE_PARTS } from "#domain/accounts/separation";

/** Which parts in one selection exclude each other. */
export function SeparationTable() {
  const t = useTranslations("accounts.apart");
  const rows = SEPARATE_PARTS.map((part) => ({
    part,
    others: SEPARATE_PARTS.filter((other) => other !== part),
  }));
  return (
    <Panel title={t("title")} id="apart" flush footer={<p className="s-small">{t("foot")}</p>}>
      <DataTable
        caption={t("caption")}
        captionHidden
        phone="table"
        rows={rows}
        rowKey={({ part }) => part}
        columns={[
          { key: "part", header: t("role"), rowHeader: true, cell: ({ part }) => t(part) },
          {
            key: "others",
            header: t("not"),
            cell: ({ others }) => others.map((other) => t(other)).join(", "),
          },
        ]}
      />
    </Panel>
  );
}
