"use client";

import { FailureState } from "#components/layout/failure-state";
import { DEFAULT_LOCALE, isLocale } from "#domain/locale";
import "./globals.css";

interface GlobalErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** When even the frame of the page failed. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const first = typeof window === "undefined" ? undefined : window.location.pathname.split("/")[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  return (
    <html lang={locale}>
      <head>
        <title>Selter</title>
      </head>
      <body>
        <main className="s-wrap s-main">
          <FailureState locale={locale} error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
