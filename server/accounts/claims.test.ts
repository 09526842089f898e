import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findAccountByEmail, findAccountByNip } from "#db/queries/account-writes";
import { findClaim } from "#db/queries/claim";
import { listLetters } from "#db/queries/notification";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { nipClaim } from "#db/schema/claim";
import { panelMember, selection as selectionTable } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { acceptInvitation } from "#server/accounts/accept-invitation";
import { attachProof } from "#server/accounts/attach-proof";
import { acceptClaim, DecideClaim, rejectClaim } from "#server/accounts/decide-claim";
import { FileClaim, fileClaim } from "#server/accounts/file-claim";
import { loadActor } from "#server/accounts/load-actor";
import { loadClaim, loadClaimForm, loadClaimProof, loadClaims } from "#server/accounts/load-claims";
import { ObjectToClaim, objectToClaim } from "#server/accounts/object-to-claim";
import { registerApplicant } from "#server/accounts/register-applicant";
import { settleClaims } from "#server/accounts/settle-claim";
import type { Context } from "#server/context";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount, anAgency, anApplication, aSelection } from "#testing/scenario";

withFreshDatabase();

const NIP = "197805172002032901";
const HOLDER = "lama@example.test";
const siti = {
  nip: NIP,
  name: "Siti Rahmawati, S.Pd.",
  email: "siti@example.test",
  password: "empat kata yang panjang",
};
const REASON = "Nama dan NIP pada SK pangkat cocok dengan kartu pegawai.";
const DAY = 24 * 3_600_000;
const after = (days: number) => new Date(NOON.getTime() + days * DAY);

let holderId: string;
let operatorId: string;
let operator: Context;

beforeEach(async () => {
  holderId = await anAccount({ nip: NIP, email: HOLDER, name: "S. Rahmawati", passwordHash: "x" });
  operatorId = await aMemberOfStaff("SYSTEM_ADMIN", null);
  operator = await contextFor(operatorId);
});

async function letters(kind?: string) {
  const all = await listLetters(read(), { agencyIds: [], withoutAgency: true }, null, 100);
  return kind === undefined ? all : all.filter((letter) => letter.kind === kind);
}

async function tokenIn(kind: string): Promise<string> {
  const [letter] = await letters(kind);
  return letter?.payload.path?.split(/[/=]/).at(-1) ?? "";
}

async function register(values: Partial<typeof siti> = {}, now = NOON): Promise<string> {
  await registerApplicant(contextOf({}, now), { ...siti, ...values }, "id");
  return tokenIn("account.nip-taken");
}

type Ground = "OWN_ACCOUNT" | "NIP_ONLY";

function fields(token: string, ground: Ground = "OWN_ACCOUNT") {
  const statement = "Alamat e-mail kantor lama tidak dapat dibuka lagi.";
  return FileClaim.parse({ token, name: siti.name, ground, statement, truth: "on" });
}

const attach = (token: string, now = NOON) =>
  attachProof(contextOf({}, now), token, Readable.from([aPdf()]));

/** Registers, proves and files; the id of the claim. */
async function filed(ground: Ground = "OWN_ACCOUNT", email = siti.email): Promise<string> {
  const token = await register({ email });
  await attach(token);
  await fileClaim(contextOf(), fields(token, ground));
  const claims = await read().select().from(nipClaim).where(eq(nipClaim.email, email));
  return claims.find(({ state }) => state === "FILED")?.id ?? "";
}

async function decision(claimId: string) {
  const version = (await findClaim(read(), claimId))?.version ?? 0;
  return DecideClaim.parse({ claimId, version: `${version}`, reason: REASON });
}

const sessionOf = async (id: string) =>
  (await read().select().from(account).where(eq(account.id, id)))[0]?.sessionVersion ?? 0;
const stateOf = async (claimId: string) => (await findClaim(read(), claimId))?.state;
const accept = async (claimId: string, ctx = operator) => acceptClaim(ctx, await decision(claimId));

/** Something that nobody may lose: a profile is enough. */
async function somethingHandedIn() {
  const selection = await aSelection();
  const sent = await anApplication(selection, { applicantId: holderId });
  await inTransaction((tx) =>
    tx.update(application).set({ submittedAt: NOON }).where(eq(application.id, sent.applicationId)),
  );
  return { ...selection, applicationId: sent.applicationId };
}

test("whoever registers with a taken NIP gets a link, the holder a warning, and neither a name", async () => {
  await register();
  const sent = await letters();
  expect(sent.map(({ kind, recipientEmail }) => [kind, recipientEmail]).toSorted()).toEqual([
    ["account.nip-taken", siti.email],
    ["account.nip-tried", HOLDER],
  ]);
  const [toHolder] = await letters("account.nip-tried");
  expect(JSON.stringify(toHolder)).not.toContain(siti.email);
  const [toClaimant] = await letters("account.nip-taken");
  expect(JSON.stringify(toClaimant)).not.toMatch(/lama@|S\. Rahmawati/);
  expect(await findAccountByEmail(read(), siti.email)).toBeNull();
});

test("an unknown NIP and one's own make no claim", async () => {
  await register({ nip: "197609212000031902" });
  await registerApplicant(contextOf(), { ...siti, email: HOLDER }, "id");
  expect(await read().select().from(nipClaim)).toEqual([]);
  expect((await letters()).map(({ kind }) => kind).toSorted()).toEqual([
    "account.confirm",
    "account.registered-again",
  ]);
});

test("five registrations of a NIP in 15 minutes, whatever their addresses", async () => {
  for (let n = 0; n < 5; n++) await register({ email: `nomor${n}@example.test` });
  const sixth = register({ email: "nomor6@example.test" });
  await expect(sixth).rejects.toMatchObject({ code: "too-many-attempts" });
  expect(await letters("account.nip-tried")).toHaveLength(5);
});

test("a registration that nobody confirmed in time lets its NIP go; until then it holds it", async () => {
  const nip = "197609212000031902";
  await registerApplicant(contextOf(), { ...siti, nip, email: "salah@example.test" }, "id");
  await register({ nip }, after(1));
  expect(await letters("account.nip-taken")).toHaveLength(1);
  await register({ nip }, after(2));
  expect(await findAccountByNip(read(), nip)).toMatchObject({ email: siti.email });
  expect(await findAccountByEmail(read(), "salah@example.test")).toMatchObject({ nip: null });
});

test("a link claims once, for seven days, with a proof", async () => {
  const token = await register();
  const bare = await fileClaim(contextOf(), fields(token)).catch((error) => error);
  expect(bare).toMatchObject({ code: "claim-proof-missing" });
  await attach(token);
  const late = contextOf({}, after(7));
  await expect(fileClaim(late, fields(token))).rejects.toMatchObject({ code: "link-expired" });
  await expect(attach(token, after(7))).rejects.toMatchObject({ code: "link-expired" });
  await fileClaim(contextOf({}, new Date(after(7).getTime() - 1)), fields(token));
  await expect(fileClaim(contextOf(), fields(token))).rejects.toMatchObject({ code: "link-used" });
  await expect(attach(token)).rejects.toMatchObject({ code: "link-used" });
  await expect(fileClaim(contextOf(), fields("invented"))).rejects.toMatchObject({
    code: "link-unknown",
  });
  expect((await letters("account.claim-waits")).map((each) => each.recipientEmail)).toHaveLength(1);
});

test("a file that is no proof writes nothing", async () => {
  const token = await register();
  const text = Readable.from([Buffer.from("hanya teks")]);
  await expect(attachProof(contextOf(), token, text)).rejects.toMatchObject({
    code: "attachment-wrong-type",
  });
  expect(await loadClaimForm(contextOf(), token)).toMatchObject({ state: "open", hasProof: false });
});

test("registering again replaces the link, and says so once there is a claim", async () => {
  const first = await register();
  const second = await register();
  expect(await loadClaimForm(contextOf(), first)).toMatchObject({ state: "used", claimant: null });
  await attach(second);
  await fileClaim(contextOf(), fields(second));
  await register();
  expect(await letters("account.nip-taken")).toHaveLength(2);
  expect(await letters("account.claim-received")).toHaveLength(2);
});

test("nobody but the operator sees, decides or downloads, and not about themselves", async () => {
  const claimId = await filed();
  const administrator = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", await anAgency()));
  const holder = await contextFor(holderId);
  for (const ctx of [contextOf(), administrator, holder]) {
    for (const decide of [acceptClaim, rejectClaim]) {
      const input = await decision(claimId);
      const refusal = await refusalWritingNothing(() => decide(ctx, input));
      expect(refusal.code).toBe("record-not-found");
    }
    const seen = [await loadClaims(ctx), await loadClaim(ctx, claimId)];
    expect([...seen, await loadClaimProof(ctx, claimId)]).toEqual([null, null, null]);
  }
  await inTransaction((tx) => tx.update(nipClaim).set({ holderId: operatorId }));
  expect(await loadClaim(operator, claimId)).toBeNull();
  expect((await loadClaims(operator))?.rows).toEqual([]);
});

test("the decider compares names and learns nothing of selections or of the holder's address", async () => {
  const { selectionId } = await somethingHandedIn();
  const claimId = await filed();
  const page = await loadClaim(operator, claimId);
  expect(page).toMatchObject({
    nip: NIP,
    name: siti.name,
    holder: { name: "S. Rahmawati", isConfirmed: true, handedIn: 1 },
    obstacle: null,
    mayAccept: true,
  });
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`${HOLDER}|${selectionId}`));
  expect(await loadClaimProof(operator, claimId)).toMatchObject({ mimeType: "application/pdf" });
});

test("a claim that is rejected changes nothing, and only the claimant hears why", async () => {
  const claimId = await filed();
  const before = await findAccountByNip(read(), NIP);
  await rejectClaim(operator, await decision(claimId));
  expect(await stateOf(claimId)).toBe("REJECTED");
  expect(await findAccountByNip(read(), NIP)).toEqual(before);
  const [letter] = await letters("account.claim-rejected");
  expect(letter).toMatchObject({ recipientEmail: siti.email, payload: { reason: REASON } });
  expect(await letters("account.claim-dropped")).toEqual([]);
});

test("an account in which nothing was ever entered changes its address at once", async () => {
  const claimId = await filed();
  await accept(claimId);
  expect(await stateOf(claimId)).toBe("SETTLED");
  expect(await findAccountByNip(read(), NIP)).toMatchObject({
    id: holderId,
    email: siti.email,
    state: "ACTIVE",
    hasPassword: false,
  });
  expect(await loadActor({ accountId: holderId, sessionVersion: 1 })).toBeNull();
  expect(await letters("account.claim-notice")).toEqual([]);
  const kinds = ["account.claim-settled", "account.address-replaced"];
  const told = await Promise.all(kinds.map((kind) => letters(kind)));
  expect(told.flat().map(({ recipientEmail }) => recipientEmail)).toEqual([siti.email, HOLDER]);
});

test("what was handed in stays with the account, after three days to object, and its trail says so", async () => {
  const { applicationId, selectionId } = await somethingHandedIn();
  const claimId = await filed();
  await accept(claimId);
  expect(await stateOf(claimId)).toBe("ACCEPTED");
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ email: HOLDER });

  const end = new Date("2026-11-27T17:00:00.000Z");
  expect(await settleClaims(contextOf({}, new Date(end.getTime() - 1)))).toBe(0);
  expect(await settleClaims(contextOf({}, end))).toBe(1);
  expect(await settleClaims(contextOf({}, end))).toBe(0);
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ id: holderId, email: siti.email });
  const [kept] = await read().select().from(application).where(eq(application.id, applicationId));
  expect(kept).toMatchObject({ applicantId: holderId, state: "SUBMITTED" });
  const trail = await read()
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.selectionId, selectionId));
  expect(trail.map(({ kind, subjectId }) => [kind, subjectId])).toContainEqual([
    "application.address-replaced",
    applicationId,
  ]);
});

test("somebody else's account keeps all but the NIP, which gets an empty account", async () => {
  const { applicationId } = await somethingHandedIn();
  const claimId = await filed("NIP_ONLY");
  await accept(claimId);
  await settleClaims(contextOf({}, after(4)));
  const [kept] = await read().select().from(account).where(eq(account.id, holderId));
  expect(kept).toMatchObject({ email: HOLDER, nip: null, state: "ACTIVE", sessionVersion: 1 });
  const [sent] = await read().select().from(application).where(eq(application.id, applicationId));
  expect(sent?.applicantId).toBe(holderId);

  const made = await findAccountByNip(read(), NIP);
  expect(made).toMatchObject({ email: siti.email, name: siti.name, state: "UNCONFIRMED" });
  const token = await tokenIn("account.nip-given");
  const { password } = siti;
  await acceptInvitation(contextOf({}, after(4)), { token, password });
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ state: "ACTIVE" });
  expect(await letters("account.nip-lost")).toMatchObject([{ recipientEmail: HOLDER }]);
});

const OBJECTION = "NIP ini milik saya; Bagian Kepegawaian dapat memastikannya.";

test("an objection stops a claim until it is decided once more", async () => {
  await somethingHandedIn();
  const claimId = await filed();
  await accept(claimId);
  const token = await tokenIn("account.claim-notice");
  const input = ObjectToClaim.parse({ token, objection: OBJECTION });
  await objectToClaim(contextOf({}, after(1)), input);
  const twice = objectToClaim(contextOf({}, after(1)), input);
  await expect(twice).rejects.toMatchObject({ code: "link-used" });
  expect(await settleClaims(contextOf({}, after(9)))).toBe(0);
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ email: HOLDER });
  expect(await loadClaim(operator, claimId)).toMatchObject({ objection: { text: OBJECTION } });
  const [toClaimant] = await letters("account.claim-objected");
  expect(toClaimant).toMatchObject({ recipientEmail: siti.email, payload: {} });

  await accept(claimId);
  expect(await stateOf(claimId)).toBe("SETTLED");
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ email: siti.email });
  const decisions = (await loadClaim(operator, claimId))?.decisions;
  expect(decisions?.map(({ isAccepted, reason }) => [isAccepted, reason])).toEqual([
    [true, REASON],
    [true, REASON],
  ]);
});

test("after an objection a claim can be rejected, and the holder hears that it is over", async () => {
  await somethingHandedIn();
  const claimId = await filed();
  await accept(claimId);
  const token = await tokenIn("account.claim-notice");
  await objectToClaim(contextOf(), { token, objection: OBJECTION });
  await rejectClaim(operator, await decision(claimId));
  expect(await letters("account.claim-dropped")).toMatchObject([{ recipientEmail: HOLDER }]);
  expect(await findAccountByNip(read(), NIP)).toMatchObject({ email: HOLDER });
});

test("an objection comes too late once the third day is over", async () => {
  await somethingHandedIn();
  await accept(await filed());
  const token = await tokenIn("account.claim-notice");
  const late = contextOf({}, new Date("2026-11-27T17:00:00.000Z"));
  const refused = objectToClaim(late, { token, objection: OBJECTION });
  await expect(refused).rejects.toMatchObject({ code: "link-expired" });
});

test("of two claims on one account one is accepted", async () => {
  await somethingHandedIn();
  const [first, second] = [await filed(), await filed("NIP_ONLY", "kedua@example.test")];
  await accept(first);
  const input = await decision(second);
  const refusal = await refusalWritingNothing(() => acceptClaim(operator, input));
  expect(refusal.code).toBe("claim-other-accepted");
  await settleClaims(contextOf({}, after(4)));
  await rejectClaim(operator, await decision(second));
  expect([await stateOf(first), await stateOf(second)]).toEqual(["SETTLED", "REJECTED"]);
});

test("a NIP that went to a first claimant is not taken by the second claim", async () => {
  const [first, second] = [await filed("NIP_ONLY"), await filed("NIP_ONLY", "kedua@example.test")];
  await accept(first);
  const input = await decision(second);
  const refusal = await refusalWritingNothing(() => acceptClaim(operator, input));
  expect(refusal.code).toBe("claim-nip-moved");
});

test("a role never moves along, also one given while the holder may object", async () => {
  const selection = await somethingHandedIn();
  const claimId = await filed();
  await accept(claimId);
  const seat = eq(panelMember.id, selection.members[0]?.memberId ?? "");
  await inTransaction((tx) => tx.update(panelMember).set({ accountId: holderId }).where(seat));
  expect(await settleClaims(contextOf({}, after(4)))).toBe(0);
  expect(await loadClaim(operator, claimId)).toMatchObject({
    obstacle: "claim-holder-has-role",
    mayReject: true,
  });

  const other = await filed("OWN_ACCOUNT", "kedua@example.test");
  const input = await decision(other);
  const refusal = await refusalWritingNothing(() => acceptClaim(operator, input));
  expect(refusal.code).toBe("claim-holder-has-role");
});

test("a seat of a selection that is over does not stand in the way, and opens nothing afterwards", async () => {
  await somethingHandedIn();
  const over = await aSelection();
  const seat = eq(panelMember.id, over.members[0]?.memberId ?? "");
  await inTransaction((tx) => tx.update(panelMember).set({ accountId: holderId }).where(seat));
  const seatsOpen = async () =>
    (await loadActor({ accountId: holderId, sessionVersion: await sessionOf(holderId) }))?.grants;
  const claimId = await filed();
  await accept(claimId).catch(() => null);
  expect(await stateOf(claimId)).toBe("FILED");

  const own = eq(selectionTable.id, over.selectionId);
  await inTransaction((tx) => tx.update(selectionTable).set({ state: "CLOSED" }).where(own));
  await accept(claimId);
  expect(await seatsOpen()).toHaveLength(1);
  expect(await settleClaims(contextOf({}, after(4)))).toBe(1);
  expect(await seatsOpen()).toEqual([]);
  // The panel of that selection is what it was.
  const [kept] = await read().select().from(panelMember).where(seat);
  expect(kept).toMatchObject({ accountId: holderId, endedAt: null });
  const trail = await read()
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.selectionId, over.selectionId));
  expect(trail.map(({ kind }) => kind)).toEqual(["panel.access-ended"]);
});

test("an address that has an account meanwhile gets no second one", async () => {
  const claimId = await filed();
  await anAccount({ email: siti.email });
  const input = await decision(claimId);
  const refusal = await refusalWritingNothing(() => acceptClaim(operator, input));
  expect(refusal.code).toBe("claim-address-taken");
});

test("a claim that was decided meanwhile is not decided again", async () => {
  const claimId = await filed();
  const seen = await decision(claimId);
  await rejectClaim(operator, seen);
  const refusal = await refusalWritingNothing(() => acceptClaim(operator, seen));
  expect(refusal.code).toBe("transition-not-possible");
});

test("an acceptance can be taken back with a reason before it takes effect", async () => {
  await somethingHandedIn();
  const claimId = await filed();
  await accept(claimId);
  await rejectClaim(operator, await decision(claimId));
  expect(await settleClaims(contextOf({}, after(9)))).toBe(0);
  expect(await letters("account.claim-dropped")).toHaveLength(1);
});

test("what is typed must be enough to be held to", () => {
  const issues = (input: object) =>
    FileClaim.safeParse({ ...fields("x"), truth: "on", ...input }).error?.issues.map(
      ({ message }) => message,
    ) ?? [];
  expect(issues({})).toEqual([]);
  expect(issues({ statement: "karena" })).toEqual(["too-short"]);
  expect(issues({ ground: "" })).toEqual(["choose-one"]);
  expect(issues({ truth: undefined })).toEqual(["must-tick"]);
});
