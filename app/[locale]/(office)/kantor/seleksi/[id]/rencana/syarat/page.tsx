import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Column } from "#components/ui/data-table";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedRequirement } from "#server/planning/load-plan";
import { openPlan, type PlanParams } from "../plan-frame";
import { PlanList } from "../plan-list";

interface RequirementsPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: RequirementsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.requirements")} – ${t("plan.title")}` };
}

export default async function RequirementsPage({ params }: RequirementsPageProps) {
  const { locale, plan } = await openPlan(params, "syarat");
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const columns: Column<PlannedRequirement>[] = [
    {
      key: "what",
      header: t("requirements.what"),
      rowHeader: true,
      cell: ({ kind, parameter, wording }) => terms(`requirement.${kind}`, { parameter, wording }),
    },
    {
      key: "post",
      header: t("plan.forPost"),
      cell: (row) => (row.post === null ? t("plan.allPosts") : inLocale(locale, row.post)),
    },
  ];
  return (
    <PlanList
      locale={locale}
      plan={plan}
      tab="requirements"
      columns={columns}
      rows={plan.requirements}
    />
  );
}
