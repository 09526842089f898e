import type { PostLevel } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

/** What somebody can subscribe to. A level without an agency means that level everywhere. */
export type Topic =
  | { readonly selectionId: string }
  | { readonly agencyId: string; readonly level: PostLevel | null }
  | { readonly agencyId: null; readonly level: PostLevel };

/** A topic as one word: the same topic, the same word. */
export function topicWord(topic: Topic): string {
  if ("selectionId" in topic) return `selection:${topic.selectionId}`;
  return `agency:${topic.agencyId ?? "*"} level:${topic.level ?? "*"}`;
}

/** News of a selection that subscribers are told. */
export const NEWS_KINDS = [
  "published",
  "extended",
  "amended",
  "stage-result",
  "erratum",
  "final-result",
  "cancelled",
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Days after which a subscription that nobody has confirmed is deleted. */
export const UNCONFIRMED_DAYS = 7;

/** Days for which letters to people without an account stay on record after they went out. */
export const LETTER_DAYS = 30;

/** The most topics of one address. */
export const MOST_TOPICS = 30;

/** Letters within a day that ask one address to confirm, so that nobody fills another's mailbox. */
export const MOST_ASKED = 3;

const DAY = 86_400_000;

/** The first instant that is not yet too long ago. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

/** Whether an address may be asked to confirm once more. */
export function mayAsk(
  { askedTimes, askedAt }: { readonly askedTimes: number; readonly askedAt: Date | null },
  now: Date,
): boolean {
  return askedTimes < MOST_ASKED || askedAt === null || askedAt <= daysBefore(now, 1);
}

/**
 * The topic that a form asks for.
 * @param about one selection, one agency, or all of them
 * @throws Refused `subscription-too-wide` for all agencies without a level
 */
export function requireTopic(
  about: { readonly kind: "all" } | { readonly kind: "agency" | "selection"; readonly id: string },
  level: PostLevel | null,
): Topic {
  if (about.kind === "selection") return { selectionId: about.id };
  if (about.kind === "agency") return { agencyId: about.id, level };
  if (level === null) throw new Refused("subscription-too-wide");
  return { agencyId: null, level };
}
