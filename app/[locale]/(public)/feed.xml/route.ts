import { isLocale } from "#domain/locale";
import { currentMoment } from "#server/context";
import { missing, tagged } from "#server/open-data/answer";
import { atomFeed } from "#server/open-data/feed";

export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return missing();
  return tagged(request, await atomFeed(locale, currentMoment()), {
    "Content-Type": "application/atom+xml; charset=utf-8",
  });
}
