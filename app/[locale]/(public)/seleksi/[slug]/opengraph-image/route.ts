import { currentMoment } from "#server/context";
import { shareImage } from "../../../share-image";

// Drawn at the first request and kept, as the page it belongs to is.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

interface PictureRoute {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function GET(_request: Request, { params }: PictureRoute) {
  const { locale, slug } = await params;
  return shareImage(currentMoment(), locale, slug);
}
