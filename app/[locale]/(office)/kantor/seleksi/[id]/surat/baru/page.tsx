import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Button } from "#components/ui/button";
import { FileField } from "#components/ui/file-field";
import { FileForm } from "#components/ui/form";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { DateField, TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { formatBytes } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { PAPER_KINDS } from "#domain/paper/terms";
import type { LetterField } from "#domain/planning/problem-place";
import { requestContext } from "#server/context";
import { formAnswer, type Query } from "#server/form-answer";
import { loadPapers } from "#server/paper/load-papers";
import { MOST_PAPER_BYTES, PAPER_PAGES, PAPER_REFUSALS } from "#server/paper/record-paper";
import { loadPlan } from "#server/planning/load-plan";
import { FieldProblems, letterOf } from "../../rencana/plan-frame";

interface NewPaperPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: NewPaperPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "paper" });
  return { title: t("record") };
}

export default async function NewPaperPage({ params, searchParams }: NewPaperPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const ctx = await requestContext(locale, `${base}/surat/baru`);
  const page = await loadPapers(ctx, id);
  if (page === null || !page.mayRecord) notFound();
  const t = await getTranslations({ locale, namespace: "paper" });
  const common = await getTranslations({ locale, namespace: "common" });
  const limit = formatBytes(locale, MOST_PAPER_BYTES);
  const months = page.termMonths;
  const facts = { size: t("unknownSize"), limit, months: months ?? 0, ...PAPER_PAGES };
  const state = await formAnswer(locale, await searchParams, PAPER_REFUSALS, facts);
  const { kind } = state.values;
  const plan = await loadPlan(ctx, id);
  /** What the plan's rules find about this kind of letter, for below the field that mends it. */
  const found = (field: LetterField) =>
    plan !== null && (
      <FieldProblems
        locale={locale}
        plan={plan}
        about={(problem) => {
          const place = letterOf(plan, problem);
          return place?.kind === kind && place?.field === field;
        }}
      />
    );
  const labels = {
    kind: t("kindLabel"),
    number: t("number"),
    dated: t("dated"),
    validUntil: t("validUntil"),
    subject: t("subject"),
    file: t("file"),
  };
  return (
    <>
      <PageHead
        title={t("record")}
        context={t("recordContext")}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, page.name) },
            { path: `${base}/surat`, name: t("title") },
          ],
        }}
      />
      <Panel>
        <FileForm
          action={localePath(locale, `${base}/surat/catat`)}
          locale={locale}
          state={state}
          labels={labels}
        >
          <SelectField
            name="kind"
            empty
            options={PAPER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <div className="s-grid-3">
            <TextField name="number" maxLength={100} hint={t("numberHint")} />
            <div>
              <DateField name="dated" hint={t("datedHint")} />
              {found("dated")}
            </div>
            <div>
              <DateField
                name="validUntil"
                optional
                hint={months === null ? t("validUntilHint") : t("validUntilWithin", { months })}
              />
              {found("validUntil")}
            </div>
          </div>
          <TextField name="subject" maxLength={300} hint={t("subjectHint")} />
          <div>
            <FileField
              id="file"
              name="file"
              label={labels.file}
              hint={t("fileHint", { limit })}
              accept="application/pdf"
              error={state.issues.file ?? null}
              errorWord={common("form.error")}
            />
            {found("file")}
          </div>
          <div className="s-row">
            <Button>{t("submit")}</Button>
            <TextLink href={localePath(locale, `${base}/surat`)}>{t("cancel")}</TextLink>
          </div>
        </FileForm>
      </Panel>
    </>
  );
}
