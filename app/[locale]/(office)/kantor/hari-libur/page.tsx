import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { type Column, DataTable } from "#components/ui/data-table";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Tabs } from "#components/ui/tabs";
import { DateField, TextField } from "#components/ui/text-field";
import { formatInstant } from "#domain/format";
import { inLocale, isLocale, type Locale, localePath } from "#domain/locale";
import type { Holiday } from "#domain/planning/holidays";
import { requestContext } from "#server/context";
import { loadHolidays } from "#server/planning/load-holidays";
import { add, remove, restore } from "./actions";

interface HolidaysProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tahun?: string | string[] }>;
}

export async function generateMetadata({ params }: HolidaysProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("holidays.title") };
}

export default async function Holidays({ params, searchParams }: HolidaysProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/hari-libur");
  const page = await loadHolidays(ctx, (await searchParams).tahun);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning.holidays" });
  const { agencyId, mayChange, year, years, days, removed, isListed } = page;
  const labels = { day: t("day"), name: t("name"), nameEn: t("nameEn") };
  const columns: Column<Holiday>[] = [
    { key: "day", header: t("day"), rowHeader: true, cell: ({ day }) => weekday(locale, day) },
    { key: "name", header: t("name"), cell: ({ name }) => inLocale(locale, name) },
    { key: "kind", header: t("kindLabel"), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: "source", header: t("sourceLabel"), cell: ({ source }) => t(`source.${source}`) },
  ];
  const act = (action: typeof remove, word: string): Column<Holiday> => ({
    key: "act",
    header: word,
    headerHidden: true,
    align: "right",
    cell: ({ day }) => (
      <ActionForm action={action} locale={locale} layout="bare" prefix={`${day}-`}>
        <HiddenField name="agencyId" value={agencyId} />
        <HiddenField name="day" value={day} />
        <SubmitButton tone="quiet">
          {word} <span className="s-sr">{weekday(locale, day)}</span>
        </SubmitButton>
      </ActionForm>
    ),
  });
  return (
    <>
      <PageHead title={t("title")} context={t("context", { agency: page.agencyName })} />
      <div className="s-stack-6">
        <Tabs
          label={t("years")}
          tabs={years.map((each) => ({
            href: localePath(locale, `/kantor/hari-libur?tahun=${each}`),
            name: each,
            current: each === year,
          }))}
        />
        {days.some(({ source }) => source === "computed") && (
          <Banner tone="warning" title={t("computedTitle", { year })}>
            <p>{t("computedText")}</p>
          </Banner>
        )}
        {!isListed && (
          <Banner tone="warning" title={t("unknownTitle", { year })}>
            <p>{t("unknownText")}</p>
          </Banner>
        )}
        <Panel flush footer={<p>{t("sourceText")}</p>}>
          <DataTable
            caption={t("caption", { year })}
            columns={mayChange ? [...columns, act(remove, t("remove"))] : columns}
            rows={days}
            rowKey={({ day }) => day}
          />
        </Panel>
        {removed.length > 0 && (
          <Panel flush>
            <DataTable
              caption={t("removedCaption")}
              sub={t("removedSub")}
              columns={mayChange ? [...columns, act(restore, t("restore"))] : columns}
              rows={removed}
              rowKey={({ day }) => day}
            />
          </Panel>
        )}
        {mayChange && (
          <Panel id="tambah" title={t("add")}>
            <ActionForm action={add} locale={locale} labels={labels}>
              <HiddenField name="agencyId" value={agencyId} />
              <div className="s-grid-3">
                <DateField name="day" />
                <TextField name="name" maxLength={120} hint={t("nameHint")} />
                <TextField name="nameEn" maxLength={120} optional />
              </div>
              <div className="s-row">
                <SubmitButton>{t("addSubmit")}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        )}
      </div>
    </>
  );
}

function weekday(locale: Locale, day: string): string {
  // Noon is the same day in every zone of the country.
  return formatInstant(locale, "Asia/Jakarta", new Date(`${day}T05:00:00Z`), "weekday");
}
