import type { Metadata } from "next";
import { PublicNowhere } from "#components/layout/nowhere-state";
import { PublicShell } from "#components/layout/public-shell";
import { DEFAULT_LOCALE } from "#domain/locale";
import "./globals.css";

export const metadata: Metadata = { title: "Selter" };

/** Addresses that no page has. Which language was meant is not known here, so it speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <PublicShell locale={DEFAULT_LOCALE} path="/" nowhere demo={false}>
          <PublicNowhere locale={DEFAULT_LOCALE} />
          <hr className="s-divider" />
          <PublicNowhere locale="en" level={2} />
        </PublicShell>
      </body>
    </html>
  );
}
