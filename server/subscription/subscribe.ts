import { z } from "zod";
import { inTransaction, type Reader, read, type Transaction } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import {
  findSubscribable,
  findSubscriber,
  insertSubscriber,
  insertSubscription,
  noteAsked,
  subscriptionsOf,
} from "#db/queries/subscription";
import type { Locale } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import {
  MOST_TOPICS,
  mayAsk,
  requireTopic,
  type Topic,
  topicWord,
} from "#domain/subscription/rules";
import { noteAttempt } from "#server/accounts/attempts";
import { inEvenTime } from "#server/accounts/even-time";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { emailField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { requirePerson, TRAP_FIELDS, unnamed, veiledAddress, veiledEmail } from "#server/spam-trap";
import { subscriberToken } from "#server/subscription/token";
import { type NamedTopic, subscriberWord, topicName } from "#server/subscription/topic-name";

const ABOUT =
  /^(?:(?<kind>agency|selection):(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|all)$/;

const aboutField = z
  .string({ error: "choose-one" })
  .regex(ABOUT, "choose-one")
  .transform((text) => {
    const { kind, id } = ABOUT.exec(text)?.groups ?? {};
    if (kind === undefined || id === undefined) return { kind: "all" as const };
    return { kind: kind === "agency" ? ("agency" as const) : ("selection" as const), id };
  });

const levelField = z
  .union([z.literal("").transform(() => null), z.enum(POST_LEVELS)], { error: "choose-one" })
  .default(null);

export const Subscribe = z.object({
  about: aboutField,
  level: levelField,
  email: emailField,
  ...TRAP_FIELDS,
});

/**
 * Notes what an address wants to hear of and asks it to confirm; nothing else is ever sent before.
 * It answers alike, and after the same time, whether the address is known or not.
 * @throws Refused `form-filled-by-program`, `form-too-fast`, `form-too-old`, `too-many-attempts`,
 * `subscription-too-wide`, `record-not-found` for what nobody can subscribe to
 */
export async function subscribe(
  ctx: Context,
  input: z.output<typeof Subscribe>,
  locale: Locale,
): Promise<void> {
  const { about, level, email, ...trap } = input;
  requirePerson(ctx, trap);
  const topic = requireTopic(about, level);
  const named = await namedTopic(read(), topic);
  await inEvenTime(async () => {
    const counted = { ...ctx, address: veiledAddress(ctx) };
    await noteAttempt(counted, "subscribe", veiledEmail(ctx, email));
    await inTransaction((tx) =>
      enterSubscription(tx, unnamed(ctx), { email, locale, topic, named }),
    );
  });
}

/** @throws Refused `record-not-found` */
async function namedTopic(reader: Reader, topic: Topic): Promise<NamedTopic> {
  if ("selectionId" in topic) {
    const found = await findSubscribable(reader, { id: topic.selectionId });
    if (found === null) throw new Refused("record-not-found");
    return { level: null, agencyName: null, selectionName: found.name };
  }
  const { agencyId, level } = topic;
  if (agencyId === null) return { level, agencyName: null, selectionName: null };
  const found = await findAgency(reader, agencyId);
  if (found === null) throw new Refused("record-not-found");
  return { level, agencyName: found.name, selectionName: null };
}

type Wish = {
  readonly email: string;
  readonly locale: Locale;
  readonly topic: Topic;
  readonly named: NamedTopic;
};

async function enterSubscription(tx: Transaction, ctx: Context, wish: Wish): Promise<void> {
  const { email, locale, topic, named } = wish;
  const known = await findSubscriber(tx, { email });
  const id = known?.id ?? (await insertSubscriber(tx, { email, locale, createdAt: ctx.now }));
  const before = known === null ? [] : await subscriptionsOf(tx, id);
  const word = topicWord(topic);
  const same = before.find((each) => each.topic === word);
  if (same === undefined && before.length >= MOST_TOPICS) return;
  if (same === undefined) {
    const subscriptionId = await insertSubscription(tx, {
      subscriberId: id,
      topic: word,
      ...topic,
      createdAt: ctx.now,
    });
    await recordAudit(tx, ctx, { kind: "subscription.asked", subjectId: subscriptionId });
  }
  // Whoever types another's address again and again must not fill their mailbox.
  const asked = known ?? { askedTimes: 0, askedAt: null };
  if (!mayAsk(asked, ctx.now)) return;
  const isWithinDay = !mayAsk({ ...asked, askedTimes: Number.MAX_SAFE_INTEGER }, ctx.now);
  await noteAsked(tx, id, {
    askedTimes: isWithinDay ? asked.askedTimes + 1 : 1,
    askedAt: ctx.now,
  });
  await enqueue(tx, ctx, {
    kind: same?.confirmedAt ? "subscription.known" : "subscription.confirm",
    addressees: [
      {
        address: email,
        name: subscriberWord(known?.locale ?? locale),
        locale: known?.locale ?? locale,
      },
    ],
    payload: { topic: topicName(named), path: `/langganan/${subscriberToken(id)}` },
  });
}
