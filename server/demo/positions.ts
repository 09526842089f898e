import { isGrade } from "#domain/accounts/grade";
import { addMonths, monthsBetween, type PlainDate } from "#domain/calendar";
import type { Position } from "#domain/register/position";
import { VACANCY_REASONS } from "#domain/register/terms";

/** The month in which the demo's register was as it stands below. */
const WRITTEN_IN = "2021-06-01";

/** Of the invented city. */
const STANDARD = "Peraturan Wali Kota Tirtakarta 12/2020";

// code, title, English title, unit, echelon, holder, NIP, grade, in post since, vacant since, reason
const ROWS = `
JPT-01 | Sekretaris Daerah | Regional Secretary | Sekretariat Daerah | II.a | Drs. Ahmad Wirawan, M.Si. | 196203121988031901 | IV/d | 2018-04-09 |  | 
JPT-02 | Asisten Pemerintahan dan Kesejahteraan Rakyat | Assistant for Government and Public Welfare | Sekretariat Daerah | II.b | Bagus Santosa, S.H., M.H. | 196311201989031902 | IV/c | 2019-01-14 |  | 
JPT-03 | Asisten Perekonomian dan Pembangunan | Assistant for Economy and Development | Sekretariat Daerah | II.b | Ir. Cahyo Hardiman, M.T. | 196602071992031903 | IV/c | 2021-02-15 |  | 
JPT-04 | Asisten Administrasi Umum | Assistant for General Administration | Sekretariat Daerah | II.b | Dra. Dewi Ratnasari, M.M. | 196408251990032904 | IV/c | 2017-09-18 |  | 
JPT-05 | Staf Ahli Wali Kota Bidang Pemerintahan, Hukum dan Politik | Mayor's Expert for Government, Law and Politics | Staf Ahli | II.b | Edi Prabowo, S.H., M.H. | 196212031989031905 | IV/c | 2019-01-14 |  | 
JPT-06 | Staf Ahli Wali Kota Bidang Ekonomi, Pembangunan dan Keuangan | Mayor's Expert for Economy, Development and Finance | Staf Ahli | II.b | Fransiska Ningsih, S.E., M.Si. | 196305161991032906 | IV/b | 2020-07-06 |  | 
JPT-07 | Staf Ahli Wali Kota Bidang Kemasyarakatan dan Sumber Daya Manusia | Mayor's Expert for Society and Human Resources | Staf Ahli | II.b |  |  |  |  | 2020-11-13 | DECEASED
JPT-08 | Sekretaris Dewan Perwakilan Rakyat Daerah | Secretary of the City Council | Sekretariat DPRD | II.b | Drs. Gatot Tjahjono, M.M. | 196106141986031908 | IV/c | 2017-01-03 |  | 
JPT-09 | Inspektur | Inspector | Inspektorat | II.b | Hendra Kusumawan, S.E., M.Ak. | 196110011987031909 | IV/c | 2018-10-22 |  | 
JPT-10 | Kepala Dinas Pendidikan | Head of Education | Dinas Pendidikan | II.b |  |  |  |  | 2021-03-01 | RETIRED
JPT-11 | Kepala Dinas Kesehatan | Head of Health | Dinas Kesehatan | II.b | dr. Indah Mulyani, M.Kes. | 196504181993032911 | IV/c | 2017-01-03 |  | 
JPT-12 | Kepala Dinas Pekerjaan Umum dan Penataan Ruang | Head of Public Works and Spatial Planning | Dinas PUPR | II.b | Ir. Joko Ariyanto, M.T. | 196709091994031912 | IV/c | 2019-08-12 |  | 
JPT-13 | Kepala Dinas Perumahan, Kawasan Permukiman dan Pertanahan | Head of Housing, Settlements and Land | Dinas Perkimtan | II.b | Kurnia Laksono, S.T., M.T. | 196801231995031913 | IV/b | 2020-01-06 |  | 
JPT-14 | Kepala Satuan Polisi Pamong Praja | Head of the Civil Service Police Unit | Satpol PP | II.b | Lukman Darmadi, S.STP., M.Si. | 196907111996031914 | IV/b | 2018-10-22 |  | 
JPT-15 | Kepala Dinas Pemadam Kebakaran dan Penyelamatan | Head of Fire and Rescue | Dinas Damkar | II.b | Mulyono Yudistira, S.Sos., M.M. | 196610281993031915 | IV/b | 2017-01-03 |  | 
JPT-16 | Kepala Dinas Sosial | Head of Social Affairs | Dinas Sosial | II.b | Nurul Suryani, S.Sos., M.Si. | 196703051994032916 | IV/b | 2019-08-12 |  | 
JPT-17 | Kepala Dinas Tenaga Kerja dan Perindustrian | Head of Manpower and Industry | Disnakerperin | II.b | Oki Budiarto, S.T., M.M. | 196412191991031917 | IV/c | 2017-09-18 |  | 
JPT-18 | Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana | Head of Women, Child Protection, Population and Family Planning | DP3AP2KB | II.b | dr. Puji Rahmadani, M.Kes. | 196806021995032918 | IV/b | 2020-01-06 |  | 
JPT-19 | Kepala Dinas Ketahanan Pangan dan Pertanian | Head of Food Security and Agriculture | Dispangtan | II.b | Ir. Qomariah Astuti, M.P. | 196509151992031919 | IV/c | 2018-04-09 |  | 
JPT-20 | Kepala Dinas Lingkungan Hidup | Head of Environment | DLH | II.b | Ir. Rudi Hartanto, M.Si. | 196302271990032920 | IV/c | 2015-11-02 |  | 
JPT-21 | Kepala Dinas Kependudukan dan Pencatatan Sipil | Head of Population and Civil Registration | Disdukcapil | II.b | Sigit Wahyudi, S.Sos., M.M. | 196108091985031921 | IV/c | 2017-01-03 |  | 
JPT-22 | Kepala Dinas Perhubungan | Head of Transport | Dishub | II.b | Teguh Margono, S.T., M.T. | 197005211998031922 | IV/b | 2020-07-06 |  | 
JPT-23 | Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian | Head of Communication, Informatics, Statistics and Encryption | Diskominfo SP | II.b |  |  |  |  | 2021-01-04 | NEW_POST
JPT-24 | Kepala Dinas Koperasi, Usaha Kecil dan Menengah | Head of Cooperatives and Small Business | Dinkop UKM | II.b | Utami Kartika, S.E., M.M. | 196607261993032924 | IV/b | 2017-09-18 |  | 
JPT-25 | Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu | Head of Investment and One-Stop Services | DPMPTSP | II.b |  |  |  |  | 2021-01-01 | EARLY_RETIREMENT
JPT-26 | Kepala Dinas Kepemudaan dan Olahraga | Head of Youth and Sport | Dispora | II.b | Vincentius Dwiatmoko, S.Pd., M.Or. | 197111081999031926 | IV/b | 2020-07-06 |  | 
JPT-27 | Kepala Dinas Kebudayaan dan Pariwisata | Head of Culture and Tourism | Disbudpar | II.b | Wiwik Pujiastuti, S.Sn., M.Sn. | 196904141997032927 | IV/b | 2019-01-14 |  | 
JPT-28 | Kepala Dinas Perpustakaan dan Kearsipan | Head of Library and Archives | Dispersip | II.b | Drs. Xaverius Eko Nugroho, M.Hum. | 196401061992032928 | IV/b | 2016-05-09 |  | 
JPT-29 | Kepala Dinas Perdagangan | Head of Trade | Disdag | II.b |  |  |  |  | 2021-06-01 | RETIRED
JPT-30 | Kepala Badan Perencanaan Pembangunan Daerah | Head of Regional Development Planning | Bappeda | II.b |  |  |  |  | 2021-02-15 | TRANSFERRED
JPT-31 | Kepala Badan Pengelolaan Keuangan dan Aset Daerah | Head of Regional Finance and Assets | BPKAD | II.b | Yanuar Trihatmojo, S.E., M.Ak. | 196712221994031931 | IV/c | 2018-10-22 |  | 
JPT-32 | Kepala Badan Pendapatan Daerah | Head of Regional Revenue | Bapenda | II.b | Zulkifli Iskandar, S.E., M.Si. | 197008171997031932 | IV/b | 2020-01-06 |  | 
JPT-33 | Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia | Head of Personnel and Human Resource Development | BKPSDM | II.b | Ayu Kusumastuti, S.Psi., M.Si. | 196810101995032933 | IV/c | 2018-04-09 |  | 
JPT-34 | Direktur Rumah Sakit Umum Daerah | Director of the City General Hospital | RSUD | II.b | dr. Bimo Raharjo, Sp.PD., M.Kes. | 196109281990031934 | IV/d | 2017-01-03 |  | 
`;

/**
 * The 34 senior posts of the demo's city with their holders, all invented, moved so that they stand
 * today as they stood then: 28 held, 6 vacant, and 9 by the first of the fourth month.
 */
export function demoPositions(today: PlainDate): Position[] {
  const months = monthsBetween(WRITTEN_IN, today);
  const moved = (day: string) => (day === "" ? null : addMonths(day, months));
  return ROWS.trim()
    .split("\n")
    .map((line) => {
      const [code, title, titleEn, unit, echelon, name, nip, grade, since, vacantSince, why] = line
        .split(/ ?\| ?/)
        .map((cell) => cell.trim());
      return {
        code: code ?? "",
        title: title ?? "",
        titleEn: titleEn ?? "",
        unit: unit ?? "",
        level: "PRATAMA",
        echelon: echelon ?? "",
        jobClass: echelon === "II.a" ? "15" : "14",
        standard: STANDARD,
        holder: nip
          ? {
              name: name ?? "",
              ...movedNip(nip, months),
              grade: grade !== undefined && isGrade(grade) ? grade : null,
              appointedOn: moved(since ?? ""),
            }
          : null,
        vacantSince: moved(vacantSince ?? ""),
        vacancyReason: VACANCY_REASONS.find((each) => each === why) ?? null,
      };
    });
}

function movedNip(nip: string, months: number): { nip: string; birthDate: PlainDate } {
  const birthDate = addMonths(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`, months);
  const appointed = addMonths(`${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`, months).slice(0, 7);
  return { nip: `${birthDate}${appointed}`.replaceAll("-", "") + nip.slice(14), birthDate };
}
