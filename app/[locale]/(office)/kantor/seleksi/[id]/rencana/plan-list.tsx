import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { Locale } from "#domain/locale";
import type { PlanPageData } from "#server/planning/load-plan";
import { PLAN_ADDRESS, PlanFrame, planHref } from "./plan-frame";

interface PlanListProps<Row> {
  readonly locale: Locale;
  readonly plan: PlanPageData;
  readonly tab: "posts" | "requirements" | "documents" | "panel";
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** A part of the plan that is a list; while it is a draft, with the ways to change it. */
export async function PlanList<Row extends { readonly id: string }>(props: PlanListProps<Row>) {
  const { locale, plan, tab, columns, rows } = props;
  const t = await getTranslations({ locale, namespace: "planning" });
  const hrefOf = (path: string) => planHref(locale, plan.id, `${PLAN_ADDRESS[tab]}/${path}`);
  const acts: Column<Row> = {
    key: "acts",
    header: t("plan.edit"),
    headerHidden: true,
    align: "right",
    cell: (row) => (
      <span className="s-nowrap">
        <TextLink href={hrefOf(row.id)}>{t("plan.edit")}</TextLink>
        {" · "}
        <TextLink href={hrefOf(`${row.id}/hapus`)}>{t("plan.remove")}</TextLink>
      </span>
    ),
  };
  const add = plan.isDraft && <ButtonLink href={hrefOf("baru")}>{t(`${tab}.add`)}</ButtonLink>;
  return (
    <PlanFrame locale={locale} plan={plan} tab={tab} actions={add}>
      {rows.length === 0 ? (
        <EmptyState title={t(`${tab}.emptyTitle`)} action={add}>
          {t(`${tab}.emptyText`)}
        </EmptyState>
      ) : (
        <Panel flush>
          <DataTable
            caption={t(`plan.tab.${tab}`)}
            captionHidden
            columns={plan.isDraft ? [...columns, acts] : columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        </Panel>
      )}
    </PlanFrame>
  );
}
