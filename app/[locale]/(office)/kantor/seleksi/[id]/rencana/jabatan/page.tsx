import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Column } from "#components/ui/data-table";
import { inLocale, isLocale } from "#domain/locale";
import type { PlannedPost } from "#server/planning/load-plan";
import { openPlan, type PlanParams } from "../plan-frame";
import { PlanList } from "../plan-list";

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
          <span className="s-sub">
            {row.unit} · {terms(`openingScope.${row.scope}`)}
          </span>
        </>
      ),
    },
    { key: "level", header: t("posts.level"), cell: (row) => terms(`postLevel.${row.level}`) },
    { key: "code", header: t("posts.code"), cell: (row) => row.code },
    { key: "prefix", header: t("posts.prefix"), cell: (row) => row.prefix },
  ];
  return <PlanList locale={locale} plan={plan} tab="posts" columns={columns} rows={plan.posts} />;
}
