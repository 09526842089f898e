import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { isLocale } from "#domain/locale";
import { loadApplication } from "#server/application/load-application";
import { requestContext, visitorContext } from "#server/context";

// The page and its title ask for the same application.
const applicationOnce = cache(async (id: string) => loadApplication(await visitorContext(), id));

export interface OwnPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** What every page of one application begins with. @param below the rest of its address */
export async function ownPage({ params }: OwnPageProps, below = "") {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/lamaran/${id}${below}`;
  const ctx = await requestContext(locale, path);
  const application = await applicationOnce(id);
  if (application === null) notFound();
  return { locale, id, path, ctx, application };
}
