import { read } from "#db/client";
import { anythingHandedOver } from "#db/queries/decision";
import { findAgencies } from "#db/queries/planning";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { postsWithAdminStage } from "#db/queries/verification";
import {
  type Actor,
  agenciesOf,
  holds,
  holdsAny,
  PACT_ROLES,
  type SelectionScope,
  STAFF_ROLES,
  type StaffRole,
  sitsOnPanel,
} from "#domain/actor";
import { maySeeChanges } from "#domain/announcement/policy";
import type { Zone } from "#domain/calendar";
import { complaintReach } from "#domain/complaint/policy";
import { mayHandleInput } from "#domain/input/policy";
import type { Bilingual } from "#domain/locale";
import { letterReach, mayReadNotices } from "#domain/notification/policy";
import { maySeePapers } from "#domain/paper/policy";
import { isAnnounced, type SelectionState } from "#domain/planning/life-cycle";
import { BOARD_ROLES, maySeeBoard, maySeePlan } from "#domain/planning/policy";
import { trailView } from "#domain/record/policy";
import { keepsRegister, registerAgency } from "#domain/register/policy";
import { parametersAgency } from "#domain/regulation/policy";
import { maySeeTrackRecord } from "#domain/supervision/track-record";
import { isUnbiasedMember, mayVerify } from "#domain/verification/policy";
import type { Context } from "#server/context";
import { env } from "#server/env";

/** A page of the office: `layout.nav.{key}` in the texts. */
export type OfficeEntry = { readonly key: OfficeKey; readonly path: string };

export type OfficeKey =
  | "selections"
  | "scoring"
  | "decisions"
  | "checks"
  | "objections"
  | "users"
  | "agencyData"
  | "administrators"
  | "claims"
  | "register"
  | "complaints"
  | "holidays"
  | "parameters"
  | "letters"
  | "systemLetters"
  | "board"
  | "plan"
  | "applications"
  | "notices"
  | "verification"
  | "stages"
  | "ranking"
  | "changes"
  | "papers"
  | "input"
  | "trackRecord"
  | "trail";

export type OfficeNavigation = {
  readonly owner: string | null;
  readonly zone: Zone;
  /** Where the brand leads. */
  readonly home: string;
  readonly role: StaffRole | null;
  /** Pages of the selection at hand; empty outside of one. */
  readonly selection: { readonly name: Bilingual; readonly entries: readonly OfficeEntry[] } | null;
  readonly agency: readonly OfficeEntry[];
};

/** Which role names somebody who has several: the one that decides most in a selection first. */
const ROLE_ORDER: readonly StaffRole[] = [
  "PANEL_CHAIR",
  "PANEL_MEMBER",
  "SECRETARIAT",
  "ASSESSOR",
  "PPK",
  "PYB",
  "AGENCY_ADMIN",
  "INSPECTOR",
  "OBSERVER",
  "RESOURCE_PERSON",
  "SYSTEM_ADMIN",
];

/** What the shell of an office page shows to this person, within one selection or outside of any. */
export async function loadNavigation(
  ctx: Context,
  selectionId: string | null,
): Promise<OfficeNavigation> {
  const { actor } = ctx;
  const found = selectionId === null ? null : await findSelectionScope(read(), selectionId);
  const scope = found !== null && holdsAny(actor, STAFF_ROLES, found) ? found : null;
  const agency =
    scope === null
      ? (await findAgencies(read(), agenciesOf(actor).slice(0, 1)))[0]
      : { name: scope.agencyName, zone: scope.zone };
  const roles = ROLE_ORDER.filter((role) =>
    scope === null ? hasGrant(actor, role) : holds(actor, role, scope),
  );
  const entries = agencyEntries(actor);
  return {
    owner: agency?.name ?? null,
    zone: agency?.zone ?? "Asia/Jakarta",
    home: entries[0]?.path ?? "/kantor",
    role: roles[0] ?? null,
    selection:
      scope === null
        ? null
        : {
            name: scope.selectionName,
            entries: selectionEntries(actor, scope, scope.selectionState, {
              seesCheck: await seesCheck(actor, scope),
              isHandedOver:
                holds(actor, "PPK", scope) && (await anythingHandedOver(read(), scope.selectionId)),
            }),
          },
    agency: entries,
  };
}

/** Whether the administrative check has a page for the actor; whoever is recused from all has none. */
async function seesCheck(actor: Actor, scope: SelectionScope): Promise<boolean> {
  if (mayVerify(actor, scope)) return true;
  if (!sitsOnPanel(actor, scope)) return false;
  const seat = await findSeat(read(), scope.selectionId, actor.userId ?? "");
  const posts = await postsWithAdminStage(read(), scope.selectionId);
  return posts.some(({ postId }) => isUnbiasedMember(actor, { ...scope, postId }, seat));
}

function hasGrant(actor: Actor, ...roles: readonly StaffRole[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

function agencyEntries(actor: Actor): OfficeEntry[] {
  const entries: OfficeEntry[] = [];
  if (hasGrant(actor, ...PACT_ROLES)) {
    entries.push({ key: "scoring", path: "/penilaian" });
  }
  if (hasGrant(actor, "PPK", "PYB")) entries.push({ key: "decisions", path: "/keputusan" });
  if (hasGrant(actor, ...BOARD_ROLES)) entries.push({ key: "selections", path: "/kantor" });
  if (hasGrant(actor, "SECRETARIAT", "PANEL_MEMBER", "PANEL_CHAIR")) {
    entries.push({ key: "checks", path: "/kantor/verifikasi" });
    entries.push({ key: "objections", path: "/kantor/sanggah" });
  }
  if (hasGrant(actor, "AGENCY_ADMIN")) {
    entries.push({ key: "users", path: "/kantor/pengguna" });
    entries.push({ key: "agencyData", path: "/kantor/instansi" });
  }
  if (registerAgency(actor) !== null) entries.push({ key: "register", path: "/kantor/formasi" });
  if (complaintReach(actor) !== null) entries.push({ key: "complaints", path: "/kantor/aduan" });
  if (keepsRegister(actor)) entries.push({ key: "holidays", path: "/kantor/hari-libur" });
  if (parametersAgency(actor) !== null) {
    entries.push({ key: "parameters", path: "/kantor/peraturan" });
  }
  if (hasGrant(actor, "SYSTEM_ADMIN")) {
    entries.push({ key: "administrators", path: "/kantor/administrator" });
    entries.push({ key: "claims", path: "/kantor/klaim" });
    entries.push({ key: "systemLetters", path: "/kantor/surat-sistem" });
  }
  if (letterReach(actor, env().SELTER_DEMO) !== null) {
    entries.push({ key: "letters", path: "/kantor/surat-keluar" });
  }
  return entries;
}

function selectionEntries(
  actor: Actor,
  scope: SelectionScope,
  state: SelectionState,
  { seesCheck, isHandedOver }: { readonly seesCheck: boolean; readonly isHandedOver: boolean },
): OfficeEntry[] {
  const base = `/kantor/seleksi/${scope.selectionId}`;
  const isDraft = !isAnnounced(state);
  const entries: OfficeEntry[] = [];
  if (maySeeBoard(actor, scope)) entries.push({ key: "board", path: base });
  if (maySeePlan(actor, scope, state)) entries.push({ key: "plan", path: `${base}/rencana` });
  if (!isDraft) {
    if (holds(actor, "SECRETARIAT", scope)) {
      entries.push({ key: "applications", path: `${base}/lamaran` });
    }
    if (mayReadNotices(actor, scope)) {
      entries.push({ key: "notices", path: `${base}/pemberitahuan` });
    }
    if (seesCheck) {
      entries.push({ key: "verification", path: `${base}/verifikasi` });
    }
    if (holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR"], scope)) {
      entries.push({ key: "stages", path: `${base}/tahap` });
    }
    if (holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR", "PANEL_MEMBER"], scope)) {
      entries.push({ key: "ranking", path: `${base}/peringkat` });
    }
  }
  if (!isDraft && maySeeChanges(actor, scope)) {
    entries.push({ key: "changes", path: `${base}/perubahan` });
  }
  if (mayHandleInput(actor, scope)) {
    entries.push({ key: "input", path: `${base}/masukan` });
  }
  if (!isDraft && maySeeTrackRecord(actor, scope)) {
    entries.push({ key: "trackRecord", path: `${base}/rekam-jejak` });
  }
  if (maySeePapers(actor, scope)) entries.push({ key: "papers", path: `${base}/surat` });
  if (trailView(actor, scope, isHandedOver) !== null) {
    entries.push({ key: "trail", path: `${base}/jejak` });
  }
  return entries;
}
