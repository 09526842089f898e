import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { submission } from "#db/schema/application";
import { requiredDocument } from "#db/schema/planning";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { entryOf, type HeldLevel } from "#domain/profile/sections";
import { loadApplication } from "#server/application/load-application";
import { loadApplicantHome } from "#server/application/load-home";
import { loadStart } from "#server/application/load-start";
import { submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { tellSigner } from "#server/application/tell-signer";
import { addEntries } from "#server/profile/add-entries";
import { loadVerification } from "#server/verification/load-verification";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anApplication, aSelection, only, type SelectionFixture } from "#testing/scenario";
import { CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

let selection: SelectionFixture;
let certificate: string;

beforeEach(async () => {
  selection = await aSelection();
  const { selectionId } = selection;
  certificate = only(
    await inTransaction((tx) =>
      tx
        .insert(requiredDocument)
        .values({
          selectionId,
          code: "FUNCTIONAL_CERT",
          position: 3,
          neededOf: "FUNCTIONAL_HOLDER",
        })
        .returning({ id: requiredDocument.id }),
    ),
  );
});

/** A draft with everything but the certificate, of somebody whose history names this post. */
async function draftOf(level: HeldLevel | null) {
  const draft = await anApplication(selection, { state: "DRAFT" });
  const ctx = await contextFor(draft.applicantId);
  if (level !== null) await addEntries(ctx, { entries: [postAt(level)], statedEmpty: [] });
  const page = async () => {
    const found = await loadApplication(ctx, draft.applicationId);
    if (found === null) throw new Error("The draft is the applicant's own");
    return found;
  };
  const send = async () =>
    submitApplication(ctx, {
      applicationId: draft.applicationId,
      version: (await page()).version,
      profileVersion: (await page()).profileVersion,
      selectionVersion: 1,
      declarationVersion: DECLARATION_VERSION,
      truth: "on",
      stages: "on",
      publication: "on",
    });
  return { ...draft, ctx, page, send };
}

function postAt(level: HeldLevel, since = "2022-01-03") {
  return entryOf("POST_HISTORY", {
    ...{ post: "Analis Kebijakan", level, echelon: null, duties: null },
    ...{ unit: "Bappeda", agency: "Pemerintah Kota Tirtakarta", since, until: null },
    ...{ isConcurrent: false, decreeNumber: "821/1/2022", decreeDate: "2022-01-03" },
    isRelated: true,
  });
}

describe("a certificate that is needed of holders of a functional post", () => {
  test("is missing in a file of such a holder, which cannot be sent without it", async () => {
    const { ctx, page, send } = await draftOf("AHLI_MADYA");
    const { documents, missing } = await page();
    expect(documents.at(-1)).toMatchObject({
      id: certificate,
      mandatory: true,
      need: { outcome: "needed", because: { post: "Analis Kebijakan", level: "AHLI_MADYA" } },
    });
    expect(missing.map(({ code }) => code)).toEqual(["FUNCTIONAL_CERT"]);
    const home = await loadApplicantHome(ctx);
    expect(home?.applications[0]?.documents).toEqual({ asked: 3, missing: 1 });
    const start = await loadStart(ctx, selection.postId);
    expect(start?.documents.at(-1)).toMatchObject({ mandatory: true });
    const refusal = await refusalWritingNothing(send);
    expect([refusal.code, refusal.facts?.count]).toEqual(["application-documents-missing", 1]);
  });

  test.each([
    ["notNeeded", "ADMINISTRATOR", { post: "Analis Kebijakan", level: "ADMINISTRATOR" }],
    ["open", null, null],
  ] as const)(
    "is %s of somebody at level %s, who sends without it",
    async (outcome, level, because) => {
      const { applicationId, ctx, page, send } = await draftOf(level);
      const { documents, missing } = await page();
      expect(documents.at(-1)).toMatchObject({
        mandatory: false,
        need: { of: "FUNCTIONAL_HOLDER", outcome, because },
      });
      expect(missing).toEqual([]);
      const home = await loadApplicantHome(ctx);
      expect(home?.applications[0]?.documents).toEqual({ asked: 2, missing: 0 });

      await send();
      const [sent] = await read().select({ snapshot: submission.snapshot }).from(submission);
      expect(sent?.snapshot).toMatchObject({
        curriculum: { presentPost: because },
        asked: [
          { code: "APP_LETTER", mandatory: true, need: "needed" },
          { code: "PPK_APPROVAL", mandatory: true, need: "needed" },
          { code: "FUNCTIONAL_CERT", mandatory: false, need: outcome },
        ],
      });

      const verifier = await contextFor(selection.secretariat, CLOSED);
      await startCheck(verifier, { postId: selection.postId });
      expect((await loadVerification(verifier, applicationId))?.absent).toEqual([
        { code: "FUNCTIONAL_CERT", label: "", need: { of: "FUNCTIONAL_HOLDER", outcome, because } },
      ]);
    },
  );

  test("goes by the post that was declared when it was sent, for its applicant as well", async () => {
    const { applicationId, ctx, page, send } = await draftOf("ADMINISTRATOR");
    await send();
    await addEntries(ctx, {
      entries: [postAt("AHLI_UTAMA", "2026-01-02")],
      statedEmpty: [],
    });
    const own = await page();
    expect(own.missing).toEqual([]);
    expect(own.documents.at(-1)).toMatchObject({
      mandatory: false,
      need: { outcome: "notNeeded", because: { level: "ADMINISTRATOR" } },
    });
    const verifier = await contextFor(selection.secretariat, CLOSED);
    await startCheck(verifier, { postId: selection.postId });
    const seen = await loadVerification(verifier, applicationId);
    expect(seen?.absent[0]?.need?.outcome).toBe("notNeeded");
  });
});

test("an application that was taken back goes by the profile again", async () => {
  const { applicationId, ctx, page, send } = await draftOf("ADMINISTRATOR");
  await send();
  await addEntries(ctx, { entries: [postAt("AHLI_UTAMA", "2026-01-02")], statedEmpty: [] });
  await takeBackApplication(ctx, { applicationId, version: (await page()).version });
  expect((await page()).missing).toMatchObject([{ code: "FUNCTIONAL_CERT" }]);
});

describe("a delegation that is needed where a delegate signed", () => {
  beforeEach(async () => {
    await inTransaction((tx) =>
      tx
        .update(requiredDocument)
        .set({ code: "PPK_DELEGATION", neededOf: "DELEGATE_SIGNED" })
        .where(eq(requiredDocument.id, certificate)),
    );
  });

  test("is missing once the applicant says so, and no longer when they correct it", async () => {
    const { applicationId, ctx, page, send } = await draftOf(null);
    const missing = async () => (await page()).missing.map(({ code }) => code);
    const need = async () => (await page()).documents.at(-1)?.need?.outcome;
    expect([await need(), await missing()]).toEqual(["open", []]);

    await tellSigner(ctx, { applicationId, permissionSigner: "DELEGATE" });
    expect([await need(), await missing()]).toEqual(["needed", ["PPK_DELEGATION"]]);
    const home = await loadApplicantHome(ctx);
    expect(home?.applications[0]?.documents).toEqual({ asked: 3, missing: 1 });
    expect((await refusalWritingNothing(send)).code).toBe("application-documents-missing");

    await tellSigner(ctx, { applicationId, permissionSigner: "PPK" });
    expect([await need(), await missing()]).toEqual(["notNeeded", []]);
    await send();
    const verifier = await contextFor(selection.secretariat, CLOSED);
    await startCheck(verifier, { postId: selection.postId });
    const seen = await loadVerification(verifier, applicationId);
    expect(seen?.absent[0]?.need?.outcome).toBe("notNeeded");
  });

  test("is answered by the owner of a draft alone, and before the closing", async () => {
    const { applicationId, applicantId, send } = await draftOf(null);
    const another = await anApplication(selection, { state: "DRAFT" });
    const tell = (ctx: Awaited<ReturnType<typeof contextFor>>) => () =>
      tellSigner(ctx, { applicationId, permissionSigner: "DELEGATE" });
    const other = await contextFor(another.applicantId);
    expect((await refusalWritingNothing(tell(other))).code).toBe("record-not-found");
    const late = await contextFor(applicantId, CLOSED);
    expect((await refusalWritingNothing(tell(late))).code).toBe("announcement-deadline-clock");
    await send();
    const own = await contextFor(applicantId);
    expect((await refusalWritingNothing(tell(own))).code).toBe("application-not-a-draft");
  });
});
