"use server";

import { formAction } from "#server/action";
import {
  confirmSubscription,
  endAllSubscriptions,
  endSubscription,
  OwnSubscription,
  OwnToken,
} from "#server/subscription/own-subscriptions";
import { Subscribe, subscribe } from "#server/subscription/subscribe";

export const ask = formAction(
  Subscribe,
  async (ctx, input, locale) => {
    await subscribe(ctx, input, locale);
    return "/langganan/terkirim";
  },
  "visitor",
);

export const confirm = formAction(
  OwnSubscription,
  async (ctx, input) => {
    await confirmSubscription(ctx, input);
    return `/langganan/${input.token}?terkonfirmasi=1`;
  },
  "visitor",
);

export const end = formAction(
  OwnSubscription,
  async (ctx, input) => {
    const { wasLast } = await endSubscription(ctx, input);
    return wasLast ? "/langganan/selesai" : `/langganan/${input.token}`;
  },
  "visitor",
);

export const endAll = formAction(
  OwnToken,
  async (ctx, input) => {
    await endAllSubscriptions(ctx, input);
    return "/langganan/selesai";
  },
  "visitor",
);
