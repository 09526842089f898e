import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ForecastChart } from "#components/register/forecast-chart";
import { ForecastTable } from "#components/register/forecast-table";
import { LevelTable } from "#components/register/level-table";
import { RegisterTable } from "#components/register/register-table";
import { UnitTable } from "#components/register/unit-table";
import { VacancyTable } from "#components/register/vacancy-table";
import { Banner } from "#components/ui/banner";
import { Button, ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { Tabs } from "#components/ui/tabs";
import { TextLink } from "#components/ui/text-link";
import { formatCount, formatDay, formatInstant } from "#domain/format";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { PLAN_AHEAD_MONTHS } from "#domain/register/plannable";
import { requestContext } from "#server/context";
import { FORECAST_DAYS, loadRegister, type Vacancy } from "#server/register/load-register";

interface RegisterPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{
    jenjang?: string | string[];
    per?: string | string[];
    sesudah?: string | string[];
  }>;
}

export async function generateMetadata({ params }: RegisterPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("title") };
}

export default async function RegisterPage({ params, searchParams }: RegisterPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/formasi");
  const { jenjang, per, sesudah } = await searchParams;
  const page = await loadRegister(ctx, { level: jenjang, horizon: per, after: sesudah });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const { zone, asOf, updatedAt, level, levels, horizon, months } = page;
  const facts = { agency: page.agencyName, day: formatDay(locale, asOf) };
  const context =
    updatedAt === null
      ? t("context", facts)
      : t("contextUpdated", { ...facts, at: formatInstant(locale, zone, new Date(updatedAt)) });
  const current = levels.find((each) => each.level === level);
  const chosen = page.isChosen ? { per: horizon } : {};
  const addressOf = (query: Readonly<Record<string, string>>) =>
    localePath(
      locale,
      `/kantor/formasi?${new URLSearchParams({ jenjang: level, ...chosen, ...query })}`,
    );
  const before = (months[0]?.vacant ?? 0) - (months[0]?.falling.length ?? 0);
  const told = months.filter(({ falling, tenured }) => falling.length + tenured.length > 0);
  const free = page.vacancies.filter(({ selection }) => selection === null);
  const importLink = page.mayKeep && (
    <ButtonLink tone="secondary" href={localePath(locale, "/kantor/formasi/impor")}>
      {t("intake")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t("title")}
        context={context}
        actions={
          <>
            <ButtonLink tone="secondary" file href={localePath(locale, "/kantor/formasi/unduh")}>
              {t("download")}
            </ButtonLink>
            <ButtonLink tone="secondary" href={localePath(locale, "/kantor/formasi/neraca")}>
              {t("balance.title")}
            </ButtonLink>
            {importLink}
            {page.mayPlan &&
              (free.length > 0 ? (
                <ButtonLink href="#lowongan">{t("plan")}</ButtonLink>
              ) : (
                <ButtonLink href={localePath(locale, "/kantor/seleksi/baru")}>
                  {t("plan")}
                </ButtonLink>
              ))}
          </>
        }
      />
      {page.byLevel.length > 0 && (
        <div className="mb-6">
          <Panel
            flush
            footer={
              page.mayKeep ? (
                <TextLink href={localePath(locale, "/kantor/formasi/rekap")}>
                  {t("summary.upload")}
                </TextLink>
              ) : undefined
            }
          >
            <LevelTable
              locale={locale}
              rows={page.byLevel}
              summaryAt={
                page.summaryAt === null
                  ? null
                  : formatInstant(locale, zone, new Date(page.summaryAt), "date")
              }
            />
          </Panel>
        </div>
      )}
      {current === undefined ? (
        <EmptyState title={t("empty.title")} action={importLink || undefined}>
          {page.mayKeep ? t("empty.keeper") : t("empty.reader")}
        </EmptyState>
      ) : (
        <div className="s-stack-6">
          {levels.length > 1 && (
            <Tabs
              label={t("levels")}
              tabs={levels.map((each) => ({
                href: addressOf({ jenjang: each.level }),
                name: t(`level.${each.level}`),
                current: each.level === level,
                count: each.posts,
              }))}
            />
          )}
          <Stats
            figures={[
              { value: formatCount(locale, current.posts), words: t("figures.posts") },
              { value: formatCount(locale, current.held), words: t("figures.held") },
              {
                value: formatCount(locale, current.posts - current.held),
                words: t("figures.vacant"),
              },
              {
                value: formatCount(locale, page.vacantByHorizon),
                words: t("figures.byHorizon", { day: formatDay(locale, horizon) }),
              },
            ]}
          />
          <form className="s-filter s-noprint" method="get" action={addressOf({})}>
            <input type="hidden" name="jenjang" value={level} />
            <div className="s-field">
              <label className="s-label" htmlFor="per">
                {t("horizon.label")}
              </label>
              <input
                className="s-input"
                type="date"
                id="per"
                name="per"
                defaultValue={horizon}
                min={FORECAST_DAYS.first}
                max={FORECAST_DAYS.last}
              />
            </div>
            <Button tone="secondary">{t("horizon.apply")}</Button>
          </form>
          {page.isHorizonUnreadable && (
            <Banner tone="warning">
              {t("horizon.unreadable", {
                first: formatDay(locale, FORECAST_DAYS.first),
                last: formatDay(locale, FORECAST_DAYS.last),
                day: formatDay(locale, horizon),
              })}
            </Banner>
          )}
          {page.unknownOnHorizon !== null && (
            <Banner tone="info">
              {t("horizon.past", {
                day: formatDay(locale, horizon),
                count: formatCount(locale, page.unknownOnHorizon),
              })}
            </Banner>
          )}
          {page.byUnit.length > 1 && (
            <details>
              <summary>{t("byUnit.open", { count: page.byUnit.length })}</summary>
              <div className="mt-3">
                <Panel flush>
                  <UnitTable locale={locale} rows={page.byUnit} horizon={horizon} />
                </Panel>
              </div>
            </details>
          )}
          <Panel
            id="perkiraan"
            title={
              page.isChosen
                ? t("chart.titleFrom", { day: formatDay(locale, months[0]?.first ?? horizon) })
                : t("chart.title")
            }
            flush
            footer={
              <>
                <p>{t("chart.rule", page.retirementAges)}</p>
                {months.some(({ tenured }) => tenured.length > 0) && (
                  <p>{t("chart.tenure", { years: page.tenureYears })}</p>
                )}
              </>
            }
          >
            <ForecastChart locale={locale} now={before} months={months} />
            {told.length > 0 ? (
              <ForecastTable locale={locale} months={told} />
            ) : (
              <p className="s-panel-body">{t("chart.none")}</p>
            )}
          </Panel>
          {page.vacancies.length > 0 && (
            <Vacancies
              locale={locale}
              rows={page.vacancies}
              mayChoose={page.mayPlan && free.length > 0}
            />
          )}
          <Panel flush>
            <RegisterTable locale={locale} rows={page.rows} />
          </Panel>
          <Pager
            firstHref={page.isFirst ? undefined : addressOf({})}
            nextHref={page.next === null ? undefined : addressOf({ sesudah: page.next })}
          />
        </div>
      )}
    </>
  );
}

interface VacanciesProps {
  readonly locale: Locale;
  readonly rows: readonly Vacancy[];
  readonly mayChoose: boolean;
}

/** What is or falls vacant; whoever plans takes posts from here into a new selection. */
async function Vacancies({ locale, rows, mayChoose }: VacanciesProps) {
  const t = await getTranslations({ locale, namespace: "register.vacancies" });
  const table = <VacancyTable locale={locale} rows={rows} mayChoose={mayChoose} />;
  if (!mayChoose) {
    return (
      <Panel id="lowongan" title={t("title")} flush>
        {table}
      </Panel>
    );
  }
  return (
    <form method="get" action={localePath(locale, "/kantor/seleksi/baru")}>
      <Panel
        id="lowongan"
        title={t("title")}
        flush
        footer={
          <div className="s-row">
            <Button>{t("planChosen")}</Button>
            <span className="s-muted">{t("hint", { months: PLAN_AHEAD_MONTHS })}</span>
          </div>
        }
      >
        {table}
      </Panel>
    </form>
  );
}
