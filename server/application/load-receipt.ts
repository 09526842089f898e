import { z } from "zod";
import { read } from "#db/client";
import { findApplication } from "#db/queries/application";
import { findCurrentSubmission } from "#db/queries/submission";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { owns } from "#domain/application/policy";
import type { Zone } from "#domain/calendar";
import { canonicalJson, type Plain } from "#domain/canonical";
import type { Bilingual } from "#domain/locale";
import { DOCUMENT_CODES, POST_LEVELS } from "#domain/planning/terms";
import { SECTION_CODES } from "#domain/profile/sections";
import type { Context } from "#server/context";

const ENTRY_VALUES = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The part of a frozen application that its receipt repeats (`D-REC`, documents.md §3 and §6). */
const Sent = z.object({
  person: z.object({ email: z.string(), nip: z.string().nullable() }),
  profile: z.object({
    fullName: z.string(),
    birthPlace: z.string(),
    phone: z.string(),
    agencyName: z.string(),
    unit: z.string(),
    currentPost: z.string(),
    currentLevel: z.enum(POST_LEVELS),
    currentPostSince: z.string(),
    grade: z.string(),
    gradeSince: z.string(),
    educationLevel: z.enum(EDUCATION_LEVELS),
    educationMajor: z.string(),
    educationSchool: z.string(),
  }),
  /** Absent in what was sent before there was a history. */
  curriculum: z
    .object({
      entries: z.array(z.object({ section: z.enum(SECTION_CODES), values: ENTRY_VALUES })),
    })
    .optional(),
  /** Absent in what was sent before the rules were kept with it. */
  rules: z.object({ on: z.string(), set: z.array(z.unknown()) }).optional(),
  documents: z.array(
    z.object({
      code: z.enum(DOCUMENT_CODES),
      label: z.string(),
      edition: z.number(),
      bytes: z.number(),
      hash: z.string(),
    }),
  ),
});

export type SentContent = z.output<typeof Sent>;

export type Receipt = {
  readonly number: string;
  readonly code: string;
  readonly hash: string;
  readonly submittedAt: Date;
  readonly zone: Zone;
  readonly agencyName: string;
  readonly contact: readonly string[];
  readonly selectionName: Bilingual;
  readonly announcementNumber: string | null;
  readonly postTitle: Bilingual;
  readonly postCode: string;
  /** Null for what was sent under an earlier form of the product. */
  readonly sent: SentContent | null;
};

/** The receipt of one's own application; null for drafts, and when absent or another's. */
export async function loadReceipt(ctx: Context, applicationId: string): Promise<Receipt | null> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const { receiptNumber, documentCode, snapshotHash, submittedAt } = found;
  if (!receiptNumber || !documentCode || !snapshotHash || !submittedAt) return null;
  const kept = await findCurrentSubmission(read(), applicationId);
  const sent = Sent.safeParse(kept?.snapshot);
  return {
    number: receiptNumber,
    code: documentCode,
    hash: snapshotHash,
    submittedAt,
    zone: found.zone,
    agencyName: found.agencyName,
    contact: [found.contactName, found.contactAddress, found.contactPhone].filter(Boolean),
    selectionName: found.selectionName,
    announcementNumber: found.announcementNumber,
    postTitle: found.postTitle,
    postCode: found.postCode,
    sent: sent.success ? sent.data : null,
  };
}

/**
 * The text whose fingerprint the receipt bears, of one's own application as it counts; null for
 * drafts, and when absent or another's.
 */
export async function loadSentText(ctx: Context, applicationId: string): Promise<string | null> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const kept = await findCurrentSubmission(read(), applicationId);
  return kept === null ? null : canonicalJson(kept.snapshot as Plain);
}
