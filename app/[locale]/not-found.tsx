import { getLocale } from "next-intl/server";
import { PublicNotFound } from "#components/layout/not-found-state";
import { PublicShell } from "#components/layout/public-shell";

export default async function NotFound() {
  const locale = await getLocale();
  return (
    <PublicShell locale={locale} path="/" nowhere demo={false}>
      <PublicNotFound locale={locale} />
    </PublicShell>
  );
}
