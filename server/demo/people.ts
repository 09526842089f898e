import type { Grade } from "#domain/accounts/grade";
import { DEMO_ACCOUNTS, type Service } from "#server/demo/accounts";

/** Somebody who applies in the demo, with the career that the profile tells of. All invented. */
export type DemoPerson = {
  /** Before `@selter.test`. */
  readonly local: string;
  readonly name: string;
  /** Null for the one who turns 57, and is too old, on the day after the seeding. */
  readonly served: Service | null;
  readonly sequence: number;
  readonly employer: string;
  readonly unit: string;
  readonly post: string;
  readonly grade: Grade;
  readonly major: string;
};

const EMPLOYERS: Readonly<Record<string, string>> = {
  K: "Pemerintah Kota Tirtakarta",
  P: "Pemerintah Provinsi Bengawan Raya",
  J: "Pemerintah Kabupaten Karangjati",
};

/** The first sequence number after those of the accounts that everybody can sign in with. */
const FIRST_SEQUENCE = 907;

// local, name with titles, sex (1 or 2), age, birthday, employer, unit, post, grade, major.
// Of the accounts that everybody can sign in with, only the career.
const ROWS = `
pelamar1 | | | | | K | Sekretariat DPRD | Kepala Bagian Persidangan dan Perundang-undangan | IV/b | Magister Manajemen
pelamar2 | | | | | K | Dinas Komunikasi dan Informatika | Kepala Bidang Infrastruktur Teknologi Informasi | IV/b | Teknik Informatika
pelamar3 | | | | | K | Dinas Pendidikan | Kepala Bidang Pembinaan Sekolah Dasar | IV/b | Manajemen Pendidikan
pelamar4 | | | | | J | Dinas Komunikasi dan Informatika | Sekretaris Dinas | IV/b | Teknik Elektro
pelamar5 | | | | | P | Dinas Pekerjaan Umum dan Penataan Ruang | Kepala Bidang Tata Ruang | IV/b | Teknik Lingkungan
pelamar6 | | | | | K | Dinas Kependudukan dan Pencatatan Sipil | Sekretaris Dinas | IV/b | Administrasi Publik
yulianto.wicaksono | Yulianto Wicaksono, S.Pd., M.Pd. | 1 | 48 | 0517 | K | Dinas Pendidikan | Sekretaris Dinas | IV/b | Administrasi Pendidikan
wening.hastuti | Wening Palupi Hastuti, S.Pd., M.Pd. | 2 | 49 | 1003 | P | Dinas Pendidikan dan Kebudayaan | Kepala Bidang Pembinaan SMA | IV/b | Manajemen Pendidikan
heru.kuncoro | Heru Kuncoro, S.Sos., M.Si. | 1 | 52 | 0226 | K | Dinas Kepemudaan dan Olahraga | Sekretaris Dinas | IV/b | Administrasi Publik
endang.setyowati | Dra. Endang Setyowati, M.Si. | 2 | 53 | 0809 | J | Dinas Pendidikan | Kepala Bidang Ketenagaan | IV/b | Psikologi Pendidikan
tri.handoko | Tri Handoko Saputra, S.Pd., M.M. | 1 | 46 | 1121 | J | Dinas Pendidikan | Kepala Bidang Pendidikan Nonformal | IV/a | Magister Manajemen
kusnadi.prawiro | Drs. Kusnadi Prawiro, M.Pd. | 1 | | | K | Dinas Perpustakaan dan Kearsipan | Sekretaris Dinas | IV/c | Teknologi Pendidikan
anindya.wardani | Anindya Kusuma Wardani, S.Pd., M.Si. | 2 | 45 | 0411 | K | Sekretariat Daerah | Kepala Bagian Kesejahteraan Rakyat | IV/a | Kebijakan Publik
raka.wibisono | Raka Adinugraha Wibisono, S.T., M.Ec.Dev. | 1 | 46 | 0630 | K | Badan Perencanaan Pembangunan Daerah | Kepala Bidang Perencanaan Ekonomi | IV/b | Ekonomi Pembangunan
fitria.anggraini | Fitria Anggraini, S.T., M.T. | 2 | 47 | 1214 | K | Badan Perencanaan Pembangunan Daerah | Sekretaris Badan | IV/b | Perencanaan Wilayah dan Kota
dimas.seno | Dimas Aryo Seno, S.E., M.Si. | 1 | 49 | 0305 | P | Badan Perencanaan Pembangunan Daerah | Kepala Bidang Pengendalian dan Evaluasi | IV/b | Ilmu Ekonomi
lestari.widyaningrum | Lestari Widyaningrum, S.P., M.P. | 2 | 50 | 0718 | J | Badan Perencanaan Pembangunan Daerah | Kepala Bidang Prasarana Wilayah | IV/b | Ekonomi Pertanian
agung.laksmana | Agung Laksmana Putra, S.E., M.M. | 1 | 51 | 0922 | K | Badan Pengelolaan Keuangan dan Aset Daerah | Kepala Bidang Anggaran | IV/a | Magister Manajemen
gilang.saputra | Gilang Ramadhan Saputra, S.E., M.Ak. | 1 | 44 | 0127 | J | Badan Keuangan Daerah | Kepala Bidang Akuntansi | IV/a | Akuntansi
ratna.ayuningtyas | Ratna Ayuningtyas, S.Sos., M.Si. | 2 | 50 | 0603 | K | Dinas Sosial | Sekretaris Dinas | IV/b | Kesejahteraan Sosial
agus.purwanto | Agus Purwanto, S.E., M.Si. | 1 | 53 | 0816 | K | Inspektorat | Inspektur Pembantu I | IV/c | Ilmu Ekonomi
wulan.maharani | Wulan Maharani, S.H., M.H. | 2 | 48 | 0228 | K | Sekretariat Daerah | Kepala Bagian Hukum | IV/b | Hukum Tata Negara
eko.prasetyo | Eko Prasetyo Adi, S.H., M.H. | 1 | 51 | 1109 | P | Biro Hukum | Kepala Bagian Peraturan Perundang-undangan | IV/b | Hukum Administrasi
suharno.widodo | Suharno Widodo, S.T. | 1 | 52 | 0414 | K | Kecamatan Tirtamulya | Camat | IV/a | Teknik Sipil
sri.handayani | Sri Lestari Handayani, S.T., M.T. | 2 | 49 | 0525 | K | Dinas Komunikasi dan Informatika | Sekretaris Dinas | IV/b | Teknik Informatika
rangga.wardhana | Rangga Aditya Wardhana, S.Kom., M.T.I. | 1 | 45 | 1018 | P | Dinas Komunikasi dan Informatika | Kepala Bidang Persandian | IV/a | Teknologi Informasi
hesti.kurniasari | Hesti Kurniasari, S.T., M.T. | 2 | 47 | 0702 | K | Badan Pendapatan Daerah | Kepala Bidang Pengolahan Data | IV/b | Sistem Informasi
danang.jati | Danang Setiawan Jati, S.Kom., M.Kom. | 1 | 46 | 0319 | J | Dinas Komunikasi dan Informatika | Kepala Bidang Statistik | IV/a | Ilmu Komputer
yusuf.hakim | Yusuf Maulana Hakim, S.Kom., M.M. | 1 | 47 | 0827 | K | Dinas Perhubungan | Kepala Bidang Lalu Lintas | IV/a | Magister Manajemen
retno.wahyuni | Retno Wahyuni, S.E., M.M. | 2 | 50 | 1201 | K | Dinas Komunikasi dan Informatika | Kepala Bidang Informasi Publik | IV/a | Magister Manajemen
lilis.suryani | Lilis Suryani, S.E., Ak., M.Ak. | 2 | 49 | 0213 | K | Badan Pengelolaan Keuangan dan Aset Daerah | Sekretaris Badan | IV/b | Akuntansi
arya.bimantoro | Arya Bimantoro, S.E., M.M. | 1 | 48 | 0906 | K | Dinas Penanaman Modal dan PTSP | Sekretaris Dinas | IV/b | Magister Manajemen
putri.dewi | Putri Maharani Dewi, S.IP., M.A.P. | 2 | 46 | 0421 | K | Sekretariat Daerah | Kepala Bagian Organisasi | IV/a | Administrasi Publik
teguh.wirawan | Teguh Santosa Wirawan, S.H., M.Si. | 1 | 52 | 0612 | P | Dinas Penanaman Modal dan PTSP | Kepala Bidang Perizinan | IV/b | Kebijakan Publik
nadia.rahmasari | Nadia Rahmasari, S.E., M.Si. | 2 | 45 | 1126 | J | Dinas Penanaman Modal dan PTSP | Kepala Bidang Promosi Investasi | IV/a | Ilmu Ekonomi
hendra.wicaksono | Hendra Wicaksono, S.T., M.M. | 1 | 51 | 0108 | K | Dinas Tenaga Kerja dan Perindustrian | Kepala Bidang Perindustrian | IV/b | Magister Manajemen
bayu.pamungkas | Bayu Aji Pamungkas, S.E., M.M. | 1 | 43 | 0730 | J | Dinas Penanaman Modal dan PTSP | Kepala Bidang Pengaduan | III/d | Magister Manajemen
satrio.wibisono | Satrio Wibisono, S.E., M.M. | 1 | 47 | 1017 | K | Dinas Perdagangan | Sekretaris Dinas | IV/b | Magister Manajemen
dewi.kartikasari | Dewi Kartikasari, S.E., M.Si. | 2 | 48 | 0422 | K | Dinas Koperasi, Usaha Kecil dan Menengah | Sekretaris Dinas | IV/b | Ilmu Ekonomi
ahmad.ridwan | Ahmad Fauzan Ridwan, S.Sos., M.Si. | 1 | 50 | 0128 | K | Kecamatan Tirtasari | Camat | IV/b | Administrasi Publik
maria.tanti | Maria Yosefina Tanti, S.E., M.M. | 2 | 46 | 0810 | P | Dinas Perindustrian dan Perdagangan | Kepala Bidang Perdagangan Dalam Negeri | IV/a | Magister Manajemen
rudi.hartanto | Rudi Hartanto Wibowo, S.P., M.Si. | 1 | 51 | 0615 | K | Dinas Ketahanan Pangan dan Pertanian | Sekretaris Dinas | IV/b | Agribisnis
indah.permatasari | Indah Permatasari, S.H., M.M. | 2 | 49 | 1220 | K | Satuan Polisi Pamong Praja | Kepala Bidang Penegakan Peraturan | IV/a | Magister Manajemen
tono.suprapto | Tono Suprapto, S.E. | 1 | 53 | 0306 | K | Dinas Perdagangan | Kepala Bidang Sarana Pasar | IV/a | Manajemen
endro.saputro | Endro Saputro, S.Sn., M.M. | 1 | 48 | 0919 | J | Dinas Pariwisata | Kepala Bidang Ekonomi Kreatif | IV/a | Magister Manajemen
galih.pratama | Galih Pratama Putra, S.E. | 1 | 44 | 0504 | K | Dinas Perdagangan | Kepala Bidang Metrologi Legal | IV/a | Manajemen
niken.larasati | Niken Larasati, S.Pt., M.Si. | 2 | 47 | 1111 | J | Dinas Perdagangan | Sekretaris Dinas | IV/a | Agribisnis
johan.setiadi | Johan Setiadi, S.Kom. | 1 | 45 | 0223 | K | Sekretariat Daerah | Kepala Bagian Perekonomian | IV/a | Sistem Informasi
anwar.sadikin | Anwar Sadikin Putra, S.H., M.H. | 1 | 52 | 0714 | K | Sekretariat DPRD | Kepala Bagian Umum | IV/b | Hukum Tata Negara
ayu.saraswati | Ni Luh Ayu Saraswati, S.IP., M.Si. | 2 | 46 | 0928 | P | Sekretariat DPRD | Kepala Bagian Keuangan | IV/b | Ilmu Pemerintahan
bagus.kencana | Bagus Surya Kencana, S.STP., M.Si. | 1 | 44 | 0317 | K | Kecamatan Tirtawening | Camat | IV/a | Ilmu Pemerintahan
mega.rini | Mega Puspita Rini, S.H., M.Kn. | 2 | 48 | 0606 | K | Sekretariat Daerah | Kepala Bagian Pemerintahan | IV/b | Kenotariatan
adi.nugroho | Fransiskus Adi Nugroho, S.IP., M.A.P. | 1 | 49 | 1205 | J | Sekretariat DPRD | Kepala Bagian Persidangan | IV/b | Administrasi Publik
halimah.tusadiyah | Halimah Tusadiyah, S.Sos., M.A.P. | 2 | 50 | 0819 | K | Sekretariat Daerah | Kepala Bagian Protokol dan Komunikasi Pimpinan | IV/b | Administrasi Publik
taufik.ramadhani | Taufik Ramadhani, S.H., M.Si. | 1 | 47 | 0402 | K | Badan Kesatuan Bangsa dan Politik | Sekretaris Badan | IV/b | Kebijakan Publik
kurnia.wijaya | Kurnia Sandi Wijaya, S.STP. | 1 | 43 | 1030 | J | Sekretariat Daerah | Kepala Bagian Umum | IV/a | Ilmu Pemerintahan
evi.nurhayati | Evi Nurhayati, S.H., M.Si. | 2 | 49 | 0121 | K | Dinas Kependudukan dan Pencatatan Sipil | Kepala Bidang Pencatatan Sipil | IV/b | Kebijakan Publik
gunawan.atmojo | Gunawan Tri Atmojo, S.Sos., M.M. | 1 | 51 | 0523 | J | Dinas Kependudukan dan Pencatatan Sipil | Sekretaris Dinas | IV/b | Magister Manajemen
lina.sari | Lina Marlina Sari, S.Kom., M.M. | 2 | 45 | 0711 | K | Dinas Komunikasi dan Informatika | Kepala Bidang Aplikasi Informatika | IV/a | Magister Manajemen
rizal.akbar | Rizal Fahmi Akbar, S.IP. | 1 | 46 | 0914 | K | Kecamatan Tirtalaya | Camat | IV/a | Ilmu Pemerintahan
sapto.nugroho | dr. Sapto Nugroho, M.Kes. | 1 | 50 | 0208 | K | Dinas Kesehatan | Kepala Bidang Pelayanan Kesehatan | IV/b | Kesehatan Masyarakat
amelia.puspitaningrum | dr. Amelia Puspitaningrum, M.A.R.S. | 2 | 47 | 1019 | J | Rumah Sakit Umum Daerah | Wakil Direktur Pelayanan | IV/b | Administrasi Rumah Sakit
`;

/** Everybody who applies in the demo, or means to. */
export const DEMO_PEOPLE: readonly DemoPerson[] = ROWS.trim().split("\n").map(personOf);

function personOf(row: string, index: number): DemoPerson {
  const cells = row.split("|").map((cell) => cell.trim());
  const [
    local = "",
    name = "",
    sex = "",
    age = "",
    birthday = "",
    employer = "",
    unit = "",
    post = "",
  ] = cells;
  const [grade = "", major = ""] = cells.slice(8);
  const account = DEMO_ACCOUNTS.find((each) => each.local === local);
  const known = DEMO_ACCOUNTS.filter(({ part }) => part === "APPLICANT").length;
  const sequence = FIRST_SEQUENCE + index - known;
  return {
    local,
    name: account?.name ?? name,
    served: account?.served ?? servedOf(sex, age, birthday, sequence),
    sequence: account?.served?.sequence ?? sequence,
    employer: EMPLOYERS[employer] ?? "",
    unit,
    post,
    grade: grade as Grade,
    major,
  };
}

function servedOf(sex: string, age: string, birthday: string, sequence: number): Service | null {
  return age === "" ? null : { age: Number(age), birthday, sex: sex === "1" ? 1 : 2, sequence };
}
