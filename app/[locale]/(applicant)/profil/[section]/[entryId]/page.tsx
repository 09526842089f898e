import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryForm } from "#components/profile/entry-form";
import { Findings } from "#components/profile/findings";
import { isLocale } from "#domain/locale";
import { sectionAt } from "#domain/profile/sections";
import { entryFields } from "#server/profile/entry-fields";
import { loadEntry } from "#server/profile/load-history";
import { loadUnsaved } from "#server/unsaved/load-input";
import { ApplicantFrame } from "../../../applicant-frame";
import { save } from "../../actions";
import { ownSection, sectionAddress } from "../../own-section";

interface EntryProps {
  readonly params: Promise<{ locale: string; section: string; entryId: string }>;
  readonly searchParams: Promise<{ dibuang?: string }>;
}

export async function generateMetadata({ params }: Pick<EntryProps, "params">): Promise<Metadata> {
  const { locale, section: path } = await params;
  const section = sectionAt(path);
  if (!isLocale(locale) || section === null) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("editTitle", { section: t(`section.${section}`) }) };
}

export default async function EntryPage({ params, searchParams }: EntryProps) {
  const { entryId } = await params;
  const { dibuang: discarded } = await searchParams;
  const { locale, section, path, ctx } = await ownSection({ params }, `/${entryId}`);
  const entry = await loadEntry(ctx, section, entryId);
  if (entry === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const name = t(`section.${section}`);
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: sectionAddress(section), name }}
    >
      <h1 className="mb-6">{t("editTitle", { section: name })}</h1>
      <div className="s-stack-6">
        <Findings locale={locale} findings={entry.findings} />
        <EntryForm
          key={discarded ?? ""}
          locale={locale}
          action={save}
          unsaved={await loadUnsaved(ctx, "ENTRY", entry.id)}
          section={section}
          entry={{ id: entry.id, version: entry.version, fields: entryFields(entry.values) }}
        />
      </div>
    </ApplicantFrame>
  );
}
