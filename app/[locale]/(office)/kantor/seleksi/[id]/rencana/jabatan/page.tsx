import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedPost } from "#server/planning/load-plan";
import { openPlan, PlanFrame, type PlanParams, planHref } from "../plan-frame";

interface PostsPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: PostsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.posts")} – ${t("plan.title")}` };
}

export default async function PostsPage({ params }: PostsPageProps) {
  const { locale, plan } = await openPlan(params, "jabatan");
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const columns: Column<PlannedPost>[] = [
    {
      key: "title",
      header: t("posts.title"),
      rowHeader: true,
      cell: (row) => (
        <>
          {inLocale(locale, row.title)}
          <span className="s-sub">{row.unit}</span>
        </>
      ),
    },
    { key: "level", header: t("posts.level"), cell: (row) => terms(`postLevel.${row.level}`) },
    { key: "code", header: t("posts.code"), cell: (row) => row.code },
    { key: "prefix", header: t("posts.prefix"), cell: (row) => row.prefix },
  ];
  if (plan.isDraft) {
    columns.push({
      key: "acts",
      header: t("plan.edit"),
      headerHidden: true,
      align: "right",
      cell: (row) => (
        <span className="s-nowrap">
          <TextLink href={planHref(locale, plan.id, `jabatan/${row.id}`)}>
            {t("plan.edit")}
          </TextLink>
          {" · "}
          <TextLink href={planHref(locale, plan.id, `jabatan/${row.id}/hapus`)}>
            {t("plan.remove")}
          </TextLink>
        </span>
      ),
    });
  }
  const add = plan.isDraft && (
    <ButtonLink href={planHref(locale, plan.id, "jabatan/baru")}>{t("posts.add")}</ButtonLink>
  );
  return (
    <PlanFrame locale={locale} plan={plan} tab="posts" actions={add}>
      {plan.posts.length === 0 ? (
        <EmptyState title={t("posts.emptyTitle")} action={add}>
          {t("posts.emptyText")}
        </EmptyState>
      ) : (
        <Panel flush>
          <DataTable
            caption={t("plan.tab.posts")}
            captionHidden
            columns={columns}
            rows={plan.posts}
            rowKey={(row) => row.id}
          />
        </Panel>
      )}
    </PlanFrame>
  );
}
