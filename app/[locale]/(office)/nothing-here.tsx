import { getLocale } from "next-intl/server";
import { OfficeNotFound } from "#components/layout/not-found-state";
import { visitorContext } from "#server/context";
import { loadNavigation } from "#server/planning/load-navigation";
import { loadPactsDue } from "#server/planning/load-pact";

/** What an office shows inside its shell where nothing is, or nothing for this person. */
export async function NothingHere() {
  const locale = await getLocale();
  const ctx = await visitorContext();
  const { home } = await loadNavigation(ctx, null);
  const isPactDue = (await loadPactsDue(ctx)).length > 0;
  return <OfficeNotFound locale={locale} home={home} isPactDue={isPactDue} />;
}
