import { read } from "#db/client";
import {
  agenciesWithSelections,
  findSubscribable,
  findSubscriber,
  listSubscribable,
  subscriptionsOf,
} from "#db/queries/subscription";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { readSubscriberToken } from "#server/subscription/token";
import { topicName } from "#server/subscription/topic-name";

/** Selections that the form offers; others are reached from their own page. */
const MOST = 300;

export type SubscribeForm = {
  /** The selection that the person came from; null otherwise. */
  readonly chosen: string | null;
  readonly selections: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly agencyName: string;
  }[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
};

/**
 * What can be subscribed to.
 * @param slug the selection from whose page the person comes; then only it is offered of its kind
 */
export async function loadSubscribeForm(slug: unknown): Promise<SubscribeForm> {
  const one =
    typeof slug === "string" && slug !== "" ? await findSubscribable(read(), { slug }) : null;
  const found = one === null ? await listSubscribable(read(), MOST) : [one];
  return {
    chosen: one?.id ?? null,
    selections: found.map(({ id, name, agencyName }) => ({ id, name, agencyName })),
    agencies: await agenciesWithSelections(read()),
  };
}

export type OwnSubscriptions = {
  readonly email: string;
  readonly subscriptions: readonly {
    readonly subscriptionId: string;
    readonly name: Bilingual;
    readonly isConfirmed: boolean;
  }[];
};

/** What the owner of an address has subscribed to; null for a link that opens nothing (any more). */
export async function loadSubscriptions(
  _ctx: Context,
  token: string,
): Promise<OwnSubscriptions | null> {
  const id = readSubscriberToken(token);
  const found = id === null ? null : await findSubscriber(read(), { id });
  if (found === null) return null;
  const rows = await subscriptionsOf(read(), found.id);
  return {
    email: found.email,
    subscriptions: rows.map((row) => ({
      subscriptionId: row.id,
      name: topicName(row),
      isConfirmed: row.confirmedAt !== null,
    })),
  };
}
