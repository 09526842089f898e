import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Column } from "#components/ui/data-table";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedDocument } from "#server/planning/load-plan";
import { openPlan, type PlanParams } from "../plan-frame";
import { PlanList } from "../plan-list";

interface DocumentsPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: DocumentsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.documents")} – ${t("plan.title")}` };
}

export default async function DocumentsPage({ params }: DocumentsPageProps) {
  const { locale, plan } = await openPlan(params, "dokumen");
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const columns: Column<PlannedDocument>[] = [
    {
      key: "name",
      header: t("documents.name"),
      rowHeader: true,
      cell: (row) => (row.code === "OTHER" ? row.label : terms(`document.${row.code}`)),
    },
    {
      key: "mandatory",
      header: t("documents.mandatory"),
      cell: (row) => (row.mandatory ? t("documents.yes") : t("documents.no")),
    },
    {
      key: "neededOf",
      header: t("documents.neededOf"),
      cell: (row) => terms(`neededOf.${row.neededOf}`),
    },
    {
      key: "max",
      header: t("documents.max"),
      align: "right",
      cell: (row) => `${row.maxMegabytes} MB`,
    },
    {
      key: "pages",
      header: t("documents.pages"),
      align: "right",
      cell: (row) => row.maxPages,
    },
    {
      key: "post",
      header: t("plan.forPost"),
      cell: (row) => (row.post === null ? t("plan.allPosts") : inLocale(locale, row.post)),
    },
  ];
  return (
    <PlanList locale={locale} plan={plan} tab="documents" columns={columns} rows={plan.documents} />
  );
}
