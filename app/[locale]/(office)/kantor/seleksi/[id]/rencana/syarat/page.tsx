import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedRequirement } from "#server/planning/load-plan";
import { openPlan, PlanFrame, type PlanParams, planHref } from "../plan-frame";

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
  if (plan.isDraft) {
    columns.push({
      key: "acts",
      header: t("plan.edit"),
      headerHidden: true,
      align: "right",
      cell: (row) => (
        <span className="s-nowrap">
          <TextLink href={planHref(locale, plan.id, `syarat/${row.id}`)}>{t("plan.edit")}</TextLink>
          {" · "}
          <TextLink href={planHref(locale, plan.id, `syarat/${row.id}/hapus`)}>
            {t("plan.remove")}
          </TextLink>
        </span>
      ),
    });
  }
  const add = plan.isDraft && (
    <ButtonLink href={planHref(locale, plan.id, "syarat/baru")}>{t("requirements.add")}</ButtonLink>
  );
  return (
    <PlanFrame locale={locale} plan={plan} tab="requirements" actions={add}>
      {plan.requirements.length === 0 ? (
        <EmptyState title={t("requirements.emptyTitle")} action={add}>
          {t("requirements.emptyText")}
        </EmptyState>
      ) : (
        <Panel flush>
          <DataTable
            caption={t("plan.tab.requirements")}
            captionHidden
            columns={columns}
            rows={plan.requirements}
            rowKey={(row) => row.id}
          />
        </Panel>
      )}
    </PlanFrame>
  );
}
