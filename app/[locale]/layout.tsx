import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale } from "#domain/locale";
import "../globals.css";

export const metadata: Metadata = {
  title: { default: "Selter", template: "%s – Selter" },
  formatDetection: { telephone: false, date: false, email: false, address: false },
};

interface RootLayoutProps {
  readonly params: Promise<{ locale: string }>;
  readonly children: ReactNode;
}

export default async function RootLayout({ params, children }: RootLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale}>
      <head>
        <link
          rel="preload"
          href="/fonts/inter-latin-variable.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
