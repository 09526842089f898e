import type { Metadata } from "next";
import { PublicNotFound } from "#components/layout/not-found-state";
import { PublicShell } from "#components/layout/public-shell";
import { DEFAULT_LOCALE } from "#domain/locale";
import "./globals.css";

export const metadata: Metadata = { title: "Selter" };

/** Addresses outside of both languages, such as a missing file. */
export default function GlobalNotFound() {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <PublicShell locale={DEFAULT_LOCALE} path="/" demo={false}>
          <PublicNotFound locale={DEFAULT_LOCALE} />
        </PublicShell>
      </body>
    </html>
  );
}
