import {
  aliasedTable,
  and,
  asc,
  count,
  eq,
  exists,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { selection, selectionPost } from "#db/schema/planning";
import { position, registerImport, registerImportRow } from "#db/schema/register";
import { NOT_OVER } from "#domain/planning/life-cycle";

/** A sheet whose rows were all read, and whose register it is for. */
type Sheet = { readonly id: string; readonly agencyId: string };

type Place = "id" | "agencyId" | "importId" | "place" | "code" | "version";

/** Of the columns of a post, or of a row, those that say something of the post besides its code. */
function factsOf<Columns extends Partial<Record<Place, unknown>>>(columns: Columns) {
  const { id, agencyId, importId, place, code, version, ...facts } = columns;
  return facts;
}

const KNOWN = factsOf(getTableColumns(position));
const SAID = factsOf(getTableColumns(registerImportRow));
/** In an upsert, of the row that met a post with its code. */
const MET = factsOf(getTableColumns(aliasedTable(position, "excluded")));

type Fact = keyof typeof KNOWN;

/** Whether a post is not as a row says. */
function differsFrom(row: Record<Fact, SQLWrapper>): SQL {
  const names = Object.keys(KNOWN) as Fact[];
  const differences = names.map((name) => sql`${KNOWN[name]} is distinct from ${row[name]}`);
  return sql`(${sql.join(differences, sql` or `)})`;
}

/** Keeps a sheet of which the rows are still to come. */
export async function beginImport(
  tx: Transaction,
  values: Pick<
    typeof registerImport.$inferInsert,
    "agencyId" | "fileName" | "uploadedBy" | "uploadedAt"
  >,
): Promise<string> {
  const [row] = await tx
    .insert(registerImport)
    .values({ ...values, state: "READING", rows: 0, problemCount: 0, problems: [] })
    .returning({ id: registerImport.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

export async function insertImportRows(
  tx: Transaction,
  rows: readonly (typeof registerImportRow.$inferInsert)[],
): Promise<void> {
  await tx.insert(registerImportRow).values([...rows]);
}

/** Says that all rows of a sheet are there: from now on it can be looked at. */
export async function finishImport(
  tx: Transaction,
  id: string,
  read: Pick<typeof registerImport.$inferInsert, "rows" | "problemCount" | "problems">,
): Promise<void> {
  await tx
    .update(registerImport)
    .set({ ...read, state: "READ" })
    .where(and(eq(registerImport.id, id), eq(registerImport.state, "READING")));
}

/** A sheet that was read; null if there is none, or not all of it. */
export async function findImport(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: registerImport.id,
      agencyId: registerImport.agencyId,
      fileName: registerImport.fileName,
      uploadedAt: registerImport.uploadedAt,
      uploaderName: account.name,
      state: registerImport.state,
      appliedAt: registerImport.appliedAt,
      rows: registerImport.rows,
      problemCount: registerImport.problemCount,
      problems: registerImport.problems,
      version: registerImport.version,
    })
    .from(registerImport)
    .innerJoin(account, eq(account.id, registerImport.uploadedBy))
    .where(and(eq(registerImport.id, id), ne(registerImport.state, "READING")));
  return found ?? null;
}

/** Whose register a sheet was read for; null if there is no such sheet. */
export async function findImportAgency(reader: Reader, id: string): Promise<string | null> {
  const [found] = await reader
    .select({ agencyId: registerImport.agencyId })
    .from(registerImport)
    .where(eq(registerImport.id, id));
  return found?.agencyId ?? null;
}

const postOf = (sheet: Sheet) =>
  and(eq(position.agencyId, sheet.agencyId), eq(position.code, registerImportRow.code));

/** How many posts a sheet would make and change now. */
export async function countChanges(reader: Reader, sheet: Sheet) {
  const isChanged = and(isNotNull(position.id), differsFrom(SAID));
  const [counts] = await reader
    .select({
      rows: count(),
      known: count(position.id),
      changed: sql`count(case when ${isChanged} then 1 end)`.mapWith(Number),
    })
    .from(registerImportRow)
    .leftJoin(position, postOf(sheet))
    .where(eq(registerImportRow.importId, sheet.id));
  const { rows = 0, known = 0, changed = 0 } = counts ?? {};
  return { created: rows - known, changed, same: known - changed };
}

/** The first posts that a sheet would make, which have no `post` yet, or change. */
export function listChanges(reader: Reader, sheet: Sheet, limit: number) {
  return reader
    .select({
      code: registerImportRow.code,
      row: SAID,
      post: KNOWN,
    })
    .from(registerImportRow)
    .leftJoin(position, postOf(sheet))
    .where(
      and(eq(registerImportRow.importId, sheet.id), or(isNull(position.id), differsFrom(SAID))),
    )
    .orderBy(asc(registerImportRow.place))
    .limit(limit);
}

/**
 * How many posts an agency has, and how often they were saved in all: each that is made or changed
 * adds one to it. Cheaper than having thousands of rows returned to be counted.
 */
export async function registerSize(reader: Reader, agencyId: string) {
  const [size] = await reader
    .select({ posts: count(), saves: sql`coalesce(sum(${position.version}), 0)`.mapWith(Number) })
    .from(position)
    .where(eq(position.agencyId, agencyId));
  return size ?? { posts: 0, saves: 0 };
}

/**
 * Makes and changes posts as a part of a sheet says, in one statement: what is new and what differs
 * is told by the database, which takes a tenth of the time that asking and answering would.
 */
export async function writePart(
  tx: Transaction,
  sheet: Sheet,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const rows = tx
    .select({
      id: registerImportRow.id,
      agencyId: registerImport.agencyId,
      code: registerImportRow.code,
      ...SAID,
      version: sql<number>`1`.as("version"),
    })
    .from(registerImportRow)
    .innerJoin(registerImport, eq(registerImport.id, registerImportRow.importId))
    .where(
      and(
        eq(registerImportRow.importId, sheet.id),
        gte(registerImportRow.place, from),
        lt(registerImportRow.place, to),
      ),
    )
    .orderBy(asc(registerImportRow.place));
  await tx
    .insert(position)
    .select(rows)
    .onConflictDoUpdate({
      target: [position.agencyId, position.code],
      set: { ...MET, version: sql`${position.version} + 1` },
      setWhere: differsFrom(MET),
    });
}

/** Ties posts of plans and running selections to the posts that a sheet made, by their codes. */
export async function linkMadePosts(tx: Transaction, sheet: Sheet): Promise<void> {
  const made = tx
    .select({ id: position.id })
    .from(position)
    .innerJoin(registerImportRow, eq(registerImportRow.id, position.id))
    .where(
      and(
        eq(position.agencyId, sheet.agencyId),
        eq(position.code, selectionPost.code),
        eq(registerImportRow.importId, sheet.id),
      ),
    );
  const current = tx
    .select({ id: selection.id })
    .from(selection)
    .where(and(eq(selection.agencyId, sheet.agencyId), inArray(selection.state, [...NOT_OVER])));
  await tx
    .update(selectionPost)
    .set({ positionId: sql`(${made})` })
    .where(
      and(
        isNull(selectionPost.positionId),
        inArray(selectionPost.selectionId, current),
        exists(made),
      ),
    );
}

/** Says that a sheet has changed the register; false if it already had. */
export async function settleImport(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  at: Date,
) {
  const written = await tx
    .update(registerImport)
    .set({ state: "APPLIED", appliedAt: at, version: seen.version + 1 })
    .where(and(eq(registerImport.id, seen.id), eq(registerImport.version, seen.version)))
    .returning({ id: registerImport.id });
  return written.length === 1;
}

/** Deletes rows of sheets whose reading broke off before then; how many. */
export async function deleteBrokenRows(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: registerImportRow.id })
    .from(registerImportRow)
    .innerJoin(registerImport, eq(registerImport.id, registerImportRow.importId))
    .where(brokeOff(before))
    .limit(limit);
  const deleted = await tx
    .delete(registerImportRow)
    .where(inArray(registerImportRow.id, old))
    .returning({ id: registerImportRow.id });
  return deleted.length;
}

/** Deletes sheets whose reading broke off before then, and whose rows are gone; how many. */
export async function deleteBrokenImports(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: registerImport.id })
    .from(registerImport)
    .where(brokeOff(before))
    .limit(limit);
  const deleted = await tx
    .delete(registerImport)
    .where(inArray(registerImport.id, old))
    .returning({ id: registerImport.id });
  return deleted.length;
}

const brokeOff = (before: Date) =>
  and(eq(registerImport.state, "READING"), lt(registerImport.uploadedAt, before));
