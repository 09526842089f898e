"use server";

import { formAction } from "#server/action";
import { ResendLetter, resendLetter } from "#server/notification/resend-letter";

export const resend = formAction(ResendLetter, async (ctx, input) => {
  await resendLetter(ctx, input);
  return `/kantor/surat-keluar/${input.letterId}?coba`;
});
