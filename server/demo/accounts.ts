import type { StaffRole } from "#domain/actor";
import type { PlainDate } from "#domain/calendar";

/** The persons of the demo, all invented. Their NIPs end in 9xx, which no real one does. */
export type DemoAccount = {
  /** Before `@selter.test`. */
  readonly local: string;
  readonly name: string;
  readonly part: DemoPart;
  /** Applicants only. */
  readonly served?: Service;
};

/** What a NIP is made of. */
export type Service = {
  readonly age: number;
  readonly birthday: string;
  readonly sex: 1 | 2;
  readonly sequence: number;
};

/** Under which heading the sign-in page lists an account. */
export type DemoPart = StaffRole | "APPLICANT";

const DEMO_DOMAIN = "selter.test";

export const DEMO_AGENCY = {
  slug: "tirtakarta",
  name: "Pemerintah Kota Tirtakarta",
  secretariatName: "BKPSDM Kota Tirtakarta",
  address: "Kompleks Balai Kota, Jalan Panembahan 1, Tirtakarta",
  phone: "(0271) 555-0142",
  agencyEmail: `bkpsdm@${DEMO_DOMAIN}`,
  zone: "Asia/Jakarta",
  province: "Bengawan Raya",
  city: "Tirtakarta",
} as const;

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { local: "operator", name: "Yoga Pratama Adi, S.Kom.", part: "SYSTEM_ADMIN" },
  { local: "admin", name: "Fajar Kurniawan, S.Kom.", part: "AGENCY_ADMIN" },
  { local: "sekretariat", name: "Rahayu Puspitasari, S.A.P., M.A.P.", part: "SECRETARIAT" },
  { local: "sekretariat2", name: "Nuraini Safitri, S.H.", part: "SECRETARIAT" },
  { local: "ketua", name: "Prof. Dr. Suryo Hadikusumo, M.P.A.", part: "PANEL_CHAIR" },
  { local: "panelis1", name: "Drs. Bambang Wiratmoko, M.Si.", part: "PANEL_MEMBER" },
  { local: "panelis2", name: "Ir. Dyah Retnowulan, M.T.", part: "PANEL_MEMBER" },
  { local: "panelis3", name: "Dr. Ir. Nugraha Satriatama, M.T.", part: "PANEL_MEMBER" },
  { local: "panelis4", name: "Kartika Anggraini Putri, S.Psi., M.M.", part: "PANEL_MEMBER" },
  { local: "asesor", name: "Dr. Arif Budiman Wicaksana, M.Psi.", part: "ASSESSOR" },
  { local: "narasumber", name: "Dra. Puspita Anjarwati, M.Si.", part: "RESOURCE_PERSON" },
  { local: "pengamat", name: "Sri Utami Handayani, S.H., M.H.", part: "OBSERVER" },
  { local: "inspektur", name: "Wulan Maharani, S.H., M.H.", part: "INSPECTOR" },
  { local: "pyb", name: "Drs. Sutrisno Wibowo, M.M.", part: "PYB" },
  { local: "ppk", name: "H. Baskara Adiwangsa, S.E., M.M.", part: "PPK" },
  {
    local: "pelamar1",
    name: "Siti Rahmawati, S.Pd., M.M.",
    part: "APPLICANT",
    served: { age: 48, birthday: "0517", sex: 2, sequence: 901 },
  },
  {
    local: "pelamar2",
    name: "Wahyu Prasetyo Nugroho, S.T., M.T.",
    part: "APPLICANT",
    served: { age: 50, birthday: "0921", sex: 1, sequence: 902 },
  },
  {
    local: "pelamar3",
    name: "Nur Hidayati, S.Pd., M.Pd.",
    part: "APPLICANT",
    served: { age: 51, birthday: "0214", sex: 2, sequence: 903 },
  },
  {
    local: "pelamar4",
    name: "Bambang Haryanto, S.T., M.T.",
    part: "APPLICANT",
    served: { age: 52, birthday: "1108", sex: 1, sequence: 904 },
  },
  {
    local: "pelamar5",
    name: "Ratna Kusumadewi, S.T., M.Eng.",
    part: "APPLICANT",
    served: { age: 47, birthday: "0725", sex: 2, sequence: 905 },
  },
  {
    local: "pelamar6",
    name: "Joko Susanto Hadi, S.Sos., M.M.",
    part: "APPLICANT",
    served: { age: 52, birthday: "0419", sex: 1, sequence: 906 },
  },
];

/** Opens the demo's answered report, so that whoever looks at the demo can follow one. */
export const DEMO_CODE = "TRTA-2026-DEM0-C0DE";

/** The address of a demo account. */
export function demoEmail(local: string): string {
  return `${local}@${DEMO_DOMAIN}`;
}

/**
 * A NIP whose owner has the given age in the year of `today` and has served since 24; a demo seeded
 * in any year shows people of the same age.
 * @param birthday month and day, `MMDD`
 */
export function demoNip(today: PlainDate, { age, birthday, sex, sequence }: Service): string {
  const born = Number(today.slice(0, 4)) - age;
  return `${born}${birthday}${born + 24}03${sex}${sequence}`;
}
