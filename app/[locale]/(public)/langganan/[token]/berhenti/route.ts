import { isLocale, localePath } from "#domain/locale";
import { visitorContext } from "#server/context";
import { refusalOf } from "#server/refusals";
import { isOneClick } from "#server/subscription/one-click";
import { endAllSubscriptions } from "#server/subscription/own-subscriptions";

interface EndParams {
  readonly params: Promise<{ locale: string; token: string }>;
}

/**
 * Ends all subscriptions of an address for its mail program (RFC 8058): no cookie, no page, no
 * redirect, and no question of where it comes from. The signed token is all that counts.
 */
export async function POST(request: Request, { params }: EndParams): Promise<Response> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return answer(404);
  if (!(await isOneClick(request))) return answer(400);
  try {
    await endAllSubscriptions(await visitorContext(), { token });
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return answer(404);
  }
  return answer(200);
}

/** Older mail programs open the address; people then end it on the page. */
export async function GET(_request: Request, { params }: EndParams): Promise<Response> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return answer(404);
  const page = localePath(locale, `/langganan/${encodeURIComponent(token)}`);
  return answer(303, { Location: page });
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
