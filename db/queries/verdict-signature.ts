import { and, asc, desc, eq, inArray, max } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { postStage } from "#db/schema/scoring";
import { verdictSignature } from "#db/schema/verification";

/** The last first signature under the proposals of a stage as it is now; null if nobody has signed. */
export async function findVerdictSignature(
  reader: Reader,
  at: { readonly postStageId: string; readonly version: number },
) {
  const [found] = await reader
    .select({
      seen: verdictSignature.seen,
      signedBy: verdictSignature.signedBy,
      signedByName: account.name,
      signedAt: verdictSignature.signedAt,
    })
    .from(verdictSignature)
    .innerJoin(account, eq(account.id, verdictSignature.signedBy))
    .where(
      and(
        eq(verdictSignature.postStageId, at.postStageId),
        eq(verdictSignature.stageVersion, at.version),
      ),
    )
    .orderBy(desc(verdictSignature.number))
    .limit(1);
  return found ?? null;
}

/** Who signed first under the verdicts of some posts, the last of each post last. */
export function signersOf(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return Promise.resolve([]);
  return reader
    .select({ postId: postStage.postId, name: account.name, signedAt: verdictSignature.signedAt })
    .from(verdictSignature)
    .innerJoin(postStage, eq(postStage.id, verdictSignature.postStageId))
    .innerJoin(account, eq(account.id, verdictSignature.signedBy))
    .where(inArray(postStage.postId, [...postIds]))
    .orderBy(asc(verdictSignature.number));
}

/** Adds a first signature; false when somebody signed at the same moment. */
export async function insertVerdictSignature(
  tx: Transaction,
  values: Omit<typeof verdictSignature.$inferInsert, "number">,
): Promise<boolean> {
  const [last] = await tx
    .select({ number: max(verdictSignature.number) })
    .from(verdictSignature)
    .where(eq(verdictSignature.postStageId, values.postStageId));
  const written = await tx
    .insert(verdictSignature)
    .values({ ...values, number: (last?.number ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ id: verdictSignature.id });
  return written.length > 0;
}
