"use client";

import { useParams } from "next/navigation";
import { FailureState } from "#components/layout/failure-state";
import { DEFAULT_LOCALE, isLocale } from "#domain/locale";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale } = useParams();
  return (
    <main className="s-wrap s-main">
      <FailureState
        locale={isLocale(locale) ? locale : DEFAULT_LOCALE}
        error={error}
        retry={retry}
      />
    </main>
  );
}
