import type { PostLevel } from "#domain/planning/terms";
import { ANNOUNCEMENT_SCOPE, type OpeningScope } from "#domain/regulation/announcement";
import { evaluate } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";

/** A post as far as it matters who may apply for it. */
export type OpenedPost = {
  readonly level: PostLevel;
  readonly scope: OpeningScope;
  /** Of the agency; empty for one of the whole country. */
  readonly province: string;
};

/** What the law says of the circle of people to whom a post is open (`announcement-scope`). */
export function planScopeTrace(post: OpenedPost, law: Law) {
  return scopeTrace(post, true, law);
}

/** The same of one who wants to apply. @param isInside as stated; null where nothing was said */
export function applicantScopeTrace(post: OpenedPost, isInside: boolean | null, law: Law) {
  return scopeTrace(post, post.scope === "NATIONAL" ? true : isInside, law);
}

function scopeTrace({ level, scope, province }: OpenedPost, isInside: boolean | null, law: Law) {
  const mayNarrow = level === "PRATAMA" && province !== "";
  return evaluate(ANNOUNCEMENT_SCOPE, { mayNarrow, scope, isInside }, law);
}
