/** A wording in Indonesian and English. */
export type Pair = readonly [id: string, en: string];

/** The words of a criterion: what it is called, what is asked, what one sees from poor to outstanding. */
export type CriterionText = {
  readonly name: Pair;
  readonly question: Pair;
  readonly levels: readonly [Pair, Pair, Pair, Pair, Pair];
};

/** Ready-made words for the usual criteria (`scoring.md` §3); agencies adapt them. */
export const CRITERION_TEXTS = {
  POSTS_HELD: {
    name: ["Riwayat jabatan", "Posts held"],
    question: [
      "Sejauh mana jabatan yang pernah dipegang menyiapkan peserta untuk jabatan ini?",
      "How far have the posts held prepared the candidate for this one?",
    ],
    levels: [
      [
        "Jabatan yang pernah dipegang tidak berkaitan dengan bidang tugas.",
        "The posts held have nothing to do with the field.",
      ],
      [
        "Pernah bertugas di bidang ini, tetapi singkat atau tanpa memimpin.",
        "Has worked in the field, but briefly or without leading.",
      ],
      [
        "Memenuhi masa jabatan yang dipersyaratkan di bidang yang berkaitan.",
        "Has the required years in posts of a related field.",
      ],
      [
        "Memimpin beberapa unit yang berkaitan, dengan capaian tertulis.",
        "Has led several related units, with results in writing.",
      ],
      [
        "Memimpin unit serupa dengan capaian yang terbukti dan diakui di luar unitnya.",
        "Has led a similar unit with proven results that others recognise.",
      ],
    ],
  },
  EDUCATION: {
    name: ["Pendidikan", "Education"],
    question: [
      "Sejauh mana pendidikan formal mendukung tugas jabatan?",
      "How far does formal education support the duties of the post?",
    ],
    levels: [
      [
        "Hanya memenuhi jenjang terendah dan tidak sebidang dengan jabatan.",
        "Only the lowest degree asked for, in an unrelated field.",
      ],
      [
        "Memenuhi jenjang terendah, sebagian sebidang.",
        "The lowest degree asked for, in a partly related field.",
      ],
      [
        "Memenuhi jenjang yang dipersyaratkan dan sebidang.",
        "The degree asked for, in a related field.",
      ],
      [
        "Di atas jenjang yang dipersyaratkan dan sebidang.",
        "A higher degree than asked for, in a related field.",
      ],
      [
        "Jenjang tertinggi yang sebidang, dengan karya yang dipakai dalam tugas.",
        "The highest degree in the field, with work that is used on duty.",
      ],
    ],
  },
  TRAINING: {
    name: ["Pelatihan", "Training"],
    question: [
      "Pelatihan apa yang berkaitan dengan jabatan, dan bagaimana hasilnya dipakai?",
      "Which training relates to the post, and how is it put to use?",
    ],
    levels: [
      [
        "Tidak ada pelatihan kepemimpinan atau teknis yang berkaitan.",
        "No related leadership or technical training.",
      ],
      [
        "Ada pelatihan teknis, tetapi lama atau sedikit berkaitan.",
        "Some technical training, but old or hardly related.",
      ],
      [
        "Pelatihan kepemimpinan sesuai jenjang jabatan sekarang.",
        "Leadership training as the present post requires.",
      ],
      [
        "Pelatihan kepemimpinan lengkap dan pelatihan teknis yang berkaitan.",
        "Complete leadership training and related technical training.",
      ],
      [
        "Lengkap dan mutakhir; penerapannya dapat ditunjukkan.",
        "Complete and recent; its use on duty can be shown.",
      ],
    ],
  },
  DISCIPLINE: {
    name: ["Disiplin", "Discipline"],
    question: [
      "Bagaimana catatan disiplin peserta?",
      "What does the record say about the candidate's discipline?",
    ],
    levels: [
      [
        "Ada hukuman disiplin dalam lima tahun terakhir.",
        "A disciplinary sanction within the last five years.",
      ],
      [
        "Ada teguran tertulis; perbaikannya belum terlihat.",
        "A written reprimand without visible improvement.",
      ],
      [
        "Tidak ada hukuman; ada catatan kecil yang sudah diperbaiki.",
        "No sanction; minor remarks that were put right.",
      ],
      ["Tidak ada hukuman dan tidak ada catatan.", "No sanction and no remarks."],
      [
        "Tanpa catatan dan menjadi teladan, dibuktikan penghargaan atau keterangan atasan.",
        "No remarks, and an example to others as awards or superiors confirm.",
      ],
    ],
  },
  APPRAISAL: {
    name: ["Penilaian kinerja", "Performance appraisal"],
    question: [
      "Bagaimana penilaian kinerja dua tahun terakhir?",
      "What do the appraisals of the last two years say?",
    ],
    levels: [
      ["Predikat kurang dalam salah satu tahun.", "A poor appraisal in one of the years."],
      [
        "Predikat butuh perbaikan dalam salah satu tahun.",
        "An appraisal that asks for improvement in one of the years.",
      ],
      ["Predikat baik pada kedua tahun.", "Good appraisals in both years."],
      ["Predikat baik, satu tahun sangat baik.", "Good appraisals, very good in one of the years."],
      [
        "Predikat sangat baik pada kedua tahun, dengan capaian yang terukur.",
        "Very good appraisals in both years, with measured results.",
      ],
    ],
  },
  INTEGRITY: {
    name: ["Integritas", "Integrity"],
    question: [
      "Apa kata catatan dan keterangan orang lain tentang kejujuran peserta?",
      "What do the record and other people say about the candidate's honesty?",
    ],
    levels: [
      ["Ada pelanggaran integritas yang terbukti.", "A proven breach of integrity."],
      [
        "Ada laporan yang belum terjawab dengan memadai.",
        "Reports that were not answered convincingly.",
      ],
      [
        "Tidak ada laporan; laporan harta dan pajak pernah terlambat.",
        "No reports; wealth or tax returns were late at times.",
      ],
      [
        "Tidak ada laporan; semua kewajiban lapor lengkap dan tepat waktu.",
        "No reports; all returns complete and in time.",
      ],
      [
        "Seluruhnya lengkap, dan terbukti pernah menolak atau melaporkan penyimpangan.",
        "All complete, and proof of having refused or reported wrongdoing.",
      ],
    ],
  },
  TITLE_FIT: {
    name: ["Kesesuaian judul dengan tema", "Fit of title and theme"],
    question: [
      "Apakah judul dan bahasan sesuai dengan tema yang diberikan?",
      "Do title and text fit the given theme?",
    ],
    levels: [
      ["Judul tidak sesuai dengan tema.", "The title does not fit the theme."],
      [
        "Judul menyinggung tema; bahasannya melebar.",
        "The title touches the theme; the text strays from it.",
      ],
      [
        "Judul sesuai tema; sebagian bahasan di luar tema.",
        "The title fits; part of the text does not.",
      ],
      ["Judul dan bahasan sesuai tema.", "Title and text fit the theme."],
      [
        "Judul tajam dan seluruh bahasan menjawab tema.",
        "A sharp title, and all of the text answers the theme.",
      ],
    ],
  },
  CONTENT_FIT: {
    name: ["Kesesuaian isi dengan tema", "Fit of content and theme"],
    question: [
      "Apakah isi menjawab persoalan yang diminta tema?",
      "Does the content answer what the theme asks?",
    ],
    levels: [
      ["Isi tidak menjawab persoalan.", "The content does not answer the question."],
      ["Sebagian kecil persoalan terjawab.", "A small part of the question is answered."],
      [
        "Pokok persoalan terjawab, belum lengkap.",
        "The main points are answered, though not completely.",
      ],
      ["Semua pokok persoalan terjawab.", "All main points are answered."],
      [
        "Semua pokok terjawab, juga akibatnya bagi jabatan.",
        "All main points are answered, with what follows for the post.",
      ],
    ],
  },
  STRUCTURE: {
    name: ["Sistematika", "Structure"],
    question: ["Apakah alur tulisan dapat diikuti?", "Can the line of thought be followed?"],
    levels: [
      ["Tanpa alur; bagian-bagiannya terputus.", "No line of thought; the parts do not connect."],
      ["Ada alur, tetapi sering melompat.", "There is a line of thought, with frequent jumps."],
      [
        "Dapat diikuti; pendahuluan, bahasan, dan simpulan ada.",
        "Can be followed; introduction, body and conclusion are there.",
      ],
      ["Runtut; setiap bagian mendukung simpulan.", "Orderly; each part supports the conclusion."],
      [
        "Runtut dan padat; simpulan sepenuhnya lahir dari bahasan.",
        "Orderly and dense; the conclusion follows from the text alone.",
      ],
    ],
  },
  LANGUAGE: {
    name: ["Bahasa", "Language"],
    question: [
      "Apakah bahasanya baku, jelas, dan hemat?",
      "Is the language correct, clear and economical?",
    ],
    levels: [
      ["Sulit dipahami karena banyak kesalahan.", "Hard to understand for its many mistakes."],
      [
        "Dapat dipahami, tetapi kesalahannya mengganggu.",
        "Can be understood, but mistakes get in the way.",
      ],
      ["Jelas; kesalahan tidak mengganggu.", "Clear; mistakes do not get in the way."],
      ["Jelas dan baku, hampir tanpa kesalahan.", "Clear and correct, hardly a mistake."],
      [
        "Jelas, baku, dan hemat; istilah dipakai dengan tepat.",
        "Clear, correct and economical; terms are used precisely.",
      ],
    ],
  },
  ORIGINALITY: {
    name: ["Orisinalitas gagasan", "Originality"],
    question: [
      "Apakah gagasan lahir dari pemikiran peserta sendiri?",
      "Are the ideas the candidate's own?",
    ],
    levels: [
      ["Mengulang pengetahuan umum atau tulisan lain.", "Repeats common knowledge or other texts."],
      ["Gagasan umum dengan sedikit penyesuaian.", "General ideas, hardly adapted."],
      [
        "Gagasan disesuaikan dengan keadaan instansi.",
        "Ideas adapted to the situation of the agency.",
      ],
      [
        "Gagasan sendiri yang berbeda dari yang sudah dijalankan.",
        "Ideas of one's own that differ from what is done already.",
      ],
      [
        "Gagasan baru yang beralasan kuat dan dapat dijalankan.",
        "New ideas with strong reasons that can be carried out.",
      ],
    ],
  },
  CONTENT: {
    name: ["Isi dan ketajaman analisis", "Content and sharpness of analysis"],
    question: [
      "Seberapa dalam masalah, penyebab, dan pilihan penyelesaian diuraikan?",
      "How deeply are the problem, its causes and the options analysed?",
    ],
    levels: [
      ["Masalah tidak dirumuskan.", "The problem is not stated."],
      [
        "Masalah disebut; penyebabnya tidak diuraikan.",
        "The problem is named; its causes are not analysed.",
      ],
      [
        "Masalah dan penyebab diuraikan; pilihan penyelesaiannya umum.",
        "Problem and causes are analysed; the options are general.",
      ],
      [
        "Diuraikan dengan data; pilihan penyelesaian dibandingkan.",
        "Analysed with data; options are compared.",
      ],
      [
        "Diuraikan dengan data dan batasnya; biaya, risiko, dan akibat setiap pilihan diperhitungkan.",
        "Analysed with data and their limits; each option with cost, risk and effect.",
      ],
    ],
  },
  LEADERSHIP: {
    name: ["Kepemimpinan dan integritas", "Leadership and integrity"],
    question: [
      "Bagaimana peserta memimpin dan mengambil keputusan yang sulit?",
      "How does the candidate lead and take hard decisions?",
    ],
    levels: [
      [
        "Tidak ada contoh, atau contohnya menunjukkan keputusan yang dihindari.",
        "No example, or one that shows a decision avoided.",
      ],
      [
        "Contoh kurang jelas; peran sendiri tidak terlihat.",
        "A vague example; the candidate's own part is not visible.",
      ],
      [
        "Contoh keputusan sulit dengan alasannya; akibat bagi pihak lain belum dipertimbangkan.",
        "A hard decision with its reasons; effects on others were not weighed.",
      ],
      [
        "Contoh jelas; alasan dan akibat dipertimbangkan, tekanan ditolak.",
        "A clear example; reasons and effects were weighed, pressure was resisted.",
      ],
      [
        "Beberapa contoh yang konsisten dan terbukti, juga ketika merugikan diri sendiri.",
        "Several consistent, proven examples, also at one's own cost.",
      ],
    ],
  },
  SUBSTANCE: {
    name: ["Penguasaan bidang tugas", "Command of the field"],
    question: [
      "Seberapa dalam peserta menguasai bidang tugas jabatan?",
      "How well does the candidate know the field of the post?",
    ],
    levels: [
      ["Tidak mengenal tugas pokok jabatan.", "Does not know the main duties of the post."],
      [
        "Mengenal tugas pokok, keliru pada hal yang menentukan.",
        "Knows the main duties, is wrong on decisive points.",
      ],
      [
        "Menguasai pokoknya; rinciannya belum lengkap.",
        "Knows the essentials; details are missing.",
      ],
      [
        "Menjelaskan pokok persoalan dengan angka dan peraturan yang tepat.",
        "Explains the essentials with the right figures and rules.",
      ],
      [
        "Menjelaskan dengan tepat, mengenali batas data dan perubahan yang akan datang.",
        "Explains them precisely, knows the limits of the data and what is to change.",
      ],
    ],
  },
  INNOVATION: {
    name: ["Inovasi dan kelayakan gagasan", "Innovation and feasibility of ideas"],
    question: [
      "Apakah gagasan dapat dijalankan dengan anggaran dan aturan yang ada?",
      "Can the ideas be carried out with the budget and rules there are?",
    ],
    levels: [
      [
        "Tidak ada gagasan, atau bertentangan dengan aturan.",
        "No ideas, or ideas against the rules.",
      ],
      ["Gagasan umum tanpa cara menjalankannya.", "General ideas without a way to carry them out."],
      [
        "Gagasan bertahap; dana dan risiko baru disebut sebagian.",
        "Ideas in steps; funds and risks are named in part.",
      ],
      [
        "Gagasan bertahap dengan dana, risiko, dan ukuran keberhasilan.",
        "Ideas in steps with funds, risks and measures of success.",
      ],
      [
        "Lengkap, dan sudah diuji atau didukung pihak yang akan menjalankannya.",
        "Complete, and tried or backed by those who would carry them out.",
      ],
    ],
  },
  COMMUNICATION: {
    name: ["Komunikasi dan sikap", "Communication and attitude"],
    question: [
      "Apakah jawaban runtut, jujur, dan menghargai lawan bicara?",
      "Are the answers orderly, honest and respectful?",
    ],
    levels: [
      ["Jawaban menghindar atau merendahkan.", "Evasive or disparaging answers."],
      ["Jawaban berputar; sering menyela.", "Rambling answers; often interrupts."],
      ["Jawaban dapat diikuti dan sopan.", "Answers can be followed and are polite."],
      [
        "Jawaban runtut dan jujur tentang yang tidak diketahui.",
        "Orderly answers, honest about what is not known.",
      ],
      [
        "Runtut dan jujur; menanggapi keberatan dengan tenang dan menyesuaikan penjelasan.",
        "Orderly and honest; meets objections calmly and adapts the explanation.",
      ],
    ],
  },
  PRESENTATION: {
    name: ["Paparan", "Presentation"],
    question: [
      "Apakah paparan menyampaikan pokok gagasan dalam waktu yang diberikan?",
      "Does the presentation convey the main ideas in the given time?",
    ],
    levels: [
      ["Pokok gagasan tidak tersampaikan.", "The main ideas do not come across."],
      [
        "Pokok gagasan tersampaikan sebagian; waktu terlampaui jauh.",
        "Main ideas come across in part; far over time.",
      ],
      [
        "Pokok gagasan tersampaikan; bahan paparan dibacakan.",
        "Main ideas come across; the slides are read aloud.",
      ],
      [
        "Tersampaikan jelas dan tepat waktu, dengan bahan yang mendukung.",
        "Clear and in time, with slides that support it.",
      ],
      [
        "Jelas dan meyakinkan; bahan ringkas dan pertanyaan diantisipasi.",
        "Clear and convincing; concise slides, questions foreseen.",
      ],
    ],
  },
} as const satisfies Readonly<Record<string, CriterionText>>;

export type CriterionCode = keyof typeof CRITERION_TEXTS;
