import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { SECTION_PATHS, type Section, sectionAt } from "#domain/profile/sections";
import { requestContext } from "#server/context";

export interface SectionProps {
  readonly params: Promise<{ locale: string; section: string }>;
}

/** What every page of one section begins with. @param below the rest of its address */
export async function ownSection({ params }: SectionProps, below = "") {
  const { locale, section: path } = await params;
  const section = sectionAt(path);
  if (!isLocale(locale) || section === null) notFound();
  setRequestLocale(locale);
  const address = sectionAddress(section) + below;
  return { locale, section, path: address, ctx: await requestContext(locale, address) };
}

/** Without language. */
export function sectionAddress(section: Section): string {
  return `/profil/${SECTION_PATHS[section]}`;
}
