"use server";

import { RegisterApplicant, registerApplicant } from "#server/accounts/register-applicant";
import { formAction } from "#server/action";

export const register = formAction(
  RegisterApplicant,
  async (ctx, input, locale) => {
    await registerApplicant(ctx, input, locale);
    return "/daftar/terkirim";
  },
  "visitor",
);
