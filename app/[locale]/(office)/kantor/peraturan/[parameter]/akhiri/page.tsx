import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { BasisFields } from "#components/regulation/change-fields";
import { ParameterFacts } from "#components/regulation/parameter-facts";
import { parameterNames } from "#components/regulation/parameter-words";
import { Button } from "#components/ui/button";
import { FileForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { DateField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { formatBytes } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { formAnswer, type Query } from "#server/form-answer";
import { MOST_PAPER_BYTES } from "#server/paper/record-paper";
import { CHANGE_REFUSALS } from "#server/regulation/keep-change";
import { loadParameter } from "#server/regulation/load-parameters";
import { changeLabels, factsOf } from "../../change-texts";

interface EndProps {
  readonly params: Promise<{ locale: string; parameter: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: EndProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "regulation.own" });
  return { title: t("end") };
}

export default async function EndOfParameter({ params, searchParams }: EndProps) {
  const { locale, parameter } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/peraturan/${parameter}`;
  const page = await loadParameter(await requestContext(locale, `${path}/akhiri`), parameter);
  if (page === null || !page.mayChange) notFound();
  const { row } = page;
  const t = await getTranslations({ locale, namespace: "regulation.own" });
  const nameOf = await parameterNames(locale);
  const limit = formatBytes(locale, MOST_PAPER_BYTES);
  const state = await formAnswer(
    locale,
    await searchParams,
    CHANGE_REFUSALS,
    factsOf(locale, page, { limit, unknownSize: t("unknownSize") }),
  );
  return (
    <>
      <PageHead
        title={t("end")}
        context={`${nameOf(row.name)} · ${page.agencyName}`}
        trail={{
          locale,
          pages: [
            { path: "/kantor/peraturan", name: t("title") },
            { path, name: nameOf(row.name) },
          ],
        }}
      />
      <div className="s-stack-6">
        <Panel id="nilai" title={t("valueTitle")}>
          <ParameterFacts locale={locale} row={row} />
        </Panel>
        <Panel>
          <FileForm
            action={localePath(locale, `${path}/catat`)}
            locale={locale}
            state={state}
            labels={{ ...(await changeLabels(locale)), validFrom: t("generalFrom") }}
          >
            <HiddenField name="kind" value="END" />
            <p>{t("endText")}</p>
            <DateField name="validFrom" hint={t("validFromHint")} />
            <BasisFields limit={limit} />
            <div className="s-row">
              <Button>{t("submit")}</Button>
              <TextLink href={localePath(locale, path)}>{t("cancel")}</TextLink>
            </div>
          </FileForm>
        </Panel>
      </div>
    </>
  );
}
