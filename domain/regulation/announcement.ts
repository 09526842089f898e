import { inclusiveDays, type PlainDate } from "#domain/calendar";
import { choice, choices, fixed, flag, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

type Window = { publication: PlainDate; lastDay: PlainDate };

export const ANNOUNCEMENT_MIN_DAYS = rule({
  id: "announcement-min-days",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(2)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Lowongan diumumkan paling singkat {minDays} hari kalender, hari pertama dan hari terakhir ikut dihitung. Lebih singkat hanya dengan keputusan panitia dan dokumen dasar.",
    en: "A vacancy is announced for at least {minDays} calendar days, the first and the last day counted. Shorter only with a decision of the panel and a basis document.",
  },
  parameters: { minDays: whole("announcement.minDays", 15, 15, 60) },
  holds: (
    { publication, lastDay, basisRecorded }: Window & { basisRecorded: boolean },
    { minDays },
  ) => {
    const days = inclusiveDays(publication, lastDay);
    if (days >= minDays) return true;
    return basisRecorded && days > 0 ? "record" : false;
  },
});

export const ANNOUNCEMENT_STRICT_READING = rule({
  id: "announcement-strict-reading",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(2)", certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Menurut pembacaan ketat, hari pertama tidak dihitung, sehingga jendela yang tepat {minDays} hari kurang satu hari.",
    en: "On the strict reading the first day does not count, so that a window of exactly {minDays} days is one day short.",
  },
  parameters: {
    warnStrict: flag("announcement.warnStrict", true),
    minDays: whole("announcement.minDays", 15, 15, 60),
  },
  holds: ({ publication, lastDay }: Window, { warnStrict, minDays }) =>
    !warnStrict || inclusiveDays(publication, lastDay) > minDays,
});

export const ANNOUNCEMENT_SHORT_FORM = rule({
  id: "announcement-short-form",
  from: "2020-01-01",
  source: { text: "SE MenPANRB 52/2020", certainty: "unverified" },
  effect: "record",
  sentence: {
    id: "Jendela sesingkat {shortestDays} hari pada 2020–2022 bersandar pada surat edaran masa pandemi dengan persetujuan pengawas; keberlakuannya kini tidak diketahui.",
    en: "Windows as short as {shortestDays} days in 2020–2022 rested on a circular of the pandemic with the supervisor's consent; whether it still holds is unknown.",
  },
  parameters: {
    allowShortForm: flag("announcement.allowShortForm", false),
    minDays: whole("announcement.minDays", 15, 15, 60),
    shortestDays: fixed("announcement.shortForm.days", 5),
  },
  /** `hasConsent`: whether the supervisor agreed to the short window in a letter. */
  holds: (
    { publication, lastDay, hasConsent }: Window & { hasConsent: boolean },
    { allowShortForm, minDays, shortestDays },
  ) => {
    const days = inclusiveDays(publication, lastDay);
    return days >= minDays || (allowShortForm && hasConsent && days >= shortestDays);
  },
});

export const ANNOUNCEMENT_DEADLINE_CLOCK = rule({
  id: "announcement-deadline-clock",
  source: { text: "Pengumuman seleksi", certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Pelamaran ditutup pada hari terakhir pukul {closeTime} waktu setempat instansi, menurut jam server; lamaran sah bila diterima lengkap paling lambat pada detik itu.",
    en: "Applications close on the last day at {closeTime} local time of the agency by the server's clock; one is valid if it was received in full by that second.",
  },
  parameters: { closeTime: choice("announcement.closeTime", "23:59:59", ["23:59:59"]) },
  /** Instants in ISO 8601; `closesAt` is the first that is too late. */
  holds: ({ receivedAt, closesAt }: { receivedAt: string; closesAt: string }) =>
    Date.parse(receivedAt) < Date.parse(closesAt),
});

export const ANNOUNCEMENT_CHANNEL = rule({
  id: "announcement-channel",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(1)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Lowongan diumumkan secara terbuka melalui media cetak nasional atau media elektronik; sekurang-kurangnya satu saluran dengan bukti.",
    en: "A vacancy is announced openly in national print or electronic media: at least one channel, with proof.",
  },
  parameters: {
    channels: choices(
      "announcement.channels",
      ["AGENCY_SITE", "ASN_KARIER"],
      ["AGENCY_SITE", "ASN_KARIER", "NEWSPAPER", "OTHER"],
    ),
  },
  // Publishing opens the public page: an electronic medium, whose address and hour are on record. Nobody
  // can announce without it; where else an announcement was carried is not entered here.
  byDesign: true,
});

/** To whom a post is open: everybody in the country, or agencies of the province alone. */
export const OPENING_SCOPES = ["NATIONAL", "WITHIN_PROVINCE"] as const;
export type OpeningScope = (typeof OPENING_SCOPES)[number];

export const ANNOUNCEMENT_SCOPE = rule({
  id: "announcement-scope",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(3)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "JPT pusat dan JPT madya provinsi terbuka secara nasional; JPT pratama daerah terbuka secara nasional atau antarkabupaten dan kota dalam satu provinsi.",
    en: "Central posts and madya posts of a province are open nationally; pratama posts of a region nationally or among the cities and regencies of one province.",
  },
  /**
   * `mayNarrow`: whether it is a pratama post of a region. `isInside`: whether the agency of an
   * applicant lies in the province; true where nobody is asked about.
   */
  holds: ({
    mayNarrow,
    scope,
    isInside,
  }: {
    mayNarrow: boolean;
    scope: OpeningScope;
    isInside: boolean;
  }) => scope === "NATIONAL" || (mayNarrow && isInside),
});

export const ANNOUNCEMENT_CONTENTS = rule({
  id: "announcement-contents",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(4)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Pengumuman memuat nama jabatan, persyaratan, kualifikasi dan standar kompetensi, batas waktu pelamaran, tahapan beserta jadwal dan sistem seleksi, serta alamat dan nomor telepon sekretariat.",
    en: "The announcement holds the name of the post, the requirements, qualification and competency standard, the deadline, the stages with schedule and system, and the address and telephone number of the secretariat.",
  },
  holds: ({
    missing,
  }: {
    /** Names of what is missing. */
    missing: readonly string[];
  }) => missing.length === 0,
});

/** In what capacity an announcement is signed; `NOBODY` as long as it is not. */
export type Signatory = "NOBODY" | "CHAIR" | "ON_BEHALF" | "WITHOUT_MANDATE";

export const ANNOUNCEMENT_SIGNATORY = rule({
  id: "announcement-signatory",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 117(5)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Pengumuman ditandatangani ketua panitia seleksi, atau kepala sekretariat atas nama ketua.",
    en: "The announcement is signed by the chair of the panel, or by the head of the secretariat on the chair's behalf.",
  },
  holds: ({ chairs, signedAs }: { chairs: number; signedAs: Signatory }) =>
    chairs === 1 && signedAs !== "WITHOUT_MANDATE",
});

export const ANNOUNCEMENT_INVITATION = rule({
  id: "announcement-invitation",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 119", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Panitia dapat mengundang PNS yang memenuhi syarat; yang diundang tetap memerlukan rekomendasi PPK-nya dan mengikuti semua pemeriksaan.",
    en: "The panel may invite eligible civil servants; they still need the recommendation of their own appointing officer and go through every check.",
  },
  byDesign: true,
});

export const WINDOW_RULES = [
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_STRICT_READING,
  ANNOUNCEMENT_SHORT_FORM,
  ANNOUNCEMENT_DEADLINE_CLOCK,
  ANNOUNCEMENT_CHANNEL,
  ANNOUNCEMENT_SCOPE,
  ANNOUNCEMENT_CONTENTS,
  ANNOUNCEMENT_SIGNATORY,
  ANNOUNCEMENT_INVITATION,
];
