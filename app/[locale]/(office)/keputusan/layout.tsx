import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#domain/locale";
import { OfficeFrame } from "../office-frame";

interface DecisionsLayoutProps {
  readonly params: Promise<{ locale: string }>;
  readonly children: ReactNode;
}

/** The shell of the appointing officer's pages, at the scale of people who read little on screens. */
export default async function DecisionsLayout({ params, children }: DecisionsLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <OfficeFrame locale={locale} density="normal">
      {children}
    </OfficeFrame>
  );
}
