import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryWords } from "#components/profile/entry-words";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale, localePath } from "#domain/locale";
import { loadEntry } from "#server/profile/load-history";
import { ApplicantFrame } from "../../../../applicant-frame";
import { remove } from "../../../actions";
import { ownSection, sectionAddress } from "../../../own-section";

interface RemoveProps {
  readonly params: Promise<{ locale: string; section: string; entryId: string }>;
}

export async function generateMetadata({ params }: RemoveProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("removeTitle") };
}

export default async function RemoveEntryPage({ params }: RemoveProps) {
  const { entryId } = await params;
  const { locale, section, path, ctx } = await ownSection({ params }, `/${entryId}/hapus`);
  const entry = await loadEntry(ctx, section, entryId);
  if (entry === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: sectionAddress(section), name: t(`section.${section}`) }}
    >
      <h1 className="mb-6">{t("removeTitle")}</h1>
      <ActionForm action={remove} locale={locale}>
        <HiddenField name="entryId" value={entry.id} />
        <VersionField value={entry.version} />
        <Banner tone="warning">
          <EntryWords locale={locale} entry={entry} />
          <p className="mt-2">{t("removeText")}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
          <TextLink href={localePath(locale, `${sectionAddress(section)}/${entry.id}`)}>
            {t("removeNo")}
          </TextLink>
        </div>
      </ActionForm>
    </ApplicantFrame>
  );
}
