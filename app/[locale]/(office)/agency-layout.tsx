import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#domain/locale";
import { OfficeFrame } from "./office-frame";

interface AgencyLayoutProps {
  readonly params: Promise<{ locale: string }>;
  readonly children: ReactNode;
}

/** The shell of office pages that belong to no single selection. */
export async function AgencyLayout({ params, children }: AgencyLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <OfficeFrame locale={locale}>{children}</OfficeFrame>;
}
