import { isLocale, localePath } from "#domain/locale";
import { visitorContext } from "#server/context";
import { refusalOf } from "#server/refusals";
import { endAllSubscriptions } from "#server/subscription/own-subscriptions";

interface EndParams {
  readonly params: Promise<{ locale: string; token: string }>;
}

/** More than the one field that the standard sends. */
const MOST_BYTES = 2_000;

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

/** Whether the body says what the standard asks for, as either encoding of forms has it. */
async function isOneClick(request: Request): Promise<boolean> {
  const body = await beginningOf(request);
  return (
    /(?:^|&)List-Unsubscribe=One-Click(?:&|\s*$)/i.test(body) ||
    /name="List-Unsubscribe"[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click/i.test(body)
  );
}

async function beginningOf(request: Request): Promise<string> {
  let body = "";
  if (request.body === null) return body;
  const decoder = new TextDecoder();
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    body += decoder.decode(chunk, { stream: true });
    if (body.length > MOST_BYTES) break;
  }
  return body.slice(0, MOST_BYTES);
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
