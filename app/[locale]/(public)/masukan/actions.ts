"use server";

import { formAction } from "#server/action";
import { SendInput, sendInput } from "#server/input/send-input";

export const send = formAction(
  SendInput,
  async (ctx, input) => {
    const { code } = await sendInput(ctx, input);
    return `/masukan/${input.slug}/${code}`;
  },
  "visitor",
);
