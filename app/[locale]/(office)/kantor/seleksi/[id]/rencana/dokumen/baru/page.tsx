import type { Metadata } from "next";

import { getTranslations } from "next-intl/server";
import { DocumentFields } from "#components/planning/document-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";

import { isLocale } from "#domain/locale";
import { USUAL_MEGABYTES, USUAL_PAGES } from "#domain/planning/document-limits";
import { concernsDocument } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { createDocument } from "../../actions";
import { documentLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, type PlanParams, planHref } from "../../plan-frame";

interface NewDocumentProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: NewDocumentProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("documents.add") };
}

export default async function NewDocument({ params }: NewDocumentProps) {
  const { locale, plan } = await openDraft(params, "dokumen/baru");
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="documents" title={t("documents.add")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsDocument(problem, null)}
        />
        <ActionForm
          action={createDocument}
          locale={locale}
          labels={await documentLabels(locale)}
          initial={untouched({
            maxMegabytes: `${USUAL_MEGABYTES}`,
            maxPages: `${USUAL_PAGES}`,
            mandatory: "on",
            neededOf: "EVERYBODY",
          })}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <DocumentFields locale={locale} posts={plan.posts} />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "dokumen")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
