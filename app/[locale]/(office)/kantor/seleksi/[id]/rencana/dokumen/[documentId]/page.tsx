import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentFields } from "#components/planning/document-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { concernsDocument } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { saveDocument } from "../../actions";
import { documentLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, planHref } from "../../plan-frame";

interface DocumentPageProps {
  readonly params: Promise<{ locale: string; id: string; documentId: string }>;
}

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("documents.editTitle") };
}

export default async function DocumentPage({ params }: DocumentPageProps) {
  const { documentId } = await params;
  const { locale, plan } = await openDraft(params, `dokumen/${documentId}`);
  const part = plan.documents.find(({ id }) => id === documentId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="documents" title={t("documents.editTitle")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsDocument(problem, part)}
        />
        <ActionForm
          action={saveDocument}
          locale={locale}
          labels={await documentLabels(locale)}
          initial={untouched(part.values)}
        >
          <HiddenField name="documentId" value={part.id} />
          <VersionField value={part.version} />
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
