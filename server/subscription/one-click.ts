/** More than the one field that the standard sends. */
const MOST_BYTES = 2_000;

/**
 * Whether a mail program asks to end a subscription by one click (RFC 8058): its body says
 * `List-Unsubscribe=One-Click`, in either encoding that forms have. No more than its beginning is read.
 */
export async function isOneClick(request: Request): Promise<boolean> {
  const body = await beginningOf(request);
  return (
    /(?:^|&)List-Unsubscribe=One-Click(?:&|\s*$)/i.test(body) ||
    /name="List-Unsubscribe"[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(body)
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
