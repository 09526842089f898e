import { spawn } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { closeDatabase, inTransaction, read } from "#db/client";
import { dialect } from "#db/dialect";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { auditEntry } from "#db/schema/record";
import { roleGrant } from "#db/schema/role-grant";
import { contents, TABLES } from "#testing/contents";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

async function versionOf(id: string) {
  const [row] = await read()
    .select({ version: agency.version })
    .from(agency)
    .where(eq(agency.id, id));
  return row?.version;
}

describe("inTransaction", () => {
  test("of 8 × 5 concurrent read-modify-writes loses none", async () => {
    const id = await anAgency();
    const addOne = () =>
      inTransaction(async (tx) => {
        const [row] = await tx.select().from(agency).where(eq(agency.id, id));
        await turn(); // lets the others in, if anything does
        await tx
          .update(agency)
          .set({ version: (row?.version ?? 0) + 1 })
          .where(eq(agency.id, id));
      });
    const worker = async () => {
      for (let round = 0; round < 5; round++) await addOne();
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(await versionOf(id)).toBe(41);
  });

  test("rolls everything back when the work throws, and goes on with the next", async () => {
    const id = await anAgency();
    const failing = inTransaction(async (tx) => {
      await tx.update(agency).set({ version: 7 });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await versionOf(id)).toBe(1);
    await inTransaction((tx) => tx.update(agency).set({ version: 2 }));
    expect(await versionOf(id)).toBe(2);
  });

  test("inside another is a programmer's error, as is read()", async () => {
    const nested = inTransaction(() => inTransaction(async () => {}));
    await expect(nested).rejects.toThrow("inTransaction() was called inside a transaction");
    const reading = inTransaction(async () => read());
    await expect(reading).rejects.toThrow("read() was called inside a transaction");
  });

  test("takes its handle back when it ends", async () => {
    const kept = await inTransaction(async (tx) => [tx]);
    expect(() => kept[0]?.select()).toThrow("revoked");
  });

  test("shows nothing to readers before it commits", async () => {
    const id = await anAgency();
    const { promise: seen, resolve: look } = Promise.withResolvers<void>();
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const writing = inTransaction(async (tx) => {
      await tx.update(agency).set({ version: 7 });
      wrote();
      await seen;
    });
    await written;
    expect(await versionOf(id)).toBe(1);
    look();
    await writing;
    expect(await versionOf(id)).toBe(7);
  });
});

describe("the schema", () => {
  test("refuses a word that is not in the list, and to lose a row that others refer to", async () => {
    const agencyId = await anAgency();
    await aMemberOfStaff("SECRETARIAT", agencyId);
    const unknownWord = inTransaction((tx) => tx.update(account).set({ state: sql`'ASLEEP'` }));
    await expect(unknownWord).rejects.toThrow();
    await expect(inTransaction((tx) => tx.delete(agency))).rejects.toThrow();
    expect(await read().$count(roleGrant)).toBe(1);
  });

  test("lets nobody change, delete or replace an audit entry", async () => {
    const entry = { id: "entry-1", at: NOON, requestId: "r", kind: "k", subjectId: "s" };
    const record = () => inTransaction((tx) => tx.insert(auditEntry).values(entry));
    await record();
    const before = await contents();
    const forgery = { ...entry, subjectId: "forged" };
    const attempts = [
      inTransaction((tx) => tx.update(auditEntry).set({ actorId: "nobody" })),
      inTransaction((tx) => tx.delete(auditEntry)),
      inTransaction((tx) =>
        tx
          .insert(auditEntry)
          .values(forgery)
          .onConflictDoUpdate({ target: auditEntry.id, set: { subjectId: "forged" } }),
      ),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(await contents()).toEqual(before);
  });
});

describe("a fresh database", () => {
  test.each(["first", "second"])("is empty before the %s test, whatever others left", async () => {
    expect(await contents()).toEqual({});
    await anAgency({ slug: "the-only-one" });
    expect(Object.keys(await contents())).toEqual(["agency"]);
  });

  test("has every table of the schema", async () => {
    for (const table of TABLES.values()) expect(await read().$count(table)).toBe(0);
    expect(TABLES.size).toBeGreaterThan(20);
  });
});

test("a process killed between BEGIN and COMMIT loses nothing that was committed", async () => {
  const id = await anAgency();
  await inTransaction((tx) => tx.update(agency).set({ version: 2 }));
  if (dialect === "sqlite") await closeDatabase(); // one process at a time serves a file

  const writer = spawn(process.execPath, ["testing/killed-writer.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(writer.stdout, "data");
  writer.kill("SIGKILL");
  await once(writer, "exit");

  expect(await versionOf(id)).toBe(2);
  await inTransaction((tx) => tx.update(agency).set({ version: 3 }));
  expect(await versionOf(id)).toBe(3);
});
