import { addMonths, type PlainDate } from "#domain/calendar";
import { fixed, flag, optionalWhole, whole } from "#domain/regulation/parameters";
import { amended, rule } from "#domain/regulation/rule";
import { SUPERVISOR, SUPERVISOR_UNTIL_2024 } from "#domain/regulation/supervisor-name";

const SIZE = { lowest: fixed("panel.lowestMembers", 5), highest: fixed("panel.highestMembers", 9) };

function isLawfulSize(members: number, { lowest, highest }: { lowest: number; highest: number }) {
  return members % 2 === 1 && members >= lowest && members <= highest;
}

export const PANEL_SIZE_ODD = rule({
  id: "panel-size-odd",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(7)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Panitia seleksi berjumlah ganjil, paling sedikit {lowest} dan paling banyak {highest} orang, termasuk ketua.",
    en: "The selection panel has an odd number of members, at least {lowest} and at most {highest}, the chair included.",
  },
  parameters: SIZE,
  holds: ({ members }: { members: number }, size) => isLawfulSize(members, size),
});

export const PANEL_VACANT_SEAT = rule({
  id: "panel-vacant-seat",
  source: { text: "PP 11/2017 Ps 114(7)", certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Selama kursi anggota yang berhenti belum terisi, tidak ada tahap baru yang dibuka dan tidak ada pleno yang ditandatangani; lembar nilai yang telah dikirim tetap berlaku.",
    en: "While the seat of a member who left is vacant, no new stage opens and no plenary is signed; sheets already handed in stay valid.",
  },
  parameters: SIZE,
  holds: ({ members }: { members: number }, size) => isLawfulSize(members, size),
});

export const PANEL_INTERNAL_SHARE = rule({
  id: "panel-internal-share",
  from: "2019-01-01",
  source: { text: "PermenPANRB 15/2019 Lampiran", certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Anggota dari dalam instansi paling banyak {maxInternalPercent} persen dari jumlah anggota.",
    en: "Members from inside the agency are at most {maxInternalPercent} percent of all members.",
  },
  parameters: { maxInternalPercent: whole("panel.maxInternalPercent", 45, 0, 45) },
  // Whole numbers: 45 % of 9 is 4.05, and no float shall decide who sits on a panel.
  holds: ({ internal, members }: { internal: number; members: number }, { maxInternalPercent }) =>
    internal * 100 <= members * maxInternalPercent,
});

export const PANEL_ELEMENTS = rule({
  id: "panel-elements",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(5)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Setiap anggota mewakili satu unsur: pejabat pimpinan tinggi instansi sendiri; pejabat pimpinan tinggi instansi lain yang terkait; akademisi, pakar, atau profesional. Unsur yang tidak terwakili hanya diperingatkan.",
    en: "Each member stands for one element: a senior official of the agency itself; one of another agency related to the vacancy; an academic, expert or professional. An element that nobody stands for is only warned of.",
  },
  holds: ({
    withoutElement,
    missingElements,
  }: {
    /** Members for whom none is recorded. */
    withoutElement: number;
    missingElements: number;
  }) => (withoutElement > 0 ? false : missingElements === 0 || "warn"),
});

export const PANEL_MEMBER_ELIGIBLE = rule({
  id: "panel-member-eligible",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(6)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Setiap anggota menyatakan: berpengetahuan atau berpengalaman di bidang jabatan, mengenal penilaian kompetensi, bukan anggota atau pengurus partai politik, dan tidak berpotensi konflik kepentingan.",
    en: "Each member declares: knowledge or experience in the field of the post, acquaintance with competency assessment, no membership or office in a political party, and no potential conflict of interest.",
  },
  /** `undeclared`: members who have not made these statements. */
  holds: ({ undeclared }: { undeclared: number }) => undeclared === 0,
});

export const PANEL_INTERNAL_RANK = rule({
  id: "panel-internal-rank",
  from: "2019-01-01",
  source: { text: "PermenPANRB 15/2019 Lampiran hlm. 12 angka 5 d", certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Anggota dari dalam instansi menduduki jabatan yang sekurang-kurangnya setara dengan jabatan yang lowong.",
    en: "A member from inside the agency holds a post at least equal to the vacant one.",
  },
  /** `lower`: such members whose post is lower, or not known. */
  holds: ({ lower }: { lower: number }) => lower === 0,
});

export const PANEL_FORMED_BY = rule({
  id: "panel-formed-by",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(2)–(3)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Panitia seleksi dibentuk dengan surat keputusan: oleh PPK untuk JPT madya dan pratama, oleh Presiden untuk JPT utama dan JPT madya tertentu.",
    en: "The panel is formed by decree: by the appointing officer for madya and pratama posts, by the President for utama and certain madya posts.",
  },
  /** `decreedOn`: empty without a decree. */
  holds: ({ decreedOn, on }: { decreedOn: PlainDate | ""; on: PlainDate }) =>
    decreedOn !== "" && decreedOn <= on,
});

export const PANEL_SECRETARY_POST_ORIGIN = rule({
  id: "panel-secretary-post-origin",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Untuk jabatan sekretaris daerah kabupaten atau kota anggota dapat berasal dari provinsi; untuk sekretaris daerah provinsi dari kementerian.",
    en: "For the secretary of a city or regency members may come from the province; for the secretary of a province, from ministries.",
  },
});

export const PANEL_COORDINATION = amended(
  rule({
    id: "panel-coordination",
    from: "2017-01-01",
    source: { text: "PP 11/2017 Ps 114(4)", certainty: "read" },
    effect: "record",
    sentence: {
      id: "Sebelum surat keputusan terbit, PPK mengoordinasikan usulan anggota dan riwayat hidupnya dengan {supervisor}; penggantian anggota dikoordinasikan lagi.",
      en: "Before the decree the appointing officer coordinates the proposed members and their biodata with {supervisor}; so again for a replacement.",
    },
    parameters: { supervisor: SUPERVISOR_UNTIL_2024 },
    /** Days of the last letter up to the decree, of the decree, and of the one that it changes; empty without. */
    holds: ({
      coordinatedOn,
      decreedOn,
      changedOn,
    }: {
      coordinatedOn: PlainDate | "";
      decreedOn: PlainDate;
      changedOn: PlainDate | "";
    }) => coordinatedOn !== "" && coordinatedOn <= decreedOn && changedOn <= coordinatedOn,
  }),
  "2025-01-01",
  {
    source: { text: "PP 11/2017 Ps 114(4)", certainty: "reported" },
    parameters: { supervisor: SUPERVISOR },
  },
);

/** Whether a term ends no later than so many months after its first day; null for no limit. */
export function isTermWithin(
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
  months: number | null,
): boolean {
  return months === null || endsOn <= addMonths(startsOn, months);
}

export const PANEL_TERM = rule({
  id: "panel-term",
  from: "2014-01-01",
  source: { text: "UU 5/2014 Ps 110(6)", certainty: "unverified" },
  effect: "block",
  sentence: {
    id: "Panitia seleksi bertugas dalam masa yang tertulis dalam surat keputusannya; sesudahnya tidak bertindak lagi. Undang-undangnya telah dicabut; ini dipertahankan sebagai praktik.",
    en: "The panel serves within the term written in its decree and does not act after it. The act has been repealed; this is kept as practice.",
  },
  parameters: { termMonths: optionalWhole("panel.termMonths", 1, 60) },
  /** `startsOn`: the day of the decree; `endsOn`: the last of its term. */
  holds: (
    { day, startsOn, endsOn }: { day: PlainDate; startsOn: PlainDate; endsOn: PlainDate },
    { termMonths },
  ) => day <= endsOn && isTermWithin({ startsOn, endsOn }, termMonths),
});

export const PANEL_EXCLUSIVE_DUTIES = rule({
  id: "panel-exclusive-duties",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 115 a–g", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Hanya panitia seleksi yang menetapkan jadwal, tahapan, metode, materi, kriteria, dan sistem kelulusan, mengumumkan lowongan, melaksanakan seleksi, serta menyerahkan laporan hasil.",
    en: "Only the panel sets schedule, stages, methods, material, criteria and the pass system, announces the vacancy, carries out the selection and hands over the report.",
  },
  byDesign: true,
});

export const SECRETARIAT_NO_ASSESSMENT = rule({
  id: "secretariat-no-assessment",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 116", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Sekretariat memberi dukungan administrasi saja: tidak memasukkan, mengubah, atau melihat nilai yang disegel dan tidak memutuskan kelulusan.",
    en: "The secretariat gives administrative support only: it enters, edits and sees no sealed score and decides nobody's eligibility.",
  },
  byDesign: true,
});

export const ASSESSOR_CERTIFIED = rule({
  id: "assessor-certified",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 120(7)", certainty: "read" },
  effect: "record",
  sentence: {
    id: "Tim penilai kompetensi bersertifikat atau berpengalaman, dan lembaganya terakreditasi BKN untuk jenjang jabatan itu.",
    en: "Assessors are certified or experienced, and their body is accredited by BKN for the level of the post.",
  },
  /**
   * `accreditation`: its number; empty without one. `levels`: those of posts for which it holds, until
   * `validUntil`. `lastDay`: of the assessment. `unproven`: assessors neither certified nor experienced.
   */
  holds: ({
    accreditation,
    levels,
    level,
    validUntil,
    lastDay,
    unproven,
  }: {
    accreditation: string;
    levels: readonly string[];
    level: string;
    validUntil: PlainDate;
    lastDay: PlainDate;
    unproven: number;
  }) => accreditation !== "" && levels.includes(level) && lastDay <= validUntil && unproven === 0,
  needs: "assessment-provider",
});

export const PANEL_CODE_OF_ETHICS = rule({
  id: "panel-code-of-ethics",
  from: "2017-01-01",
  source: { text: "Peraturan Ketua KASN 4/2017", certainty: "unverified" },
  effect: "block",
  sentence: {
    id: "Sebelum memperoleh akses, setiap anggota menyetujui kode etik dan menandatangani pakta integritas. Naskahnya dibaca pada 2023; keberlakuannya kini belum dipastikan.",
    en: "Before first access each member accepts the code of ethics and signs the integrity pact. The text was read in 2023; whether it is still in force is not confirmed.",
  },
  /** `unsigned`: members who have not accepted them. */
  holds: ({ unsigned }: { unsigned: number }) => unsigned === 0,
});

export const PANEL_NO_SUPERVISOR_OFFICIAL = rule({
  id: "panel-no-supervisor-official",
  from: "2025-01-01",
  source: { text: null, certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Pejabat {supervisor} tidak duduk dalam panitia seleksi, karena {supervisor} mengawasinya.",
    en: "Officials of {supervisor} do not sit on panels, because {supervisor} supervises them.",
  },
  parameters: {
    allowSupervisorMember: flag("panel.allowSupervisorMember", false),
    supervisor: SUPERVISOR,
  },
  holds: ({ officials }: { officials: number }, { allowSupervisorMember }) =>
    allowSupervisorMember || officials === 0,
});

export const PANEL_CONFIRMS_STANDARD = rule({
  id: "panel-confirms-standard",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Sebelum pengumuman, panitia membahas dan mengukuhkan standar kompetensi jabatan dalam berita acara.",
    en: "Before the announcement the panel discusses and confirms the competency standard of the post in minutes.",
  },
  /** `confirmedOn`: empty without minutes. */
  holds: ({ confirmedOn, on }: { confirmedOn: PlainDate | ""; on: PlainDate }) =>
    confirmedOn !== "" && confirmedOn <= on,
});

export const PANEL_RULES = [
  PANEL_SIZE_ODD,
  PANEL_VACANT_SEAT,
  PANEL_INTERNAL_SHARE,
  PANEL_ELEMENTS,
  PANEL_MEMBER_ELIGIBLE,
  PANEL_INTERNAL_RANK,
  PANEL_FORMED_BY,
  PANEL_SECRETARY_POST_ORIGIN,
  PANEL_COORDINATION,
  PANEL_TERM,
  PANEL_EXCLUSIVE_DUTIES,
  SECRETARIAT_NO_ASSESSMENT,
  ASSESSOR_CERTIFIED,
  PANEL_CODE_OF_ETHICS,
  PANEL_NO_SUPERVISOR_OFFICIAL,
  PANEL_CONFIRMS_STANDARD,
];
