import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { applicationDocument, storedFile } from "#db/schema/application";
import { recusal } from "#db/schema/planning";
import { verifierConflict } from "#db/schema/verification";
import { packFiles } from "#server/verification/pack-files";
import { contextFor, NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";
import { aSentApplication, auditOf, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

const folder = withDataFolder();
let selection: SelectionFixture;

beforeEach(async () => {
  selection = await aSelection();
});

/** Lays a file of the right length on disk for each that the database knows. */
async function filesOnDisk(): Promise<void> {
  for (const { hash, bytes } of await read().select().from(storedFile)) {
    const path = join(folder(), "files", hash.slice(0, 2), hash);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.alloc(bytes, hash.slice(-1)));
  }
}

const pack = async (who = selection.secretariat, now: Date = CLOSED) =>
  packFiles(await contextFor(who, now), { postId: selection.postId }, "id");

async function unpacked(pack: { content: ReadableStream; bytes: bigint }) {
  const bytes = Buffer.from(await new Response(pack.content).arrayBuffer());
  expect(BigInt(bytes.length)).toBe(pack.bytes);
  return unzipSync(bytes);
}

test("all files come under neutral names, with a manifest that the files keep", async () => {
  const sent = await aSentApplication(selection, { name: "Nur Hidayati, M.Pd." });
  await aSentApplication(selection);
  await aSentApplication(selection, { state: "DRAFT" });
  await aSentApplication(selection, { state: "WITHDRAWN" });
  await filesOnDisk();
  const { SHA256SUMS: manifest, ...files } = await unpacked(await pack());
  const names = Object.keys(files);
  expect(names).toHaveLength(4);
  for (const name of names) expect(name).toMatch(/^DIK-26-\d{4}-\d{2}_[a-z-]+_v1\.pdf$/);
  const documents = await read().select().from(applicationDocument);
  const hashes = new Map(documents.map(({ fileHash }) => [fileHash, 0]));
  const lines = Buffer.from(manifest ?? [])
    .toString()
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => line.split("  ")[1])).toEqual(names);
  expect(lines.every((line) => hashes.has(line.slice(0, 64)))).toBe(true);
  const [entry] = await auditOf("document.packed");
  expect(entry).toMatchObject({ subjectId: selection.postId, after: { files: 4 } });
  expect(JSON.stringify(entry)).toContain(sent.applicationId);
});

test("it is of those who may read one file, after closing, and where there is one", async () => {
  expect((await refusalWritingNothing(() => pack())).code).toBe("record-not-found");
  const sent = await aSentApplication(selection);
  await filesOnDisk();
  const [member, recused] = selection.members;
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: recused?.memberId ?? "",
      postId: selection.postId,
      reason: "Keluarga.",
      declaredAt: NOON,
    });
  });
  const strangers = [
    sent.applicantId,
    recused?.accountId ?? "",
    await aMemberOfStaff("PPK", selection.agencyId),
    await aMemberOfStaff("AGENCY_ADMIN", selection.agencyId),
    (await aSelection()).secretariat,
  ];
  for (const who of strangers) {
    expect((await refusalWritingNothing(() => pack(who))).code).toBe("record-not-found");
  }
  const early = new Date(CLOSED.getTime() - 1);
  const tooEarly = () => pack(selection.secretariat, early);
  expect((await refusalWritingNothing(tooEarly)).code).toBe("record-not-found");
  for (const who of [selection.secretariat, member?.accountId ?? ""]) {
    await (await pack(who)).content.cancel();
  }
});

test("the files of somebody with whom there is a conflict are not among them", async () => {
  const kin = await aSentApplication(selection);
  await aSentApplication(selection);
  await filesOnDisk();
  await inTransaction(async (tx) => {
    await tx.insert(verifierConflict).values({
      applicationId: kin.applicationId,
      accountId: selection.secretariat,
      reason: "Keluarga.",
      declaredAt: NOON,
    });
  });
  expect(Object.keys(await unpacked(await pack()))).toHaveLength(3);
  const [entry] = await auditOf("document.packed");
  expect(JSON.stringify(entry)).not.toContain(kin.applicationId);
});
