import { eq } from "drizzle-orm";
import { read } from "#db/client";
import { account } from "#db/schema/accounts";
import { roleGrant } from "#db/schema/role-grant";
import { acceptClaim, DecideClaim, rejectClaim } from "#server/accounts/decide-claim";
import { EditAgency, editAgency } from "#server/accounts/edit-agency";
import { endRole } from "#server/accounts/end-role";
import {
  EstablishAgency,
  establishAgency,
  InviteAdministrator,
  inviteAdministrator,
} from "#server/accounts/establish-agency";
import { InviteStaff, inviteStaff } from "#server/accounts/grant-role";
import {
  ChangePassword,
  changePassword,
  EditOwnAccount,
  editOwnAccount,
  signOutEverywhere,
} from "#server/accounts/own-account";
import { resendInvitation, setAccountState } from "#server/accounts/set-account-state";
import { PASSWORD } from "#testing/matrix/agency";
import { FOREIGN_PARTS, type Part } from "#testing/matrix/parts";
import { ANYBODY_SIGNED_IN, type VerbRow } from "#testing/matrix/verbs";

const ANYWHERE = { at: "open" } as const;
const OPERATOR: readonly Part[] = ["systemAdmin"];
const ADMIN: readonly Part[] = ["agencyAdmin"];
const BOTH: readonly Part[] = ["agencyAdmin", "systemAdmin"];

/** What concerns the account of whoever asks, and nobody else's. */
const ownAccount = {
  ...ANYWHERE,
  may: ANYBODY_SIGNED_IN,
  triedAs: ["owner", "secretariat", "systemAdmin"],
  foreignMay: FOREIGN_PARTS,
} as const;

export const ACCOUNT_ROWS: readonly VerbRow[] = [
  {
    verb: "accounts/editAgency",
    ...ANYWHERE,
    may: ADMIN,
    run: (ctx, { agencyId }) =>
      editAgency(
        ctx,
        EditAgency.parse({
          agencyId,
          version: "1",
          secretariatName: "BKPSDM Kota Tirtakarta",
          address: "Jalan Panembahan 1",
          phone: "(0271) 555-0142",
          email: "bkpsdm@example.test",
          announcementPattern: "B-{urut}/PANSEL-JPT/{romawi}/{tahun}",
        }),
      ),
  },
  {
    verb: "accounts/establishAgency",
    ...ANYWHERE,
    may: OPERATOR,
    run: (ctx) =>
      establishAgency(
        ctx,
        EstablishAgency.parse({
          slug: "sekar-laut",
          name: "Pemerintah Kabupaten Sekar Laut",
          secretariatName: "BKPSDM Sekar Laut",
          address: "Jalan Pantai 1",
          phone: "",
          zone: "Asia/Makassar",
          email: "admin.sekarlaut@example.test",
          personName: "Dewi Anggraini, S.Kom.",
        }),
      ),
  },
  {
    verb: "accounts/inviteAdministrator",
    ...ANYWHERE,
    may: OPERATOR,
    run: (ctx, { agencyId }) => {
      const person = { email: "admin.baru@example.test", personName: "Gilang Ramadhan, S.Kom." };
      return inviteAdministrator(ctx, InviteAdministrator.parse({ agencyId, ...person }));
    },
  },
  {
    verb: "accounts/inviteStaff",
    ...ANYWHERE,
    may: ADMIN,
    run: (ctx, { agencyId }) => {
      const person = { email: "pengamat.baru@example.test", name: "Sri Mulyati, S.H." };
      return inviteStaff(ctx, InviteStaff.parse({ agencyId, ...person, role: "OBSERVER" }));
    },
  },
  {
    verb: "accounts/endRole",
    on: "of an observer",
    ...ANYWHERE,
    may: ADMIN,
    run: async (ctx, { staff }) => endRole(ctx, { grantId: await grantOf(staff.observer) }),
  },
  {
    verb: "accounts/endRole",
    on: "of an administrator",
    ...ANYWHERE,
    may: BOTH,
    run: async (ctx, { secondAdmin }) => endRole(ctx, { grantId: await grantOf(secondAdmin) }),
  },
  {
    verb: "accounts/setAccountState",
    on: "of an observer",
    ...ANYWHERE,
    may: ADMIN,
    run: (ctx, { staff }) => disable(ctx, staff.observer),
  },
  {
    verb: "accounts/setAccountState",
    on: "of an administrator",
    ...ANYWHERE,
    may: BOTH,
    run: (ctx, { secondAdmin }) => disable(ctx, secondAdmin),
  },
  {
    verb: "accounts/resendInvitation",
    ...ANYWHERE,
    may: ADMIN,
    run: (ctx, { invited, agencyId }) => resendInvitation(ctx, { accountId: invited, agencyId }),
  },
  {
    verb: "accounts/acceptClaim",
    ...ANYWHERE,
    may: OPERATOR,
    run: (ctx, { claimId }) => acceptClaim(ctx, decisionOn(claimId)),
  },
  {
    verb: "accounts/rejectClaim",
    ...ANYWHERE,
    may: OPERATOR,
    run: (ctx, { claimId }) => rejectClaim(ctx, decisionOn(claimId)),
  },
  {
    verb: "accounts/editOwnAccount",
    ...ownAccount,
    run: (ctx) => {
      const fields = { version: "1", name: "Nama Baru, S.E.", letterLocale: "en" };
      return editOwnAccount(ctx, EditOwnAccount.parse(fields));
    },
  },
  {
    verb: "accounts/changePassword",
    ...ownAccount,
    // The only account here with a password.
    triedAs: ["secretariat"],
    run: (ctx) => {
      const passwords = { currentPassword: PASSWORD, newPassword: "sandi-lain-2026-panjang" };
      return changePassword(ctx, ChangePassword.parse(passwords));
    },
  },
  { verb: "accounts/signOutEverywhere", ...ownAccount, run: (ctx) => signOutEverywhere(ctx) },
];

const decisionOn = (claimId: string) =>
  DecideClaim.parse({ claimId, version: "1", reason: "Nama pada SK cocok dengan kartu pegawai." });

async function grantOf(accountId: string): Promise<string> {
  const [grant] = await read()
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(eq(roleGrant.accountId, accountId));
  return grant?.id ?? "";
}

async function disable(ctx: Parameters<typeof setAccountState>[0], accountId: string) {
  const [stored] = await read()
    .select({ version: account.version })
    .from(account)
    .where(eq(account.id, accountId));
  const version = stored?.version ?? 0;
  return setAccountState(ctx, { accountId, version, state: "DISABLED" });
}
