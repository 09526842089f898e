import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { BasisFields, ValueField } from "#components/regulation/change-fields";
import { ChangeTable } from "#components/regulation/change-table";
import { ParameterFacts } from "#components/regulation/parameter-facts";
import { parameterNames } from "#components/regulation/parameter-words";
import { WaitingChange } from "#components/regulation/waiting-change";
import { Button, ButtonLink } from "#components/ui/button";
import { FileForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { DateField } from "#components/ui/text-field";
import { formatBytes } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { parameterOf } from "#domain/regulation/changed-parameters";
import { requestContext } from "#server/context";
import { formAnswer, type Query } from "#server/form-answer";
import { MOST_PAPER_BYTES } from "#server/paper/record-paper";
import { CHANGE_REFUSALS } from "#server/regulation/keep-change";
import { loadParameter } from "#server/regulation/load-parameters";
import { confirm, decline } from "../actions";
import { changeLabels, factsOf } from "../change-texts";

interface ParameterProps {
  readonly params: Promise<{ locale: string; parameter: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: ParameterProps): Promise<Metadata> {
  const { locale, parameter } = await params;
  const name = parameterOf(parameter);
  if (!isLocale(locale) || name === null) return {};
  return { title: (await parameterNames(locale))(name) };
}

export default async function ParameterOfAgency({ params, searchParams }: ParameterProps) {
  const { locale, parameter } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/peraturan/${parameter}`;
  const page = await loadParameter(await requestContext(locale, path), parameter);
  if (page === null) notFound();
  const { row, zone, history, mayChange, mayDecide } = page;
  const t = await getTranslations({ locale, namespace: "regulation.own" });
  const nameOf = await parameterNames(locale);
  const limit = formatBytes(locale, MOST_PAPER_BYTES);
  const state = await formAnswer(
    locale,
    await searchParams,
    CHANGE_REFUSALS,
    factsOf(locale, page, { limit, unknownSize: t("unknownSize") }),
  );
  const isSet = row.change !== null || row.ahead.length > 0;
  return (
    <>
      <PageHead
        title={nameOf(row.name)}
        context={page.agencyName}
        trail={{ locale, pages: [{ path: "/kantor/peraturan", name: t("title") }] }}
        actions={
          mayChange &&
          isSet &&
          row.waiting === null && (
            <ButtonLink tone="secondary" href={localePath(locale, `${path}/akhiri`)}>
              {t("end")}
            </ButtonLink>
          )
        }
      />
      <div className="s-stack-6">
        <Panel id="nilai" title={t("valueTitle")}>
          <ParameterFacts locale={locale} row={row} />
        </Panel>
        {row.waiting !== null && (
          <WaitingChange
            locale={locale}
            change={row.waiting}
            mayDecide={mayDecide}
            actions={{ confirm, decline }}
          />
        )}
        {mayChange && row.waiting === null && (
          <Panel id="ubah" title={t("change")}>
            <FileForm
              action={localePath(locale, `${path}/catat`)}
              locale={locale}
              state={state}
              labels={await changeLabels(locale)}
            >
              <HiddenField name="kind" value="SET" />
              <ValueField parameter={row.definition} />
              <div className="s-grid-2">
                <DateField name="validFrom" hint={t("validFromHint")} />
                <DateField name="validTo" optional hint={t("validToHint")} />
              </div>
              <BasisFields limit={limit} />
              <div className="s-row">
                <Button>{t("submit")}</Button>
              </div>
            </FileForm>
          </Panel>
        )}
        {history.length > 0 && (
          <Panel flush>
            <ChangeTable locale={locale} zone={zone} rows={history} />
          </Panel>
        )}
      </div>
    </>
  );
}
