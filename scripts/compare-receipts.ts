import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { closeDatabase, read } from "#db/client";
import { application, submission } from "#db/schema/application";
import { fingerprint } from "#server/application/snapshot";

// For measurements: compares what applicants were told with what the database holds.
// `node scripts/compare-receipts.ts told.json` prints JSON; exit code 1 when anything differs.

type Told = {
  readonly closesAt: string;
  readonly applicants: readonly {
    readonly applicationId: string;
    /** Null for who was told that it was not sent. */
    readonly receipt: { readonly number: string; readonly code: string } | null;
  }[];
};

const told: Told = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

try {
  const found = await compare();
  console.log(JSON.stringify(found));
  const { lost, doubled, late, untold, altered } = found;
  process.exitCode = lost + doubled + late + untold + altered === 0 ? 0 : 1;
} finally {
  await closeDatabase();
}

async function compare() {
  const rows = await read()
    .select({
      applicationId: application.id,
      state: application.state,
      number: application.receiptNumber,
      code: submission.code,
      submittedAt: submission.submittedAt,
      snapshot: submission.snapshot,
      hash: submission.snapshotHash,
    })
    .from(application)
    .innerJoin(submission, eq(submission.applicationId, application.id));
  const sent = Map.groupBy(rows, ({ applicationId }) => applicationId);
  const own = new Set(told.applicants.map(({ applicationId }) => applicationId));
  const ofThem = rows.filter(({ applicationId }) => own.has(applicationId));
  const isHeld = ({ applicationId, receipt }: Told["applicants"][number]) =>
    sent
      .get(applicationId)
      ?.some(
        (row) =>
          row.state === "SUBMITTED" && row.number === receipt?.number && row.code === receipt?.code,
      ) ?? false;
  const promised = told.applicants.filter(({ receipt }) => receipt !== null);
  return {
    promised: promised.length,
    held: ofThem.length,
    /** A receipt was given, and nothing stands behind it. */
    lost: promised.filter((each) => !isHeld(each)).length,
    /** Sent twice, or one number for two. */
    doubled:
      ofThem.length -
      new Set(ofThem.map(({ applicationId }) => applicationId)).size +
      (ofThem.length - new Set(ofThem.map(({ number }) => number)).size),
    late: ofThem.filter(({ submittedAt }) => submittedAt.toISOString() >= told.closesAt).length,
    /** It was accepted, and the applicant was told otherwise. */
    untold: told.applicants.filter(
      ({ applicationId, receipt }) => receipt === null && sent.has(applicationId),
    ).length,
    altered: ofThem.filter(({ snapshot, hash }) => fingerprint(snapshot as never) !== hash).length,
  };
}
