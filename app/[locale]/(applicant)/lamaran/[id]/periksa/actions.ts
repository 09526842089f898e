"use server";

import { formAction } from "#server/action";
import { noteRefusedSend } from "#server/application/note-refused-send";
import { SubmitApplication, submitApplication } from "#server/application/submit-application";

export const submit = formAction(
  SubmitApplication,
  async (ctx, input) => {
    const { applicationId } = await submitApplication(ctx, input);
    return `/lamaran/${applicationId}/terkirim`;
  },
  "member",
  noteRefusedSend,
);
