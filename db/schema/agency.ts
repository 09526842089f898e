import { id, oneOf, table, text, version } from "#db/columns";
import { USUAL_PATTERN } from "#domain/announcement/number";
import { ZONES } from "#domain/calendar";

/** A government agency that runs selections. Everything but accounts of applicants hangs on one. */
export const agency = table("agency", {
  id: id(),
  /** Short word that stands in `admin:create` and in numbers: `tirtakarta`. */
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** The personnel unit that serves as secretariat of the panels. */
  secretariatName: text().notNull(),
  address: text().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  zone: oneOf(ZONES).notNull(),
  /** How its announcements are numbered: `{urut}/PANSEL-JPTP/{romawi}/{tahun}`. */
  announcementPattern: text().notNull().default(USUAL_PATTERN),
  version: version(),
});
