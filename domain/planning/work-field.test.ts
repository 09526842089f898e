import { expect, test } from "vitest";
import { likelyWorkField, WORK_FIELDS } from "#domain/planning/work-field";

test.each([
  ["Kepala Dinas Pendidikan", "EDUCATION"],
  ["Direktur Rumah Sakit Umum Daerah", "HEALTH"],
  ["Kepala Badan Perencanaan Pembangunan Daerah", "PLANNING"],
  ["Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "ECONOMY"],
  ["Staf Ahli Wali Kota Bidang Kemasyarakatan dan Sumber Daya Manusia", "PERSONNEL"],
  ["Sekretaris Dewan Perwakilan Rakyat Daerah", "GOVERNANCE"],
  ["Kepala Dinas Kependudukan dan Pencatatan Sipil", "SOCIAL"],
  ["Deputi Bidang Apa Saja", "OTHER"],
])("%s is about %s", (title, field) => {
  expect(likelyWorkField(title, "")).toBe(field);
  expect(WORK_FIELDS).toContain(field);
});
