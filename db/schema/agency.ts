import { id, index, oneOf, table, text, version } from "#db/columns";
import { USUAL_PATTERN } from "#domain/announcement/number";
import { ZONES } from "#domain/calendar";

/** A government agency that runs selections. Everything but accounts of applicants hangs on one. */
export const agency = table(
  "agency",
  {
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
    /** Where it is: empty for an agency of the whole country, and the city for that of a province. */
    province: text().notNull().default(""),
    city: text().notNull().default(""),
    /** How its announcements are numbered: `{urut}/PANSEL-JPTP/{romawi}/{tahun}`. */
    announcementPattern: text().notNull().default(USUAL_PATTERN),
    version: version(),
  },
  (t) => [index("agency_by_province").on(t.province)],
);
