import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { publicMetadata } from "../public-metadata";
import { Statement } from "../statement";

interface PrivacyPageProps {
  readonly params: Promise<{ locale: string }>;
}

// The same for everybody until a release changes it.
export const revalidate = 86_400;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PrivacyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "statements" });
  const [title, description] = [t("privacy.title"), t("privacy.lead")];
  return publicMetadata({ locale, path: "/privasi", title, description });
}

export default function PrivacyPage({ params }: PrivacyPageProps) {
  return <Statement params={params} path="/privasi" name="privacy" />;
}
