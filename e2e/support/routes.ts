import type { DemoIds } from "#e2e/support/ids";
import { DEMO_CODE } from "#server/demo/accounts";

/** Accounts of the demo, one for each role, and whoever has not signed in. */
export const WHO = [
  "visitor",
  "operator",
  "admin",
  "sekretariat",
  "ketua",
  "panelis1",
  /** Recused from the post at hand. */
  "panelis2",
  "asesor",
  "narasumber",
  "pengamat",
  "inspektur",
  "pyb",
  "ppk",
  /** Has a draft. */
  "pelamar1",
  /** Is a candidate of the post at hand. */
  "pelamar2",
] as const;
export type Who = (typeof WHO)[number];

export type Route = {
  readonly path: (ids: DemoIds) => string;
  /** Who gets the page; everybody else who is signed in gets "not found". */
  readonly sees: readonly Who[];
  /** What they get, if not 200. */
  readonly status?: number;
  /** What some of the others get instead. */
  readonly others?: Partial<Readonly<Record<Who, number>>>;
  readonly method?: "GET" | "POST";
  /** Asked for after all others. */
  readonly endsSession?: boolean;
};

const SIGNED_IN = WHO.filter((who) => who !== "visitor");
const PANEL = ["ketua", "panelis1"] as const;
const SEATED = [...PANEL, "panelis2"] as const;
const BOARD = [...SEATED, "sekretariat", "admin", "pengamat", "pyb", "ppk"] as const;
const CHANGE_READERS = ["sekretariat", ...SEATED, "ppk"] as const;
const PAPER_READERS = ["sekretariat", ...SEATED, "pyb", "ppk"] as const;
const LAWFUL = [...SEATED, "sekretariat", "admin", "inspektur", "pyb", "ppk"] as const;
const OFFICE = [...BOARD, "asesor", "narasumber", "inspektur"] as const;
const APPLICANTS = ["pelamar1", "pelamar2"] as const;

const to = (sees: readonly Who[], path: Route["path"], more: Partial<Route> = {}): Route => ({
  path,
  sees,
  ...more,
});
const open = (path: string | Route["path"], more: Partial<Route> = {}) =>
  to(WHO, typeof path === "string" ? () => path : path, more);
const own = (path: string, more: Partial<Route> = {}) =>
  to(["pelamar1"], ({ unsent }) => `/lamaran/${unsent}${path}`, more);
const PLAN_READERS = ["sekretariat", "ketua", "ppk"] as const;
const planned = (path: Route["path"], more: Partial<Route> = {}) =>
  to(PLAN_READERS, (ids) => `/kantor/seleksi/${ids.draft}/rencana${path(ids)}`, more);
const drafted = (path: Route["path"], more: Partial<Route> = {}) =>
  to(["sekretariat"], (ids) => `/kantor/seleksi/${ids.draft}/rencana${path(ids)}`, more);
const within = (sees: readonly Who[], path: Route["path"], more: Partial<Route> = {}) =>
  to(sees, (ids) => `/kantor/seleksi/${ids.running}${path(ids)}`, more);
const ranking = (sees: readonly Who[], act: string) =>
  to(
    sees,
    ({ finished, finishedPost }) => `/kantor/seleksi/${finished}/peringkat/${finishedPost}${act}`,
  );
/** Nobody, because the demo's decisions are all published; the journeys go there. */
const NOBODY: readonly Who[] = [];

const PUBLIC: Readonly<Record<string, Route>> = {
  "(public)/page.tsx": open("/"),
  "(public)/aksesibilitas/page.tsx": open("/aksesibilitas"),
  "(public)/akun/page.tsx": to(SIGNED_IN, () => "/akun"),
  "(public)/akun/keluar-semua/page.tsx": to(SIGNED_IN, () => "/akun/keluar-semua"),
  "(public)/atur-sandi/page.tsx": open("/atur-sandi"),
  "(public)/daftar/page.tsx": open("/daftar"),
  "(public)/daftar/terkirim/page.tsx": open("/daftar/terkirim"),
  "(public)/feed.xml/route.ts": open("/feed.xml"),
  "(public)/keluar/route.ts": open("/keluar", {
    method: "POST",
    status: 303,
    endsSession: true,
  }),
  // Links of claims are in letters alone; a dead one says what to do.
  "(public)/keberatan/[token]/page.tsx": open("/keberatan/tidak-ada"),
  "(public)/keberatan/terkirim/page.tsx": open("/keberatan/terkirim"),
  "(public)/klaim/[token]/page.tsx": open("/klaim/tidak-ada"),
  "(public)/klaim/[token]/bukti/route.ts": open("/klaim/tidak-ada/bukti", {
    method: "POST",
    status: 303,
  }),
  "(public)/klaim/terkirim/page.tsx": open("/klaim/terkirim"),
  "(public)/konfirmasi/page.tsx": open("/konfirmasi"),
  "(public)/lupa-sandi/page.tsx": open("/lupa-sandi"),
  "(public)/lupa-sandi/terkirim/page.tsx": open("/lupa-sandi/terkirim"),
  "(public)/masuk/page.tsx": open("/masuk"),
  // Only a form leads there; the journey of unsaved input goes.
  "(public)/sesi-berakhir/route.ts": open("/sesi-berakhir", { method: "POST", status: 400 }),
  "(public)/langganan/page.tsx": open("/langganan"),
  "(public)/langganan/terkirim/page.tsx": open("/langganan/terkirim"),
  "(public)/langganan/selesai/page.tsx": open("/langganan/selesai"),
  // Links are signed by the server; the journey follows one of a letter.
  "(public)/langganan/[token]/page.tsx": open("/langganan/tidak-ada", { status: 404 }),
  "(public)/langganan/[token]/berhenti/route.ts": open("/langganan/tidak-ada/berhenti", {
    method: "POST",
    status: 400,
  }),
  "(public)/lapor/page.tsx": open("/lapor"),
  "(public)/lapor/lacak/route.ts": open(`/lapor/lacak?kode=${DEMO_CODE}`, { status: 303 }),
  "(public)/lapor/[code]/page.tsx": open(`/lapor/${DEMO_CODE}`),
  "(public)/lapor/[code]/terkirim/page.tsx": open(`/lapor/${DEMO_CODE}/terkirim`),
  // Somebody looks into it already, so that no file can be added.
  "(public)/lapor/[code]/lampiran/route.ts": open(`/lapor/${DEMO_CODE}/lampiran`, {
    method: "POST",
    status: 303,
  }),
  "(public)/peraturan/page.tsx": open("/peraturan"),
  "(public)/privasi/page.tsx": open("/privasi"),
  "(public)/seleksi/page.tsx": open("/seleksi"),
  "(public)/seleksi/cari/page.tsx": open("/seleksi/cari?kata=dinas"),
  "(public)/seleksi/[slug]/page.tsx": open(({ finishedSlug }) => `/seleksi/${finishedSlug}`),
  "(public)/seleksi/[slug]/hasil/page.tsx": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/hasil`,
  ),
  "(public)/seleksi/[slug]/jabatan/[code]/page.tsx": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/jabatan/jpt-10`,
  ),
  "(public)/seleksi/[slug]/jabatan/[code]/opengraph-image/route.ts": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/jabatan/jpt-10/opengraph-image`,
  ),
  "(public)/seleksi/[slug]/perubahan/page.tsx": open(
    ({ openSlug }) => `/seleksi/${openSlug}/perubahan`,
  ),
  "(public)/seleksi/[slug]/surat/[paperId]/route.ts": open(
    ({ openSlug, publicPaper }) => `/seleksi/${openSlug}/surat/${publicPaper}`,
  ),
  "(public)/seleksi/[slug]/opengraph-image/route.ts": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/opengraph-image`,
  ),
  "(public)/seleksi/[slug]/jadwal.ics/route.ts": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/jadwal.ics`,
  ),
  "(public)/seleksi/[slug]/pengumuman.pdf/route.ts": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/pengumuman.pdf`,
  ),
  "(public)/seleksi/[slug]/hasil.pdf/route.ts": open(
    ({ finishedSlug }) => `/seleksi/${finishedSlug}/hasil.pdf`,
  ),
  "(public)/seleksi/[slug]/qr/page.tsx": open(({ finishedSlug }) => `/seleksi/${finishedSlug}/qr`),
  "(public)/kelayakan/page.tsx": open(({ openPost }) => `/kelayakan?jabatan=${openPost}`),
  "(public)/undangan/page.tsx": open("/undangan"),
  "(public)/masukan/[slug]/page.tsx": open(({ finishedSlug }) => `/masukan/${finishedSlug}`),
  // Nobody in the demo has a code of input.
  "(public)/masukan/[slug]/[code]/page.tsx": to(
    [],
    // No code at all: of codes, so many asked for in turn would be told to wait.
    ({ finishedSlug }) => `/masukan/${finishedSlug}/tidak-ada`,
    { others: { visitor: 404 } },
  ),
  "(public)/masukan/[slug]/[code]/bukti/route.ts": open(
    ({ finishedSlug }) => `/masukan/${finishedSlug}/0000-0000-0000-0000/bukti`,
    { method: "POST", status: 303 },
  ),
  "(public)/verifikasi/page.tsx": open("/verifikasi"),
  "(public)/verifikasi/periksa/route.ts": open("/verifikasi/periksa?kode=slt7f3k9q2m", {
    status: 303,
  }),
  "(public)/verifikasi/[code]/page.tsx": open(({ receipt }) => `/verifikasi/${receipt}`),
};

const APPLICANT: Readonly<Record<string, Route>> = {
  // Whoever cannot apply reads why.
  "(applicant)/lamaran/page.tsx": to(SIGNED_IN, () => "/lamaran"),
  "(applicant)/lamaran/surat/page.tsx": to(APPLICANTS, () => "/lamaran/surat"),
  "(applicant)/profil/page.tsx": to(APPLICANTS, () => "/profil"),
  "(applicant)/profil/pribadi/page.tsx": to(APPLICANTS, () => "/profil/pribadi"),
  "(applicant)/profil/drh.pdf/route.ts": to(APPLICANTS, () => "/profil/drh.pdf", {
    others: { visitor: 404 },
  }),
  "(applicant)/profil/foto/route.ts": to(APPLICANTS, () => "/profil/foto", {
    method: "POST",
    status: 303,
  }),
  // Nobody of the demo has a photo; the journey of a history goes there.
  "(applicant)/profil/foto/hapus/page.tsx": to([], () => "/profil/foto/hapus"),
  "(applicant)/profil/data.json/route.ts": to(APPLICANTS, () => "/profil/data.json", {
    others: { visitor: 404 },
  }),
  "(applicant)/profil/impor/page.tsx": to(APPLICANTS, () => "/profil/impor"),
  "(applicant)/profil/impor/templat/route.ts": open("/profil/impor/templat?bagian=jabatan"),
  "(applicant)/profil/impor/baca/route.ts": to(APPLICANTS, () => "/profil/impor/baca", {
    method: "POST",
    status: 303,
  }),
  // Nobody of the demo has had a file read.
  "(applicant)/profil/impor/[importId]/page.tsx": to(
    [],
    ({ ownEntry }) => `/profil/impor/${ownEntry}`,
  ),
  "(applicant)/profil/[section]/page.tsx": to(APPLICANTS, () => "/profil/jabatan"),
  "(applicant)/profil/[section]/baru/page.tsx": to(APPLICANTS, () => "/profil/jabatan/baru"),
  "(applicant)/profil/[section]/[entryId]/page.tsx": to(
    ["pelamar1"],
    ({ ownEntry }) => `/profil/jabatan/${ownEntry}`,
  ),
  "(applicant)/profil/[section]/[entryId]/hapus/page.tsx": to(
    ["pelamar1"],
    ({ ownEntry }) => `/profil/jabatan/${ownEntry}/hapus`,
  ),
  "(applicant)/lamaran/baru/page.tsx": to(
    APPLICANTS,
    ({ openPost }) => `/lamaran/baru?jabatan=${openPost}`,
  ),
  "(applicant)/lamaran/[id]/page.tsx": own(""),
  "(applicant)/lamaran/[id]/dokumen/page.tsx": own("/dokumen"),
  "(applicant)/lamaran/[id]/periksa/page.tsx": own("/periksa"),
  "(applicant)/lamaran/[id]/mundur/page.tsx": own("/mundur"),
  // Nobody of these has been refused; the journey of an objection goes there.
  "(applicant)/lamaran/[id]/sanggah/page.tsx": to(
    [],
    ({ candidate }) => `/lamaran/${candidate}/sanggah`,
  ),
  // Of the round without a window for objections.
  "(applicant)/lamaran/[id]/sanggah/[postStageId]/page.tsx": to(
    [],
    ({ candidate }) => `/lamaran/${candidate}/sanggah/${candidate}`,
  ),
  // Nobody of these has left a form half filled in; the journey of unsaved input goes there.
  "(applicant)/isian/buang/page.tsx": to([], () => "/isian/buang?formulir=PROFILE"),
  // Nobody of these was asked; the journey of a question goes there.
  "(applicant)/lamaran/[id]/klarifikasi/page.tsx": to(
    [],
    ({ candidate }) => `/lamaran/${candidate}/klarifikasi`,
  ),
  "(applicant)/lamaran/[id]/klarifikasi/[clarificationId]/unggah/route.ts": to(
    [],
    ({ candidate }) => `/lamaran/${candidate}/klarifikasi/${candidate}/unggah`,
    { method: "POST" },
  ),
  "(applicant)/lamaran/[id]/tarik-kembali/page.tsx": own("/tarik-kembali"),
  "(applicant)/lamaran/[id]/terkirim/page.tsx": to(
    ["pelamar2"],
    ({ candidate }) => `/lamaran/${candidate}/terkirim`,
  ),
  "(applicant)/lamaran/[id]/tanda-terima.pdf/route.ts": to(
    ["pelamar2"],
    ({ candidate }) => `/lamaran/${candidate}/tanda-terima.pdf`,
    { others: { visitor: 404 } },
  ),
  "(applicant)/lamaran/[id]/isi.json/route.ts": to(
    ["pelamar2"],
    ({ candidate }) => `/lamaran/${candidate}/isi.json`,
    { others: { visitor: 404 } },
  ),
  "(applicant)/lamaran/[id]/berkas/[fileId]/route.ts": to(
    ["pelamar1"],
    ({ unsent, unsentFile }) => `/lamaran/${unsent}/berkas/${unsentFile}`,
    { others: { visitor: 404 } },
  ),
  "(applicant)/lamaran/[id]/berkas/[fileId]/hapus/page.tsx": to(
    ["pelamar1"],
    ({ unsent, unsentFile }) => `/lamaran/${unsent}/berkas/${unsentFile}/hapus`,
  ),
  "(applicant)/lamaran/[id]/dokumen/[documentId]/surat.pdf/route.ts": to(
    ["pelamar1"],
    ({ unsent, prepared }) => `/lamaran/${unsent}/dokumen/${prepared}/surat.pdf`,
    { others: { visitor: 404 } },
  ),
  "(applicant)/lamaran/[id]/dokumen/[documentId]/unggah/route.ts": to(
    ["pelamar1"],
    ({ unsent, asked }) => `/lamaran/${unsent}/dokumen/${asked}/unggah`,
    { method: "POST", status: 303 },
  ),
};

const PLAN: Readonly<Record<string, Route>> = {
  "page.tsx": planned(() => "", { status: 307 }),
  "umum/page.tsx": planned(() => "/umum"),
  "jabatan/page.tsx": planned(() => "/jabatan"),
  "jabatan/baru/page.tsx": drafted(() => "/jabatan/baru"),
  "jabatan/[postId]/page.tsx": drafted(({ draftPost }) => `/jabatan/${draftPost}`),
  "jabatan/[postId]/hapus/page.tsx": drafted(({ draftPost }) => `/jabatan/${draftPost}/hapus`),
  "syarat/page.tsx": planned(() => "/syarat"),
  "syarat/baru/page.tsx": drafted(() => "/syarat/baru"),
  "syarat/[requirementId]/page.tsx": drafted(
    ({ draftRequirement }) => `/syarat/${draftRequirement}`,
  ),
  "syarat/[requirementId]/hapus/page.tsx": drafted(
    ({ draftRequirement }) => `/syarat/${draftRequirement}/hapus`,
  ),
  "dokumen/page.tsx": planned(() => "/dokumen"),
  "dokumen/baru/page.tsx": drafted(() => "/dokumen/baru"),
  "dokumen/[documentId]/page.tsx": drafted(({ draftDocument }) => `/dokumen/${draftDocument}`),
  "dokumen/[documentId]/hapus/page.tsx": drafted(
    ({ draftDocument }) => `/dokumen/${draftDocument}/hapus`,
  ),
  "tahapan/page.tsx": planned(() => "/tahapan"),
  "tahapan/[stageId]/page.tsx": drafted(({ draftStage }) => `/tahapan/${draftStage}`),
  "tahapan/[stageId]/hapus/page.tsx": drafted(({ draftPaper }) => `/tahapan/${draftPaper}/hapus`),
  "tahapan/[stageId]/unsur/page.tsx": drafted(({ draftStage }) => `/tahapan/${draftStage}/unsur`),
  "tahapan/[stageId]/unsur/siap-pakai/page.tsx": drafted(
    ({ draftStage }) => `/tahapan/${draftStage}/unsur/siap-pakai`,
  ),
  "tahapan/[stageId]/unsur/[position]/page.tsx": drafted(
    ({ draftStage }) => `/tahapan/${draftStage}/unsur/1`,
  ),
  "jadwal/page.tsx": planned(() => "/jadwal"),
  "panitia/page.tsx": planned(() => "/panitia"),
  "panitia/baru/page.tsx": drafted(() => "/panitia/baru"),
  "panitia/[memberId]/page.tsx": drafted(({ draftMember }) => `/panitia/${draftMember}`),
  "panitia/[memberId]/hapus/page.tsx": drafted(
    ({ draftMember }) => `/panitia/${draftMember}/hapus`,
  ),
  "persetujuan/page.tsx": planned(() => "/persetujuan"),
  "periksa/page.tsx": planned(() => "/periksa"),
  // Whoever has no part in an act, or comes too early or too late, reads where the plan stands.
  "ajukan/page.tsx": planned(() => "/ajukan"),
  "pratinjau/page.tsx": planned(() => "/pratinjau"),
  "pratinjau/pdf/route.ts": planned(() => "/pratinjau/pdf", { others: { visitor: 404 } }),
  "telaah/page.tsx": planned(() => "/telaah"),
  "konfirmasi/page.tsx": planned(() => "/konfirmasi"),
  "tarik/page.tsx": planned(() => "/tarik"),
  "batalkan/page.tsx": planned(() => "/batalkan"),
  "tanda-tangan/page.tsx": planned(() => "/tanda-tangan"),
  "umumkan/page.tsx": planned(() => "/umumkan"),
};

const SELECTION: Readonly<Record<string, Route>> = {
  "page.tsx": within(BOARD, () => ""),
  "jejak/page.tsx": within(["sekretariat", "admin", ...SEATED], () => "/jejak"),
  "jejak/aturan/page.tsx": within(["sekretariat", "admin", ...SEATED], () => "/jejak/aturan"),
  "lamaran/page.tsx": within(["sekretariat"], () => "/lamaran"),
  "verifikasi/page.tsx": within(["sekretariat", ...SEATED], () => "/verifikasi"),
  "verifikasi/[applicationId]/page.tsx": within(
    ["sekretariat", ...PANEL],
    ({ candidate }) => `/verifikasi/${candidate}`,
  ),
  "verifikasi/[applicationId]/benturan/page.tsx": within(
    ["sekretariat"],
    ({ candidate }) => `/verifikasi/${candidate}/benturan`,
  ),
  // The panel has decided: nothing is asked any more.
  "verifikasi/[applicationId]/tanya/[documentId]/page.tsx": within(
    [],
    ({ candidate, candidateFile }) => `/verifikasi/${candidate}/tanya/${candidateFile}`,
  ),
  "verifikasi/[applicationId]/riwayat/page.tsx": within(
    ["sekretariat", ...PANEL],
    ({ candidate }) => `/verifikasi/${candidate}/riwayat`,
  ),
  "verifikasi/[applicationId]/berkas/[documentId]/route.ts": within(
    ["sekretariat", ...PANEL],
    ({ candidate, candidateFile }) => `/verifikasi/${candidate}/berkas/${candidateFile}`,
    // Without a page that leads there.
    { status: 409, others: { visitor: 404 } },
  ),
  "verifikasi/berkas/[postId]/route.ts": within(
    ["sekretariat", ...PANEL],
    ({ runningPost }) => `/verifikasi/berkas/${runningPost}`,
    { others: { visitor: 404 } },
  ),
  "verifikasi/putusan/page.tsx": within(["ketua"], () => "/verifikasi/putusan"),
  "verifikasi/berita-acara/page.tsx": within(
    ["sekretariat", ...SEATED],
    () => "/verifikasi/berita-acara",
  ),
  "verifikasi/berita-acara/pdf/route.ts": within(
    ["sekretariat", ...SEATED],
    () => "/verifikasi/berita-acara/pdf",
    { others: { visitor: 404 } },
  ),
  "verifikasi/putusan/[postId]/page.tsx": within(
    ["ketua"],
    ({ runningPost }) => `/verifikasi/putusan/${runningPost}`,
  ),
  "pemberitahuan/page.tsx": within(["sekretariat", "ketua"], () => "/pemberitahuan"),
  "pemberitahuan/baru/page.tsx": within(["sekretariat"], () => "/pemberitahuan/baru"),
  "pemberitahuan/[noticeId]/page.tsx": within(
    ["sekretariat", "ketua"],
    ({ notice }) => `/pemberitahuan/${notice}`,
  ),
  // What the demo has was sent; the journey of a notice goes there.
  "pemberitahuan/[noticeId]/ubah/page.tsx": within(
    [],
    ({ notice }) => `/pemberitahuan/${notice}/ubah`,
  ),
  "pemberitahuan/[noticeId]/singkirkan/page.tsx": within(
    [],
    ({ notice }) => `/pemberitahuan/${notice}/singkirkan`,
  ),
  "perubahan/page.tsx": within(CHANGE_READERS, () => "/perubahan"),
  "perubahan/usul/[part]/[subjectId]/page.tsx": within(
    ["sekretariat"],
    ({ runningStage }) => `/perubahan/usul/jadwal/${runningStage}`,
  ),
  "perubahan/[amendmentId]/page.tsx": to(
    CHANGE_READERS,
    ({ open: id, amendment }) => `/kantor/seleksi/${id}/perubahan/${amendment}`,
  ),
  "perubahan/panitia/page.tsx": within(["sekretariat"], () => "/perubahan/panitia"),
  "perubahan/panitia/[changeId]/page.tsx": to(
    CHANGE_READERS,
    ({ open: id, panelChange }) => `/kantor/seleksi/${id}/perubahan/panitia/${panelChange}`,
  ),
  "perubahan/perpanjangan/page.tsx": within(["ketua"], () => "/perubahan/perpanjangan"),
  "perubahan/kekurangan/[postId]/page.tsx": within(
    ["sekretariat", ...PANEL],
    ({ runningPost }) => `/perubahan/kekurangan/${runningPost}`,
  ),
  "perubahan/batal/[postId]/page.tsx": within(
    ["ketua"],
    ({ runningPost }) => `/perubahan/batal/${runningPost}`,
  ),
  "perubahan/batalkan/page.tsx": within(["ppk"], () => "/perubahan/batalkan"),
  "masukan/page.tsx": within(["sekretariat", "ketua"], () => "/masukan"),
  "masukan/baru/page.tsx": within(["sekretariat", "ketua"], () => "/masukan/baru"),
  // The demo has none.
  "masukan/[inputId]/page.tsx": within([], ({ candidate }) => `/masukan/${candidate}`),
  "masukan/[inputId]/bukti/route.ts": within([], ({ candidate }) => `/masukan/${candidate}/bukti`, {
    others: { visitor: 404 },
  }),
  "rekam-jejak/page.tsx": within(["sekretariat", "ketua"], () => "/rekam-jejak"),
  "rekam-jejak/jawaban/page.tsx": within(["sekretariat"], () => "/rekam-jejak/jawaban"),
  // Nobody has asked or answered in the demo.
  "rekam-jejak/[applicationId]/page.tsx": within(
    [],
    ({ candidate }) => `/rekam-jejak/${candidate}`,
  ),
  "rekam-jejak/daftar/[requestId]/route.ts": within(
    [],
    ({ candidate }) => `/rekam-jejak/daftar/${candidate}`,
    { method: "POST" },
  ),
  "rekam-jejak/surat/[letterId]/route.ts": within(
    [],
    ({ candidate }) => `/rekam-jejak/surat/${candidate}`,
    { others: { visitor: 404 } },
  ),
  "surat/page.tsx": within(PAPER_READERS, () => "/surat"),
  "surat/baru/page.tsx": within(["sekretariat", "ketua", "ppk"], () => "/surat/baru"),
  "surat/[paperId]/route.ts": within(PAPER_READERS, ({ paper }) => `/surat/${paper}`, {
    others: { visitor: 404 },
  }),
  "surat/catat/route.ts": within(["sekretariat", "ketua", "ppk"], () => "/surat/catat", {
    method: "POST",
    status: 303,
  }),
  "tahap/page.tsx": within(["sekretariat", ...SEATED], () => "/tahap"),
  "tahap/[postStageId]/page.tsx": within(
    ["sekretariat", ...PANEL],
    ({ interview }) => `/tahap/${interview}`,
  ),
  "tahap/[postStageId]/buka-segel/page.tsx": within(
    ["ketua"],
    ({ interview }) => `/tahap/${interview}/buka-segel`,
  ),
  "tahap/[postStageId]/berhalangan/[memberId]/page.tsx": within(
    ["ketua"],
    ({ interview, memberWithDraft }) => `/tahap/${interview}/berhalangan/${memberWithDraft}`,
  ),
  "tahap/[postStageId]/gugur/[code]/page.tsx": within(
    ["ketua"],
    ({ interview, candidateCode }) => `/tahap/${interview}/gugur/${candidateCode}`,
  ),
  "tahap/umumkan/[stageId]/page.tsx": within(
    ["ketua"],
    ({ runningStage }) => `/tahap/umumkan/${runningStage}`,
  ),
  "peringkat/page.tsx": within(["sekretariat", ...SEATED], () => "/peringkat"),
  "peringkat/[postId]/page.tsx": ranking(["sekretariat", ...SEATED], ""),
  "peringkat/[postId]/tetapkan/page.tsx": ranking(NOBODY, "/tetapkan"),
  "peringkat/[postId]/serahkan/page.tsx": ranking(NOBODY, "/serahkan"),
  "peringkat/[postId]/umumkan/page.tsx": ranking(NOBODY, "/umumkan"),
};

const HANDLERS: readonly Who[] = ["inspektur", "ketua"];

const COMPLAINTS: Readonly<Record<string, Route>> = {
  "page.tsx": to([...HANDLERS, "sekretariat"], () => "/kantor/aduan"),
  "baru/page.tsx": to([...HANDLERS, "sekretariat"], () => "/kantor/aduan/baru"),
  "[id]/page.tsx": to([...HANDLERS, "sekretariat"], ({ report }) => `/kantor/aduan/${report}`),
  // Nothing is attached to it, which its handlers learn as everybody else does.
  "[id]/lampiran/route.ts": to([], ({ report }) => `/kantor/aduan/${report}/lampiran`, {
    others: { visitor: 404 },
  }),
};

const ADMINISTRATION: Readonly<Record<string, Route>> = {
  "verifikasi/page.tsx": to(["sekretariat", ...SEATED], () => "/kantor/verifikasi"),
  // Nothing is in dispute in the demo any more; the tests of the use cases go there.
  "sanggah/page.tsx": to(["sekretariat", ...SEATED], () => "/kantor/sanggah"),
  // Of the finished selection, in which nobody is recused.
  "sanggah/[id]/page.tsx": to(
    ["sekretariat", ...SEATED],
    ({ objection }) => `/kantor/sanggah/${objection}`,
  ),
  "verifikasi/beda/[applicationId]/page.tsx": to(
    NOBODY,
    ({ candidate }) => `/kantor/verifikasi/beda/${candidate}`,
  ),
  "(daftar)/page.tsx": to(SIGNED_IN, () => "/kantor"),
  "formasi/page.tsx": to(["admin", "sekretariat", "pyb", "ppk"], () => "/kantor/formasi"),
  "formasi/unduh/route.ts": to(
    ["admin", "sekretariat", "pyb", "ppk"],
    () => "/kantor/formasi/unduh",
    { others: { visitor: 404 } },
  ),
  "formasi/neraca/page.tsx": to(
    ["admin", "sekretariat", "pyb", "ppk"],
    () => "/kantor/formasi/neraca",
  ),
  "formasi/rekap/page.tsx": to(["admin"], () => "/kantor/formasi/rekap"),
  "formasi/rekap/templat/route.ts": to(
    ["admin", "sekretariat", "pyb", "ppk"],
    () => "/kantor/formasi/rekap/templat",
    { others: { visitor: 404 } },
  ),
  "formasi/rekap/baca/route.ts": to(["admin"], () => "/kantor/formasi/rekap/baca", {
    method: "POST",
    status: 303,
  }),
  "formasi/rekap/[summaryId]/page.tsx": to(
    ["admin"],
    ({ registerSummary }) => `/kantor/formasi/rekap/${registerSummary}`,
  ),
  // Nothing is being applied: whoever asks is told so.
  "formasi/impor/[importId]/kemajuan/route.ts": to(
    [...OFFICE, "operator", ...APPLICANTS],
    ({ registerImport }) => `/kantor/formasi/impor/${registerImport}/kemajuan`,
    { others: { visitor: 200 } },
  ),
  "formasi/impor/page.tsx": to(["admin"], () => "/kantor/formasi/impor"),
  "formasi/impor/baca/route.ts": to(["admin"], () => "/kantor/formasi/impor/baca", {
    method: "POST",
    status: 303,
  }),
  "formasi/impor/[importId]/page.tsx": to(
    ["admin"],
    ({ registerImport }) => `/kantor/formasi/impor/${registerImport}`,
  ),
  "peraturan/page.tsx": to(LAWFUL, () => "/kantor/peraturan"),
  "peraturan/[parameter]/page.tsx": to(LAWFUL, () => "/kantor/peraturan/announcement-minDays"),
  "peraturan/[parameter]/akhiri/page.tsx": to(
    ["admin"],
    () => "/kantor/peraturan/announcement-minDays/akhiri",
  ),
  "peraturan/[parameter]/catat/route.ts": to(
    ["admin"],
    () => "/kantor/peraturan/announcement-minDays/catat",
    { method: "POST", status: 303 },
  ),
  // The agency of the demo has recorded none.
  "peraturan/dasar/[paperId]/route.ts": to([], ({ paper }) => `/kantor/peraturan/dasar/${paper}`, {
    others: { visitor: 404 },
  }),
  "hari-libur/page.tsx": to(["admin", "sekretariat", "pyb", "ppk"], () => "/kantor/hari-libur"),
  "seleksi/baru/page.tsx": to(["sekretariat"], () => "/kantor/seleksi/baru"),
  "administrator/page.tsx": to(["operator"], () => "/kantor/administrator"),
  "administrator/baru/page.tsx": to(["operator"], () => "/kantor/administrator/baru"),
  "administrator/[agencyId]/page.tsx": to(
    ["operator"],
    ({ agency }) => `/kantor/administrator/${agency}`,
  ),
  "administrator/[agencyId]/akhiri/[grantId]/page.tsx": to(
    ["operator"],
    ({ agency, adminGrant }) => `/kantor/administrator/${agency}/akhiri/${adminGrant}`,
  ),
  "administrator/[agencyId]/nonaktifkan/[accountId]/page.tsx": to(
    ["operator"],
    ({ agency, admin }) => `/kantor/administrator/${agency}/nonaktifkan/${admin}`,
  ),
  "klaim/page.tsx": to(["operator"], () => "/kantor/klaim"),
  // Nobody in the demo claims anything.
  "klaim/[id]/page.tsx": to([], ({ agency }) => `/kantor/klaim/${agency}`),
  "klaim/[id]/bukti/route.ts": to([], ({ agency }) => `/kantor/klaim/${agency}/bukti`, {
    others: { visitor: 404 },
  }),
  "instansi/page.tsx": to(["admin"], () => "/kantor/instansi"),
  "pengguna/page.tsx": to(["admin"], () => "/kantor/pengguna"),
  "pengguna/[accountId]/page.tsx": to(["admin"], ({ observer }) => `/kantor/pengguna/${observer}`),
  "pengguna/[accountId]/nonaktifkan/page.tsx": to(
    ["admin"],
    ({ observer }) => `/kantor/pengguna/${observer}/nonaktifkan`,
  ),
  "pengguna/[accountId]/akhiri/[grantId]/page.tsx": to(
    ["admin"],
    ({ observer, observerGrant }) => `/kantor/pengguna/${observer}/akhiri/${observerGrant}`,
  ),
  // In the demo nobody has a mailbox, so staff read the letters of their agency here.
  "surat-keluar/page.tsx": to([...OFFICE, "operator"], () => "/kantor/surat-keluar"),
  "surat-keluar/contoh/page.tsx": to(["sekretariat", "admin"], () => "/kantor/surat-keluar/contoh"),
  "surat-keluar/contoh/[kind]/page.tsx": to(
    ["sekretariat", "admin"],
    () => "/kantor/surat-keluar/contoh/application_receipt",
  ),
  "surat-sistem/page.tsx": to(["operator"], () => "/kantor/surat-sistem"),
  "surat-keluar/[letterId]/page.tsx": to(OFFICE, ({ letter }) => `/kantor/surat-keluar/${letter}`),
};

const WORK: Readonly<Record<string, Route>> = {
  "penilaian/(daftar)/page.tsx": to([...SEATED, "asesor", "narasumber"], () => "/penilaian"),
  "penilaian/(daftar)/pakta/[selectionId]/page.tsx": to(
    [...SEATED, "asesor", "narasumber"],
    ({ running }) => `/penilaian/pakta/${running}`,
  ),
  "penilaian/(daftar)/benturan/[selectionId]/page.tsx": to(
    SEATED,
    ({ running }) => `/penilaian/benturan/${running}`,
  ),
  "penilaian/(daftar)/benturan/[selectionId]/[postId]/page.tsx": to(
    PANEL,
    ({ running, runningPost }) => `/penilaian/benturan/${running}/${runningPost}`,
    // Has declared it, and is shown so.
    { others: { panelis2: 307 } },
  ),
  "penilaian/(daftar)/asesmen/[postStageId]/page.tsx": to(
    ["asesor"],
    ({ assessment }) => `/penilaian/asesmen/${assessment}`,
  ),
  // The demo's assessments are over; the journey states ties while one is open.
  "penilaian/(daftar)/asesmen/[postStageId]/benturan/page.tsx": to(
    NOBODY,
    ({ assessment }) => `/penilaian/asesmen/${assessment}/benturan`,
  ),
  "penilaian/(daftar)/asesmen/[postStageId]/[applicationId]/page.tsx": to(
    ["asesor"],
    ({ assessment, candidate }) => `/penilaian/asesmen/${assessment}/${candidate}`,
  ),
  "penilaian/[sheetId]/page.tsx": to(["panelis1"], ({ sheet }) => `/penilaian/${sheet}`),
  "penilaian/[sheetId]/tarik/page.tsx": to(
    ["panelis1"],
    ({ sheet }) => `/penilaian/${sheet}/tarik`,
  ),
  // A sheet that is handed in has nothing to hand in, and says so itself.
  "penilaian/[sheetId]/kirim/page.tsx": to(
    ["panelis1"],
    ({ sheet }) => `/penilaian/${sheet}/kirim`,
    { status: 307 },
  ),
  "keputusan/page.tsx": to(["ppk", "pyb"], () => "/keputusan"),
  "keputusan/[postId]/page.tsx": to(
    ["ppk", "pyb"],
    ({ finishedPost }) => `/keputusan/${finishedPost}`,
  ),
  "keputusan/[postId]/pilih/page.tsx": to(
    NOBODY,
    ({ finishedPost }) => `/keputusan/${finishedPost}/pilih`,
  ),
  "keputusan/[postId]/umumkan/page.tsx": to(
    NOBODY,
    ({ finishedPost }) => `/keputusan/${finishedPost}/umumkan`,
  ),
};

const below = (folder: string, routes: Readonly<Record<string, Route>>) =>
  Object.fromEntries(Object.entries(routes).map(([file, route]) => [`${folder}${file}`, route]));

/** Every page and route handler in two languages, by its file. */
export const ROUTES: Readonly<Record<string, Route>> = below("app/[locale]/", {
  ...PUBLIC,
  ...APPLICANT,
  ...below("(office)/kantor/", ADMINISTRATION),
  ...below("(office)/kantor/aduan/", COMPLAINTS),
  ...below("(office)/kantor/seleksi/[id]/", SELECTION),
  ...below("(office)/kantor/seleksi/[id]/rencana/", PLAN),
  ...below("(office)/", WORK),
});

/** Route handlers that speak no language. */
export const PLAIN_ROUTES: Readonly<Record<string, Route>> = {
  "app/api/health/route.ts": open("/api/health"),
  "app/robots.txt/route.ts": open("/robots.txt"),
  "app/sitemap.xml/route.ts": open("/sitemap.xml"),
  "app/api/v1/[[...address]]/route.ts": open("/api/v1/agencies", { status: 404 }),
  "app/api/v1/openapi.json/route.ts": open("/api/v1/openapi.json"),
  "app/api/v1/selections/route.ts": open("/api/v1/selections?status=OPEN"),
  ...Object.fromEntries(
    ["", "/posts", "/timetable", "/results"].map((part) => [
      `app/api/v1/selections/[slug]${part}/route.ts`,
      open(({ finishedSlug }) => `/api/v1/selections/${finishedSlug}${part}`),
    ]),
  ),
  // A request that does not speak the protocol of uploads is told so, whoever sends it.
  "app/api/uploads/[[...id]]/route.ts": open("/api/uploads", { method: "POST", status: 412 }),
  // Fields of no form.
  "app/api/unsaved/route.ts": to(SIGNED_IN, () => "/api/unsaved", {
    method: "POST",
    status: 422,
    others: { visitor: 401 },
  }),
  "app/api/auth/[...nextauth]/route.ts": open("/api/auth/csrf"),
};
