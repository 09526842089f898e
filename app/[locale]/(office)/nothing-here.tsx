import { getLocale } from "next-intl/server";
import { OfficeNotFound } from "#components/layout/not-found-state";
import { visitorContext } from "#server/context";
import { loadNavigation } from "#server/planning/load-navigation";

/** What an office shows inside its shell where nothing is, or nothing for this person. */
export async function NothingHere() {
  const locale = await getLocale();
  const { home } = await loadNavigation(await visitorContext(), null);
  return <OfficeNotFound locale={locale} home={home} />;
}
