/** What a post is about, for those who look for one: a short list, in the order of a menu. */
export const WORK_FIELDS = [
  "GOVERNANCE",
  "PLANNING",
  "FINANCE",
  "PERSONNEL",
  "EDUCATION",
  "HEALTH",
  "WORKS",
  "ECONOMY",
  "SOCIAL",
  "ENVIRONMENT",
  "INFORMATION",
  "CULTURE",
  "OTHER",
] as const;
export type WorkField = (typeof WORK_FIELDS)[number];

/** Words of titles and units, tried in this order: the first that is found tells the field. */
const WORDS: readonly (readonly [RegExp, WorkField])[] = [
  [/kesehatan|rumah sakit|puskesmas/, "HEALTH"],
  [/pendidikan|sekolah/, "EDUCATION"],
  [/kepegawaian|sumber daya manusia/, "PERSONNEL"],
  [/keuangan|pendapatan|aset|pajak/, "FINANCE"],
  [/perencanaan|litbang|riset|inovasi/, "PLANNING"],
  [/komunikasi|informatika|statistik|persandian|kearsipan|perpustakaan/, "INFORMATION"],
  [/pekerjaan umum|penataan ruang|perumahan|permukiman|perhubungan|pertanahan/, "WORKS"],
  [/perdagangan|perindustrian|penanaman modal|koperasi|ekonomi|tenaga kerja/, "ECONOMY"],
  [/sosial|kependudukan|pemberdayaan|perlindungan anak|keluarga/, "SOCIAL"],
  [/lingkungan|pangan|pertanian|kehutanan|kelautan|perikanan|bencana/, "ENVIRONMENT"],
  [/kebudayaan|pariwisata|pemuda|kepemudaan|olahraga/, "CULTURE"],
  [
    /sekretari|dewan|inspektur|inspektorat|pemerintahan|hukum|polisi|asisten|staf ahli/,
    "GOVERNANCE",
  ],
];

/** The field that a post most likely belongs to, by the words of its title and unit. */
export function likelyWorkField(...words: readonly string[]): WorkField {
  const text = words.join(" ").toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? "OTHER";
}
