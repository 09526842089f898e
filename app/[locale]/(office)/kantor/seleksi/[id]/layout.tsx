import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#domain/locale";
import { OfficeFrame } from "../../../office-frame";

interface SelectionLayoutProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly children: ReactNode;
}

/** The shell of the pages of one selection. */
export default async function SelectionLayout({ params, children }: SelectionLayoutProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <OfficeFrame locale={locale} selectionId={id}>
      {children}
    </OfficeFrame>
  );
}
