import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findAccount, findAccountByEmail } from "#db/queries/account-writes";
import { agency } from "#db/schema/agency";
import { GRANTABLE_ROLES } from "#domain/accounts/policy";
import { STAFF_ROLES, type StaffRole } from "#domain/actor";
import { endRole } from "#server/accounts/end-role";
import { establishAgency, inviteAdministrator } from "#server/accounts/establish-agency";
import { inviteStaff } from "#server/accounts/grant-role";
import { consoleContext, installAdministrator } from "#server/accounts/install-administrator";
import { loadActor } from "#server/accounts/load-actor";
import { loadAgencies } from "#server/accounts/load-agencies";
import { loadStaff, loadStaffMember } from "#server/accounts/load-staff";
import { resendInvitation, setAccountState } from "#server/accounts/set-account-state";
import { contextFor, contextOf, grant, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount, anAgency, aSelection } from "#testing/scenario";

withFreshDatabase();

const person = { email: "wening@example.test", name: "Wening Tyas, S.H." };
const wanted = (agencyId: string, role: (typeof GRANTABLE_ROLES)[number] = "SECRETARIAT") => ({
  ...person,
  agencyId,
  role,
  selectionId: null,
});

describe("who may", () => {
  test("only the agency's own administrator invites, ends, closes and resends", async () => {
    const agencyId = await anAgency();
    const other = await anAgency();
    const target = await aMemberOfStaff("OBSERVER", agencyId);
    const member = (await loadStaff(await adminOf(agencyId), {}))?.people.find(
      ({ accountId }) => accountId === target,
    );
    const grantId = member?.grants[0]?.grantId ?? "";
    const strangers = [
      contextOf(),
      contextOf({ userId: target, grants: [grant("AGENCY_ADMIN", other)] }),
      ...STAFF_ROLES.filter((role) => role !== "AGENCY_ADMIN").map((role) =>
        contextOf({
          userId: target,
          grants: [grant(role, role === "SYSTEM_ADMIN" ? null : agencyId)],
        }),
      ),
    ];
    for (const ctx of strangers) {
      for (const act of [
        () => inviteStaff(ctx, wanted(agencyId)),
        () => endRole(ctx, { grantId }),
        () => setAccountState(ctx, { accountId: target, version: 1, state: "DISABLED" }),
        () => resendInvitation(ctx, { accountId: target, agencyId }),
      ]) {
        expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
      }
      const seen = await loadStaffMember(ctx, target);
      expect(seen).toBeNull();
    }
  });

  test("only the operator manages agencies, and reads nothing but their administrators", async () => {
    const operator = await contextFor(await aMemberOfStaff("SYSTEM_ADMIN", null));
    const agencyId = await anAgency({ name: "Pemerintah Kota Tirtakarta" });
    const entry = {
      slug: "kota-baru",
      name: "Pemerintah Kota Baru",
      secretariatName: "BKPSDM",
      address: "Jalan Satu 1",
      phone: "",
      agencyEmail: "",
      zone: "Asia/Makassar" as const,
      province: "Nusa Baru",
      city: "Kota Baru",
      email: "admin.baru@example.test",
      personName: "Admin Baru",
    };
    const strangers: (StaffRole | null)[] = [...STAFF_ROLES, null];
    for (const role of strangers.filter((each) => each !== "SYSTEM_ADMIN")) {
      const ctx = contextOf(
        role === null ? {} : { userId: operator.actor.userId, grants: [grant(role, agencyId)] },
      );
      for (const act of [
        () => establishAgency(ctx, entry),
        () => inviteAdministrator(ctx, { agencyId, email: person.email, personName: "W" }),
      ]) {
        expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
      }
      expect(await loadAgencies(ctx, undefined)).toBeNull();
    }
    const made = await establishAgency(operator, entry);
    const taken = await refusalWritingNothing(() => establishAgency(operator, entry));
    expect(taken.code).toBe("agency-slug-taken");
    const page = await loadAgencies(operator, undefined);
    expect(page?.agencies).toMatchObject([
      { name: "Pemerintah Kota Baru", administrators: [{ accountId: made.accountId }] },
      { agencyId, administrators: [] },
    ]);
    expect(await loadStaff(operator, {})).toBeNull();
  });
});

describe("inviting", () => {
  test("gives each grantable role to a new person, who then waits for the link", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    for (const role of GRANTABLE_ROLES) {
      const email = `${role.toLowerCase()}@example.test`;
      await inviteStaff(admin, { ...wanted(agencyId, role), email });
      expect(await findAccountByEmail(read(), email)).toMatchObject({ state: "UNCONFIRMED" });
    }
    const page = await loadStaff(admin, { search: "ppk@" });
    expect(page?.people).toMatchObject([
      {
        email: "ppk@example.test",
        grants: [{ role: "PPK", selectionName: null }],
        invitedUntil: new Date(NOON.getTime() + 7 * 86_400_000).toISOString(),
      },
    ]);
  });

  test("never oneself", async () => {
    const agencyId = await anAgency();
    const adminId = await anAccount(person);
    const admin = contextOf({ userId: adminId, grants: [grant("AGENCY_ADMIN", agencyId)] });
    for (const role of GRANTABLE_ROLES) {
      const refusal = await refusalWritingNothing(() => inviteStaff(admin, wanted(agencyId, role)));
      expect(refusal.code).toBe("grant-to-oneself");
    }
  });

  test("twice into the same role is refused", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    await inviteStaff(admin, wanted(agencyId));
    const refusal = await refusalWritingNothing(() => inviteStaff(admin, wanted(agencyId)));
    expect(refusal.code).toBe("role-held-already");
  });

  test("not into a selection of another agency, not the operator, not a closed account", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    const { selectionId } = await aSelection();
    const foreign = await refusalWritingNothing(() =>
      inviteStaff(admin, { ...wanted(agencyId), selectionId }),
    );
    expect(foreign.code).toBe("record-not-found");
    const operator = await aMemberOfStaff("SYSTEM_ADMIN", null);
    const operatorEmail = await emailOf(operator);
    const apart = await refusalWritingNothing(() =>
      inviteStaff(admin, { ...wanted(agencyId), email: operatorEmail }),
    );
    expect(apart.code).toBe("operator-stays-apart");
    await anAccount({ email: person.email, state: "DISABLED" });
    const closed = await refusalWritingNothing(() => inviteStaff(admin, wanted(agencyId)));
    expect(closed.code).toBe("account-disabled");
  });

  const PARTS = ["SECRETARIAT", "PPK", "OBSERVER"] as const;
  test.each(PARTS.flatMap((first) => PARTS.map((second) => [first, second] as const)))(
    "%s and then %s",
    async (first, second) => {
      const { agencyId, selectionId } = await aSelection();
      const admin = await adminOf(agencyId);
      await inviteStaff(admin, wanted(agencyId, first));
      const next = { ...wanted(agencyId, second), selectionId };
      const refusal = await refusalWritingNothing(() => inviteStaff(admin, next));
      expect(refusal.code).toBe(first === second ? "role-held-already" : "role-separation");
    },
  );

  test("a panel member or a secretary of one selection into nothing else there", async () => {
    const selection = await aSelection();
    const { agencyId, selectionId } = selection;
    const admin = await adminOf(agencyId);
    const email = await emailOf(selection.chair.accountId);
    for (const role of PARTS) {
      for (const scope of [null, selectionId]) {
        const act = () =>
          inviteStaff(admin, { ...wanted(agencyId, role), email, selectionId: scope });
        expect((await refusalWritingNothing(act)).code).toBe("role-separation");
      }
    }
    // Who only advises may sit on the panel.
    await inviteStaff(admin, { ...wanted(agencyId, "PYB"), email });
    // Another selection of the agency is another matter.
    const { selectionId: next } = await aSelection({ agencyId });
    await inviteStaff(admin, { ...wanted(agencyId, "OBSERVER"), email, selectionId: next });
  });
});

describe("ending and closing", () => {
  test("a role ends at once, and only once", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    const { accountId, grantId } = await inviteStaff(admin, wanted(agencyId));
    await endRole(admin, { grantId });
    const again = await refusalWritingNothing(() => endRole(admin, { grantId }));
    expect(again.code).toBe("record-not-found");
    expect(await loadStaffMember(admin, accountId)).toBeNull();
  });

  test("the last administrator stays", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    const page = await loadStaffMember(admin, admin.actor.userId ?? "");
    const own = page?.member.grants[0]?.grantId ?? "";
    const refusal = await refusalWritingNothing(() => endRole(admin, { grantId: own }));
    expect(refusal.code).toBe("last-administrator");
    await inviteStaff(admin, wanted(agencyId, "AGENCY_ADMIN"));
    await endRole(admin, { grantId: own });
  });

  test("a closed account is out at once and comes back with its roles", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    const accountId = await aMemberOfStaff("SECRETARIAT", agencyId);
    const session = { accountId, sessionVersion: 1 };
    expect(await loadActor(session)).not.toBeNull();
    // Nobody chose a password for this account, so opening it again leaves it invited.
    await setAccountState(admin, { accountId, version: 1, state: "DISABLED" });
    expect(await loadActor(session)).toBeNull();
    const stale = await refusalWritingNothing(() =>
      setAccountState(admin, { accountId, version: 1, state: "ACTIVE" }),
    );
    expect(stale.code).toBe("record-stale");
    await setAccountState(admin, { accountId, version: 2, state: "ACTIVE" });
    expect((await loadStaffMember(admin, accountId))?.member).toMatchObject({
      state: "UNCONFIRMED",
      grants: [{ role: "SECRETARIAT" }],
    });
  });

  test("not oneself, not an applicant, not somebody who also works elsewhere", async () => {
    const agencyId = await anAgency();
    const admin = await adminOf(agencyId);
    const codeFor = async (accountId: string) => {
      const act = () => setAccountState(admin, { accountId, version: 1, state: "DISABLED" });
      return (await refusalWritingNothing(act)).code;
    };
    expect(await codeFor(admin.actor.userId ?? "")).toBe("disable-oneself");
    const applicant = await anAccount({ ...person, nip: "197805172002032901" });
    await inviteStaff(admin, wanted(agencyId));
    expect(await codeFor(applicant)).toBe("account-shared");
    const { agencyId: other, chair } = await aSelection();
    expect(other).not.toBe(agencyId);
    const email = await emailOf(chair.accountId);
    await inviteStaff(admin, { ...wanted(agencyId, "ASSESSOR"), email });
    expect(await codeFor(chair.accountId)).toBe("account-shared");
  });
});

test("the list of people pages by name without losing anybody", async () => {
  const agencyId = await anAgency();
  const admin = await adminOf(agencyId);
  const same = Array.from({ length: 30 }, () => aMemberOfStaff("OBSERVER", agencyId));
  await Promise.all(same);
  const first = await loadStaff(admin, {});
  const second = await loadStaff(admin, { after: first?.next });
  const seen = [...(first?.people ?? []), ...(second?.people ?? [])];
  expect(first?.people).toHaveLength(25);
  expect(second).toMatchObject({ isFirst: false, next: null });
  expect(new Set(seen.map(({ accountId }) => accountId)).size).toBe(31);
  expect((await loadStaff(admin, { after: "nonsense" }))?.isFirst).toBe(true);
});

test("the console makes an agency's first administrator and repeats only the link", async () => {
  const ctx = consoleContext("console-1", NOON);
  const input = {
    email: "kepala@example.test",
    personName: "Kepala",
    agency: "Kota Contoh",
    agencyName: "Kota Contoh",
  };
  const first = await installAdministrator(ctx, input);
  expect(first.enteredAs).toBe("kota-contoh");
  const second = await installAdministrator(ctx, { ...input, agency: "kota-contoh" });
  expect(second.enteredAs).toBeNull();
  expect(second).toMatchObject({ accountId: first.accountId, agencyId: first.agencyId });
  expect(first.linkPath).toMatch(/^\/undangan\?token=[\w-]{43}$/);
  expect(second.linkPath).not.toBe(first.linkPath);
});

test("the console finds an agency by a name that its slug does not have, if it is one", async () => {
  const ctx = consoleContext("console-1", NOON);
  const [known, twin] = [await anAgency(), await anAgency()];
  const name = "Pemerintah Kota Seberang";
  await inTransaction((tx) => tx.update(agency).set({ name }).where(eq(agency.id, known)));
  const head = { email: "kepala@example.test", personName: "Kepala", agencyName: name };
  const found = await installAdministrator(ctx, { ...head, agency: name });
  expect(found).toMatchObject({ agencyId: known, enteredAs: null });
  await inTransaction((tx) => tx.update(agency).set({ name }).where(eq(agency.id, twin)));
  const refusal = await refusalWritingNothing(() =>
    installAdministrator(ctx, { ...head, agency: name }),
  );
  expect(refusal.code).toBe("agency-name-shared");
});

async function adminOf(agencyId: string) {
  return contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
}

async function emailOf(accountId: string): Promise<string> {
  const found = await findAccount(read(), accountId);
  return found?.email ?? "";
}
