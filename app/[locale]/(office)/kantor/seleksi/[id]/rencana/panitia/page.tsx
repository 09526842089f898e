import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Column } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { Tag } from "#components/ui/tag";
import { isLocale } from "#domain/locale";
import type { PlannedMember } from "#server/planning/load-plan";
import { openPlan, type PlanParams } from "../plan-frame";
import { PlanList } from "../plan-list";

interface PanelPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: PanelPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.panel")} – ${t("plan.title")}` };
}

export default async function PanelPage({ params }: PanelPageProps) {
  const { locale, plan } = await openPlan(params, "panitia");
  const t = await getTranslations({ locale, namespace: "planning" });
  const levels = await getTranslations({ locale, namespace: "terms.postLevel" });
  const columns: Column<PlannedMember>[] = [
    {
      key: "name",
      header: t("panel.name"),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className="s-sub">{row.email}</span>
        </>
      ),
    },
    {
      key: "seat",
      header: t("panel.seat"),
      cell: (row) => (row.isChair ? <Tag tone="info">{t("panel.chair")}</Tag> : t("panel.member")),
    },
    {
      key: "element",
      header: t("panel.elementHeader"),
      cell: (row) => t(`panel.elementShort.${row.element}`),
    },
    {
      key: "institution",
      header: t("panel.institution"),
      cell: (row) => (
        <>
          {row.institution}
          {row.postLevel !== null && <span className="s-sub">{levels(row.postLevel)}</span>}
        </>
      ),
    },
    {
      key: "pact",
      header: t("panel.pact"),
      cell: ({ pactAt }) =>
        pactAt === null ? (
          <Tag tone="warning">{t("panel.pactOpen")}</Tag>
        ) : (
          <>
            {t("panel.pactDone")}
            <span className="s-sub">
              <Instant locale={locale} zone={plan.zone} at={pactAt} />
            </span>
          </>
        ),
    },
    { key: "expertise", header: t("panel.expertise"), cell: (row) => row.expertise || "–" },
  ];
  return <PlanList locale={locale} plan={plan} tab="panel" columns={columns} rows={plan.members} />;
}
