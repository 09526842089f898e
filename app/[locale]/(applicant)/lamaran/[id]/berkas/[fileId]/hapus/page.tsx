import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { localePath } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import { ApplicantFrame } from "../../../../../applicant-frame";
import { ownPage } from "../../../../own-page";
import { remove } from "../../../dokumen/actions";

interface RemoveProps {
  readonly params: Promise<{ locale: string; id: string; fileId: string }>;
}

export async function generateMetadata({ params }: RemoveProps): Promise<Metadata> {
  const { locale } = await ownPage({ params });
  const t = await getTranslations({ locale, namespace: "application.documents" });
  return { title: t("removeTitle") };
}

/** Asks before a file is taken out of a draft. */
export default async function RemoveFilePage({ params }: RemoveProps) {
  const { fileId } = await params;
  const page = await ownPage({ params }, `/berkas/${fileId}/hapus`);
  const { locale, id, path, ctx, application } = page;
  const document = application.documents.find((each) => each.current?.id === fileId);
  if (!document?.current || application.state !== "DRAFT") notFound();
  const t = await getTranslations({ locale, namespace: "application.documents" });
  const names = await getTranslations({ locale, namespace: "terms.document" });
  const list = `/lamaran/${id}/dokumen`;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: list, name: t("title") }}
    >
      <h1 className="mb-6">{t("removeTitle")}</h1>
      <ActionForm action={remove} locale={locale}>
        <HiddenField name="applicationId" value={id} />
        <HiddenField name="documentId" value={fileId} />
        <Banner tone="warning" title={documentName(document, names)}>
          <p>{t("removeText", { name: document.current.fileName })}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
          <TextLink href={localePath(locale, list)}>{t("removeNo")}</TextLink>
        </div>
      </ActionForm>
    </ApplicantFrame>
  );
}
