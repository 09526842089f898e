import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ChangeTasks } from "#components/regulation/change-tasks";
import { ParameterRows } from "#components/regulation/parameter-rows";
import { parameterNames } from "#components/regulation/parameter-words";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { ruleById } from "#domain/regulation/catalogue";
import { latest } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";
import { requestContext } from "#server/context";
import { loadChangeTasks } from "#server/regulation/load-change-tasks";
import { loadParameters, type ParameterRow } from "#server/regulation/load-parameters";

interface ParametersProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ q?: string | string[]; yang?: string | string[] }>;
}

const SHOWN = ["all", "changed", "waiting"] as const;

export async function generateMetadata({ params }: ParametersProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "regulation" });
  return { title: t("own.title") };
}

export default async function Parameters({ params, searchParams }: ParametersProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/peraturan");
  const page = await loadParameters(ctx);
  if (page === null) notFound();
  const tasks = await loadChangeTasks(ctx);
  const t = await getTranslations({ locale, namespace: "regulation.own" });
  const nameOf = await parameterNames(locale);
  const { q, yang } = await searchParams;
  const asked = typeof q === "string" ? q.trim().toLowerCase() : "";
  const shown = SHOWN.find((each) => each === yang) ?? "all";
  const isAsked = (row: ParameterRow) =>
    [nameOf(row.name), ...wordsOf(locale, row)].some((text) => text.toLowerCase().includes(asked));
  const isChanged = ({ change, ahead }: ParameterRow) => change !== null || ahead.length > 0;
  const rows = page.rows.filter(
    (row) =>
      isAsked(row) &&
      (shown === "all" || (shown === "changed" ? isChanged(row) : row.waiting !== null)),
  );
  const changed = page.rows.filter(isChanged).length;
  const waiting = page.rows.filter((row) => row.waiting !== null).length;
  return (
    <>
      <PageHead
        title={t("title")}
        context={t("context", { agency: page.agencyName, changed, waiting })}
      />
      <ChangeTasks locale={locale} tasks={tasks} />
      <div className="s-stack-6">
        <form className="s-filter" method="get">
          <div className="s-field">
            <label className="s-label" htmlFor="q">
              {t("search")}
            </label>
            <input className="s-input" type="search" id="q" name="q" defaultValue={asked} />
          </div>
          <div className="s-field">
            <label className="s-label" htmlFor="yang">
              {t("show")}
            </label>
            <select className="s-select" id="yang" name="yang" key={shown} defaultValue={shown}>
              {SHOWN.map((each) => (
                <option key={each} value={each}>
                  {t(`shown.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <Button tone="secondary">{t("apply")}</Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState
            title={t("noneTitle")}
            action={
              <TextLink href={localePath(locale, "/kantor/peraturan")}>{t("showAll")}</TextLink>
            }
          >
            {t("none")}
          </EmptyState>
        ) : (
          <Panel footer={<p>{t("rule")}</p>}>
            <ParameterRows locale={locale} rows={rows} />
          </Panel>
        )}
        <p>
          <TextLink href={localePath(locale, "/peraturan")}>{t("general")}</TextLink>
        </p>
      </div>
    </>
  );
}

/** What somebody may look for beside the name of a parameter. */
function wordsOf(locale: Locale, { name, ruleId, otherRuleIds }: ParameterRow): string[] {
  return [ruleId, ...otherRuleIds].flatMap((id) => {
    const rule = ruleById(id);
    if (rule === undefined) return [];
    const edition = latest(rule);
    return [name, id, sentenceOf(edition, locale), edition.source.text ?? ""];
  });
}
