import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#domain/locale";
import { OfficeFrame } from "../../office-frame";

interface ScoringLayoutProps {
  readonly params: Promise<{ locale: string }>;
  readonly children: ReactNode;
}

/** The shell of members and assessors, who never get the dense scale. */
export default async function ScoringLayout({ params, children }: ScoringLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <OfficeFrame locale={locale} density="normal">
      {children}
    </OfficeFrame>
  );
}
