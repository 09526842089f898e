import type { Reader } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { applicationInResult } from "#db/queries/application-status";
import { findEntry } from "#db/queries/curriculum";
import type { Zone } from "#domain/calendar";
import { fieldsOf, SECTION_CODES, SECTION_PATHS } from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import type { UnsavedForm } from "#domain/unsaved/forms";
import { STAGE_ERRORS } from "#domain/verification/objection";
import { profileFields, SaveProfile } from "#server/application/save-profile";
import type { Context } from "#server/context";
import { entryFields } from "#server/profile/entry-fields";
import { requireOwnHistory } from "#server/profile/own-history";
import type { UnsavedPlace } from "#server/unsaved/mark";
import { objectionToFile } from "#server/verification/objection-to-file";
import { questionToAnswer } from "#server/verification/question-to-answer";
import { stageObjectionToFile } from "#server/verification/stage-objection-to-file";

/** The record that a form is about, as its person may fill it in now. */
export type UnsavedTarget = {
  readonly accountId: string;
  /** 0 for what does not exist yet. */
  readonly version: number;
  /** What is stored, by the names of all fields that are kept; nothing else ever is. */
  readonly stored: Readonly<Record<string, string>>;
  readonly zone: Zone;
  /** The page of the form, without language. */
  readonly path: string;
};

type Find = (reader: Reader, ctx: Context, about: string) => Promise<UnsavedTarget>;

/** A declaration is never among the fields: it is made when something is sent. */
const FORMS: Readonly<Record<UnsavedForm, Find>> = {
  PROFILE: profile,
  ENTRY: entry,
  OBJECTION: objection,
  STAGE_OBJECTION: stageObjection,
  ANSWER: answer,
};

/**
 * The record behind a form that the person may fill in.
 * @throws Refused as the form itself would be, `record-not-found` for what is not theirs
 */
export function unsavedTarget(
  reader: Reader,
  ctx: Context,
  { form, about }: UnsavedPlace,
): Promise<UnsavedTarget> {
  return FORMS[form](reader, ctx, about);
}

async function profile(reader: Reader, ctx: Context, about: string): Promise<UnsavedTarget> {
  const accountId = await requireOwnHistory(reader, ctx);
  if (about !== "") throw new Refused("record-not-found");
  const [person, saved] = await Promise.all([
    findPerson(reader, accountId),
    findProfile(reader, accountId),
  ]);
  const fields = saved ? profileFields(saved) : { fullName: person?.name ?? "" };
  return {
    accountId,
    version: saved?.version ?? 0,
    stored: only(Object.keys(SaveProfile.omit({ version: true }).shape), fields),
    zone: "Asia/Jakarta",
    path: "/profil/pribadi",
  };
}

async function entry(reader: Reader, ctx: Context, about: string): Promise<UnsavedTarget> {
  const accountId = await requireOwnHistory(reader, ctx);
  const unwritten = SECTION_CODES.find((each) => each === about);
  const saved = unwritten ? null : await findEntry(reader, accountId, about);
  const section = unwritten ?? saved?.section;
  if (section === undefined) throw new Refused("record-not-found");
  return {
    accountId,
    version: saved?.version ?? 0,
    stored: only(
      fieldsOf(section).map(([name]) => name),
      saved ? entryFields(saved.values) : {},
    ),
    zone: "Asia/Jakarta",
    path: `/profil/${SECTION_PATHS[section]}/${saved?.id ?? "baru"}`,
  };
}

async function objection(reader: Reader, ctx: Context, about: string): Promise<UnsavedTarget> {
  const { application, standing } = await objectionToFile(reader, ctx, about);
  return {
    accountId: application.applicantId,
    version: 0,
    stored: only(
      standing.flatMap(({ id }) => [`attack.${id}`, `ground.${id}`, `statement.${id}`]),
      {},
    ),
    zone: application.zone,
    path: `/lamaran/${about}/sanggah`,
  };
}

/** @param about the stage of the post, in whose result one has one line at most */
async function stageObjection(reader: Reader, ctx: Context, about: string): Promise<UnsavedTarget> {
  const accountId = ctx.actor.userId ?? "";
  const applicationId = await applicationInResult(reader, { postStageId: about, accountId });
  if (applicationId === null) throw new Refused("record-not-found");
  const { application } = await stageObjectionToFile(reader, ctx, {
    applicationId,
    postStageId: about,
  });
  return {
    accountId,
    version: 0,
    stored: only(
      STAGE_ERRORS.flatMap((code) => [`error.${code}`, `statement.${code}`]),
      {},
    ),
    zone: application.zone,
    path: `/lamaran/${applicationId}/sanggah/${about}`,
  };
}

async function answer(reader: Reader, ctx: Context, about: string): Promise<UnsavedTarget> {
  const { application } = await questionToAnswer(reader, ctx, about);
  return {
    accountId: application.applicantId,
    version: 0,
    stored: { answer: "" },
    zone: application.zone,
    path: `/lamaran/${application.applicationId}/klarifikasi`,
  };
}

/** The texts of these names, empty where nothing is said; lines end as in what is kept. */
function only(
  names: readonly string[],
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, plainLines(texts[name] ?? "")]));
}

/** A browser sends two characters for the end of a line and counts one. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
