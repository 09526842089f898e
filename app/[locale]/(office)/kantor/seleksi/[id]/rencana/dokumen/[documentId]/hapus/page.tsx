import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { deleteDocument } from "../../../actions";
import { openDraft, PartFrame, planHref } from "../../../plan-frame";
import { RemoveForm } from "../../../remove-form";

interface RemoveDocumentPageProps {
  readonly params: Promise<{ locale: string; id: string; documentId: string }>;
}

export async function generateMetadata({ params }: RemoveDocumentPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("documents.removeTitle") };
}

export default async function RemoveDocumentPage({ params }: RemoveDocumentPageProps) {
  const { documentId } = await params;
  const { locale, plan } = await openDraft(params, `dokumen/${documentId}/hapus`);
  const part = plan.documents.find(({ id }) => id === documentId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.document" });
  return (
    <PartFrame locale={locale} plan={plan} tab="documents" title={t("documents.removeTitle")}>
      <RemoveForm
        locale={locale}
        action={deleteDocument}
        field="documentId"
        part={part}
        name={part.code === "OTHER" ? part.label : terms(part.code)}
        consequence={t("documents.removeText")}
        backHref={planHref(locale, plan.id, "dokumen")}
      />
    </PartFrame>
  );
}
