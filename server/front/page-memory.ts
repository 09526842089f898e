import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";

type Page = {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds of the given clock. */
  readonly until: number;
};

/** How long an answer is given again; Next itself keeps a page for minutes. */
const KEPT_MS = 5_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** Which a request for a part of a page, for another state of it, or for a preview has. */
const NOT_OF_EVERYBODY = [
  "rsc",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "range",
  "content-length",
  "transfer-encoding",
];
const PREVIEW_COOKIE = /__prerender_bypass|__next_preview_data/;
const LONGEST_ENCODINGS = 100;
/** They belong to one connection or to one answer. */
const OWN_HEADERS = ["connection", "keep-alive", "transfer-encoding", "date"];

/**
 * Gives the pages that Next takes from its cache again for a few seconds, as they went over the wire:
 * found, compressed and sealed with their ETag once. Only what Next says is the same for everybody
 * (`x-nextjs-cache`) is kept. Whatever is sent to the server may publish something, so everything is
 * forgotten before it is answered; what was being made meanwhile is not kept.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function withPageMemory(
  listener: RequestListener,
  now: () => number = () => performance.now(),
): RequestListener {
  const pages = new Map<string, Page>();
  let bytes = 0;
  let times = 0;

  function forget(): void {
    pages.clear();
    bytes = 0;
    times += 1;
  }

  function drop(key: string): void {
    bytes -= pages.get(key)?.body.length ?? 0;
    pages.delete(key);
  }

  function keep(key: string, page: Page): void {
    drop(key);
    pages.set(key, page);
    bytes += page.body.length;
    for (const oldest of pages.keys()) {
      if (bytes <= MOST_BYTES) break;
      drop(oldest);
    }
  }

  return (request, response) => {
    const { method = "", url = "", headers } = request;
    if (method !== "GET" && method !== "HEAD") {
      beforeItsHead(response, forget);
      return listener(request, response);
    }
    const encodings = String(headers["accept-encoding"] ?? "");
    const isOfEverybody =
      method === "GET" &&
      !url.includes("?") &&
      encodings.length <= LONGEST_ENCODINGS &&
      NOT_OF_EVERYBODY.every((name) => headers[name] === undefined) &&
      !PREVIEW_COOKIE.test(headers.cookie ?? "");
    if (!isOfEverybody) return listener(request, response);

    const key = `${encodings} ${url}`;
    const kept = pages.get(key);
    if (kept !== undefined && kept.until > now()) {
      return giveAgain(response, kept, headers["if-none-match"]);
    }
    const begun = times;
    whenWhole(response, isSameForEverybody, (body) => {
      if (begun !== times) return;
      keep(key, { headers: headersOf(response, body), body, until: now() + KEPT_MS });
    });
    return listener(request, response);
  };
}

function isSameForEverybody(response: ServerResponse): boolean {
  const cache = response.getHeader("x-nextjs-cache");
  return (
    response.statusCode === 200 &&
    (cache === "HIT" || cache === "MISS") &&
    String(response.getHeader("cache-control")).includes("s-maxage") &&
    !response.hasHeader("set-cookie")
  );
}

function headersOf(response: ServerResponse, body: Buffer): OutgoingHttpHeaders {
  const headers = {
    ...response.getHeaders(),
    "content-length": body.length,
    // A page that Next made for this answer is a kept one in the next.
    "x-nextjs-cache": "HIT",
  };
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name)),
  );
}

function giveAgain(response: ServerResponse, page: Page, known: string | undefined): void {
  const etag = page.headers.etag;
  const isKnown = known?.split(",").some((each) => each.trim() === etag) ?? false;
  if (!isKnown) {
    response.writeHead(200, page.headers).end(page.body);
    return;
  }
  const {
    "content-length": _,
    "content-encoding": __,
    "content-type": ___,
    ...rest
  } = page.headers;
  response.writeHead(304, rest).end();
}

/** Calls `act` before the first byte of an answer leaves. */
function beforeItsHead(response: ServerResponse, act: () => void): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    act();
    return Reflect.apply(writeHead, this, given);
  } as typeof writeHead;
}

/**
 * Calls `act` with all that went over the wire, once the answer is whole. What is not `wanted` when its
 * first byte leaves is not gathered: it may be larger than memory.
 */
function whenWhole(
  response: ServerResponse,
  wanted: (response: ServerResponse) => boolean,
  act: (body: Buffer) => void,
): void {
  const parts: Buffer[] = [];
  let isWanted: boolean | null = null;
  const { write, end } = response;
  const take = ([part, encoding]: readonly unknown[]) => {
    isWanted ??= wanted(response);
    if (!isWanted) return;
    if (typeof part === "string") {
      parts.push(Buffer.from(part, typeof encoding === "string" ? (encoding as "utf8") : "utf8"));
    } else if (part instanceof Uint8Array) {
      parts.push(Buffer.from(part));
    }
  };
  response.write = function (this: ServerResponse, ...given: unknown[]) {
    take(given);
    return Reflect.apply(write, this, given);
  } as typeof write;
  response.end = function (this: ServerResponse, ...given: unknown[]) {
    take(given);
    if (isWanted) act(Buffer.concat(parts));
    return Reflect.apply(end, this, given);
  } as typeof end;
}
