import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { publicMetadata } from "../public-metadata";
import { Statement } from "../statement";

interface AccessibilityPageProps {
  readonly params: Promise<{ locale: string }>;
}

// The same for everybody until a release changes it.
export const revalidate = 86_400;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: AccessibilityPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "statements" });
  const [title, description] = [t("accessibility.title"), t("accessibility.lead")];
  return publicMetadata({ locale, path: "/aksesibilitas", title, description });
}

export default function AccessibilityPage({ params }: AccessibilityPageProps) {
  return <Statement params={params} path="/aksesibilitas" name="accessibility" />;
}
