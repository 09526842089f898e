import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { BalanceChart } from "#components/register/balance-chart";
import { BalanceTable } from "#components/register/balance-table";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { formatCount, formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { staffAfter } from "#domain/register/summary";
import { requestContext } from "#server/context";
import { loadBalance } from "#server/register/load-summary";

interface BalancePageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: BalancePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("balance.title") };
}

/** Who leaves and comes by year, for the whole agency. */
export default async function BalancePage({ params }: BalancePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadBalance(await requestContext(locale, "/kantor/formasi/neraca"));
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const { years, sheet, zone } = page;
  const [first] = years;
  const last = years.at(-1);
  const upload = page.mayKeep && (
    <ButtonLink tone="secondary" href={localePath(locale, "/kantor/formasi/rekap#balance")}>
      {t("summary.upload")}
    </ButtonLink>
  );
  const sum = (key: "retiring" | "leaving" | "intake") =>
    years.reduce((total, year) => total + year[key], 0);
  return (
    <>
      <PageHead
        title={t("balance.title")}
        context={
          sheet === null
            ? page.agencyName
            : t("balance.context", {
                agency: page.agencyName,
                file: sheet.fileName,
                at: formatInstant(locale, zone, new Date(sheet.appliedAt ?? sheet.uploadedAt)),
              })
        }
        actions={upload}
        trail={{ locale, pages: [{ path: "/kantor/formasi", name: t("title") }] }}
      />
      {first === undefined || last === undefined ? (
        <EmptyState title={t("balance.emptyTitle")} action={upload || undefined}>
          {t("balance.empty")}
        </EmptyState>
      ) : (
        <div className="s-stack-6">
          <Stats
            figures={[
              {
                value: formatCount(locale, first.staff),
                words: t("balance.figures.now", { year: `${first.year}` }),
              },
              {
                value: formatCount(locale, sum("retiring") + sum("leaving")),
                words: t("balance.figures.leaving", { count: years.length }),
              },
              {
                value: formatCount(locale, sum("intake")),
                words: t("balance.figures.intake", { count: years.length }),
              },
              {
                value: formatCount(locale, staffAfter(last)),
                words: t("balance.figures.end", { year: `${last.year}` }),
              },
            ]}
          />
          <Panel id="neraca" title={t("balance.chartTitle")} flush footer={t("balance.source")}>
            <BalanceChart locale={locale} years={years} />
            <BalanceTable locale={locale} years={years} />
          </Panel>
        </div>
      )}
    </>
  );
}
