"use server";

import { examplePath } from "#domain/notification/example-path";
import { formAction } from "#server/action";
import { ResendLetter, resendLetter } from "#server/notification/resend-letter";
import { TryLetter, tryLetter } from "#server/notification/try-letter";

export const resend = formAction(ResendLetter, async (ctx, input) => {
  await resendLetter(ctx, input);
  return `/kantor/surat-keluar/${input.letterId}?coba`;
});

export const tryOut = formAction(TryLetter, async (ctx, input) => {
  await tryLetter(ctx, input);
  return `${examplePath(input.kind)}?uji`;
});
