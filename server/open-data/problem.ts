import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/locale";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { ProblemDocument } from "#server/open-data/shapes";

export const PROBLEMS = {
  "bad-cursor": 400,
  "unknown-status": 400,
  "unknown-level": 400,
  "unknown-field": 400,
  "unknown-language": 400,
  "not-found": 404,
  "too-many-requests": 429,
  failed: 500,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a program asked cannot be answered; it becomes a problem document. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** Whole seconds after which to ask again. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, retryAfter?: number) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A problem as RFC 9457 has it, in the language of the caller. */
export function problemResponse({ code, retryAfter }: Problem, locale: Locale): Response {
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "openData.problem",
  });
  const status = PROBLEMS[code];
  const body: ProblemDocument = {
    type: `${publicUrl()}/api/v1/openapi.json#${code}`,
    title: t(`${code}.title`),
    status,
    detail: t(`${code}.detail`),
    code,
  };
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Language": locale,
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
  });
  if (retryAfter !== undefined) headers.set("Retry-After", `${retryAfter}`);
  return new Response(JSON.stringify(body), { status, headers });
}
