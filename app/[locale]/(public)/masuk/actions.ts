"use server";

import { landingPath } from "#domain/accounts/landing";
import { returnPath } from "#domain/accounts/return-path";
import { loadActor } from "#server/accounts/load-actor";
import { SignIn, verifyCredentials } from "#server/accounts/verify-credentials";
import { formAction } from "#server/action";
import { startSession } from "#server/auth";
import { optionalText } from "#server/fields";

/** Signs in and goes where the person wanted to, or else where their role works. */
export const signIn = formAction(
  SignIn.extend({ ke: optionalText() }),
  async (ctx, input) => {
    const session = await verifyCredentials(ctx, input);
    await startSession(session);
    const actor = await loadActor(session);
    return returnPath(input.ke) ?? (actor ? landingPath(actor) : "/");
  },
  "visitor",
);
