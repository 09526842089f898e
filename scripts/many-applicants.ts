import { writeFileSync } from "node:fs";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { closeDatabase, commitWithoutWaiting, inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import {
  applicantProfile,
  application,
  applicationDocument,
  storedFile,
} from "#db/schema/application";
import { requiredDocument, selection, selectionPost } from "#db/schema/planning";
import { shifted } from "#server/clock";
import { authSecret } from "#server/env";

// For measurements, in a seeded demo: so many applicants with a profile and a draft for the open post
// that closes first, straight into the tables. The file tells who they are, how they are signed in
// and which documents they still have to send: `node scripts/many-applicants.ts 2000 5 who.json`

const [count = 0, toSend = 0] = process.argv.slice(2, 4).map(Number);
const target = process.argv[4] ?? "applicants.json";
const COOKIE = "selter.session";
const HOURS = 12;
const BATCH = 200;

try {
  writeFileSync(target, JSON.stringify(await fill(shifted(new Date()))));
} finally {
  await closeDatabase();
}

async function fill(now: Date) {
  commitWithoutWaiting();
  const [post] = await read()
    .select({ id: selectionPost.id, selectionId: selection.id, closesAt: selectionPost.closesAt })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(and(eq(selection.state, "RUNNING"), gt(selectionPost.closesAt, now)))
    .orderBy(asc(selectionPost.closesAt), asc(selectionPost.position))
    .limit(1);
  const [model] = await read().select().from(applicantProfile).limit(1);
  if (post?.closesAt == null || model === undefined) throw new Error("There is no open post.");
  const asked = await read()
    .select({ id: requiredDocument.id })
    .from(requiredDocument)
    .where(
      and(
        eq(requiredDocument.selectionId, post.selectionId),
        eq(requiredDocument.mandatory, true),
        or(isNull(requiredDocument.postId), eq(requiredDocument.postId, post.id)),
      ),
    )
    .orderBy(asc(requiredDocument.position));
  const there = asked.slice(0, Math.max(0, asked.length - toSend));
  const left = asked.slice(there.length).map(({ id }) => id);
  const [file] = await read().select({ hash: storedFile.hash }).from(storedFile).limit(1);
  const applicants = [];
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => from + at);
    const made = await inTransaction(async (tx) => {
      const accounts = await tx
        .insert(account)
        .values(
          numbers.map((number) => ({
            email: `rush-${number}@selter.test`,
            name: `Pelamar ${number}`,
            nip: `19720312199703${String(1_000 + number).padStart(4, "0")}`,
            state: "ACTIVE" as const,
            locale: "id" as const,
            createdAt: now,
          })),
        )
        .returning({ id: account.id });
      await tx.insert(applicantProfile).values(
        accounts.map(({ id }, at) => ({
          ...model,
          accountId: id,
          fullName: `Pelamar ${numbers[at]}`,
          updatedAt: now,
          version: 1,
        })),
      );
      const drafts = await tx
        .insert(application)
        .values(
          accounts.map(({ id }) => ({
            selectionId: post.selectionId,
            postId: post.id,
            applicantId: id,
            state: "DRAFT" as const,
            startedAt: now,
            changedAt: now,
          })),
        )
        .returning({ id: application.id, applicantId: application.applicantId });
      const documents = drafts.flatMap((draft) =>
        there.map(({ id }) => ({
          applicationId: draft.id,
          requiredDocumentId: id,
          fileHash: file?.hash ?? "",
          fileName: "dokumen.pdf",
          edition: 1,
          isCurrent: true,
          uploadedAt: now,
        })),
      );
      if (documents.length > 0) await tx.insert(applicationDocument).values(documents);
      return drafts;
    });
    for (const { id, applicantId } of made) {
      const token = { sub: applicantId, sv: 1 };
      const cookie = await encode({
        token,
        secret: authSecret(),
        salt: COOKIE,
        maxAge: HOURS * 3_600,
      });
      applicants.push({ applicationId: id, cookie: `${COOKIE}=${cookie}` });
    }
  }
  return { closesAt: post.closesAt.toISOString(), documents: left, applicants };
}
