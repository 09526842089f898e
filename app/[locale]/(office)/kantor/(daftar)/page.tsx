import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { PlanTasks } from "#components/planning/plan-tasks";
import { SelectionTable } from "#components/planning/selection-table";
import { ChangeTasks } from "#components/regulation/change-tasks";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPlanTasks } from "#server/planning/load-plan-tasks";
import { loadSelections } from "#server/planning/load-selections";
import { loadVacancyWarning } from "#server/register/load-vacancy-warning";
import { loadChangeTasks } from "#server/regulation/load-change-tasks";

interface SelectionsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[] }>;
}

export async function generateMetadata({ params }: SelectionsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("list.title") };
}

export default async function SelectionsPage({ params, searchParams }: SelectionsPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor");
  const page = await loadSelections(ctx, (await searchParams).sesudah);
  const tasks = await loadPlanTasks(ctx);
  const changes = await loadChangeTasks(ctx);
  const warning = await loadVacancyWarning(ctx);
  const t = await getTranslations({ locale, namespace: "planning" });
  const create = page.mayStart && (
    <ButtonLink href={localePath(locale, "/kantor/seleksi/baru")}>{t("list.create")}</ButtonLink>
  );
  return (
    <>
      <PageHead title={t("list.title")} context={t("list.context")} actions={create} />
      {warning !== null && warning.vacant + warning.falling > 0 && (
        <div className="mb-4">
          <Banner tone="warning" title={t("list.vacancies", warning)}>
            <p>
              {t("list.vacanciesText")}{" "}
              <TextLink href={localePath(locale, "/kantor/formasi#lowongan")}>
                {t("list.planNow")}
              </TextLink>
            </p>
          </Banner>
        </div>
      )}
      {tasks.length > 0 && (
        <div className="mb-4">
          <Panel id="tugas" title={t("tasks.title")}>
            <PlanTasks locale={locale} tasks={tasks} />
          </Panel>
        </div>
      )}
      <ChangeTasks locale={locale} tasks={changes} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")} action={create}>
          {page.mayStart ? t("list.emptyStart") : t("list.emptyWait")}
        </EmptyState>
      ) : (
        <Panel flush>
          <SelectionTable locale={locale} rows={page.rows} />
        </Panel>
      )}
      <Pager
        firstHref={page.isFirst ? undefined : localePath(locale, "/kantor")}
        nextHref={
          page.next === null ? undefined : localePath(locale, `/kantor?sesudah=${page.next}`)
        }
      />
    </>
  );
}
