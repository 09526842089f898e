import { currentMoment } from "#server/context";
import { shareImage } from "../../../share-image";

interface PictureRoute {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function GET(request: Request, { params }: PictureRoute) {
  const { locale, slug } = await params;
  return shareImage(request, currentMoment(), locale, slug);
}
