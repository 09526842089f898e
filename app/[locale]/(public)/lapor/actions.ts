"use server";

import { formAction } from "#server/action";
import { FileComplaint, fileComplaint } from "#server/complaint/file-complaint";

export const send = formAction(
  FileComplaint,
  async (ctx, input, locale) => {
    const { code } = await fileComplaint(ctx, input, locale);
    return `/lapor/${code}/terkirim`;
  },
  "visitor",
);
