import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedDocument } from "#server/planning/load-plan";
import { openPlan, PlanFrame, type PlanParams, planHref } from "../plan-frame";

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
  if (plan.isDraft) {
    columns.push({
      key: "acts",
      header: t("plan.edit"),
      headerHidden: true,
      align: "right",
      cell: (row) => (
        <span className="s-nowrap">
          <TextLink href={planHref(locale, plan.id, `dokumen/${row.id}`)}>
            {t("plan.edit")}
          </TextLink>
          {" · "}
          <TextLink href={planHref(locale, plan.id, `dokumen/${row.id}/hapus`)}>
            {t("plan.remove")}
          </TextLink>
        </span>
      ),
    });
  }
  const add = plan.isDraft && (
    <ButtonLink href={planHref(locale, plan.id, "dokumen/baru")}>{t("documents.add")}</ButtonLink>
  );
  return (
    <PlanFrame locale={locale} plan={plan} tab="documents" actions={add}>
      {plan.documents.length === 0 ? (
        <EmptyState title={t("documents.emptyTitle")} action={add}>
          {t("documents.emptyText")}
        </EmptyState>
      ) : (
        <Panel flush>
          <DataTable
            caption={t("plan.tab.documents")}
            captionHidden
            columns={columns}
            rows={plan.documents}
            rowKey={(row) => row.id}
          />
        </Panel>
      )}
    </PlanFrame>
  );
}
