import { isLocale, localePath } from "#domain/locale";
import { endSession } from "#server/auth";
import { isSameOrigin } from "#server/same-origin";

interface SignOutParams {
  readonly params: Promise<{ locale: string }>;
}

/** Ends the session of this browser. A whole new page follows, so nothing seen before stays. */
export async function POST(request: Request, { params }: SignOutParams): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  await endSession();
  const Location = localePath(locale, "/masuk?selesai=keluar");
  return new Response(null, { status: 303, headers: { Location } });
}
