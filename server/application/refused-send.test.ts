import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { read } from "#db/client";
import { application } from "#db/schema/application";
import { loadApplication } from "#server/application/load-application";
import { noteRefusedSend } from "#server/application/note-refused-send";
import { takeBackApplication } from "#server/application/take-back-application";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anApplicant, anApplication, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

let selection: SelectionFixture;
beforeEach(async () => {
  selection = await aSelection();
});

const row = async (id: string) =>
  (await read().select().from(application).where(eq(application.id, id)))[0];

test("a press in vain is kept beside the draft, which stays as it was", async () => {
  const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
  const before = await row(applicationId);
  await noteRefusedSend(await contextFor(applicantId), { applicationId });
  expect(await row(applicationId)).toEqual({ ...before, sendRefusedAt: NOON });
  const page = await loadApplication(await contextFor(applicantId), applicationId);
  expect(page?.sendRefusedAt).toBe(NOON.toISOString());
});

test("nobody else's press, and none on what was sent, is kept", async () => {
  const draft = await anApplication(selection, { state: "DRAFT" });
  const sent = await anApplication(selection);
  const before = await contents();
  await noteRefusedSend(await contextFor(await anApplicant()), draft);
  await noteRefusedSend(contextOf(), draft);
  await noteRefusedSend(await contextFor(sent.applicantId), sent);
  await noteRefusedSend(await contextFor(sent.applicantId), { applicationId: selection.postId });
  const after = await contents();
  expect(after.application).toEqual(before.application);
});

test("what is taken back has not been pressed again", async () => {
  const sent = await anApplication(selection, { sendRefusedAt: NOON });
  const { version = 0 } = (await row(sent.applicationId)) ?? {};
  await takeBackApplication(await contextFor(sent.applicantId), {
    applicationId: sent.applicationId,
    version,
  });
  expect((await row(sent.applicationId))?.sendRefusedAt).toBeNull();
});
