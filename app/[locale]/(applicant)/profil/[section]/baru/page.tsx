import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryForm } from "#components/profile/entry-form";
import { isLocale } from "#domain/locale";
import { sectionAt } from "#domain/profile/sections";
import { loadSection } from "#server/profile/load-history";
import { loadUnsaved } from "#server/unsaved/load-input";
import { ApplicantFrame } from "../../../applicant-frame";
import { save } from "../../actions";
import { ownSection, type SectionProps, sectionAddress } from "../../own-section";

interface NewEntryProps extends SectionProps {
  readonly searchParams: Promise<{ dibuang?: string }>;
}

export async function generateMetadata({ params }: SectionProps): Promise<Metadata> {
  const { locale, section: path } = await params;
  const section = sectionAt(path);
  if (!isLocale(locale) || section === null) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("addTitle", { section: t(`section.${section}`) }) };
}

export default async function NewEntryPage({ params, searchParams }: NewEntryProps) {
  const { locale, section, path, ctx } = await ownSection({ params }, "/baru");
  if ((await loadSection(ctx, section)) === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const name = t(`section.${section}`);
  const { dibuang: discarded } = await searchParams;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: sectionAddress(section), name }}
    >
      <h1 className="mb-6">{t("addTitle", { section: name })}</h1>
      <EntryForm
        key={discarded ?? ""}
        locale={locale}
        action={save}
        unsaved={await loadUnsaved(ctx, "ENTRY", section)}
        section={section}
      />
    </ApplicantFrame>
  );
}
