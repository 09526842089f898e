import { expect, test } from "vitest";
import { announcementNumber, patternIssue, USUAL_PATTERN } from "#domain/announcement/number";

test.each([
  [USUAL_PATTERN, 3, "2026-11-24", "3/PANSEL-JPTP/XI/2026"],
  [USUAL_PATTERN, 12, "2027-01-01", "12/PANSEL-JPTP/I/2027"],
  ["{seq}/PANSEL-JPTP/{romanMonth}/{year}", 4, "2026-11-24", "4/PANSEL-JPTP/XI/2026"],
  ["{seq:3}/PANSEL/{tahun}", 4, "2026-11-24", "004/PANSEL/2026"],
  ["B-{urut}/PANSEL-JPT/{romawi}/{tahun}", 270, "2025-08-13", "B-270/PANSEL-JPT/VIII/2025"],
  ["800/{urut:4}/Pansel-JPT/BKPSDM/{tahun}", 325, "2019-05-02", "800/0325/Pansel-JPT/BKPSDM/2019"],
  ["{urut:3}/KEP PANSEL-JPTM/{tahun}", 5, "2020-03-09", "005/KEP PANSEL-JPTM/2020"],
])("%s gives number %i of %s as %s", (pattern, sequence, day, number) => {
  expect(patternIssue(pattern)).toBeNull();
  expect(announcementNumber(pattern, sequence, day)).toBe(number);
});

test.each([
  ["{romawi}/{tahun}", "not-unique"],
  ["{urut}/PANSEL/{romawi}", "not-unique"],
  ["{seq}/{romanMonth}", "not-unique"],
  ["{urut}/{bulan}/{tahun}", "unknown-part"],
  ["{urut:9}/{tahun}", "unknown-part"],
  ["{urut/{tahun}", "unknown-part"],
  ["PANSEL", "not-unique"],
])("%s is refused: %s", (pattern, issue) => {
  expect(patternIssue(pattern)).toBe(issue);
});
