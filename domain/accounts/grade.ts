/** Grades (golongan) of civil servants with their titles (pangkat), lowest first. */
export const GRADES = [
  { grade: "I/a", title: "Juru Muda" },
  { grade: "I/b", title: "Juru Muda Tingkat I" },
  { grade: "I/c", title: "Juru" },
  { grade: "I/d", title: "Juru Tingkat I" },
  { grade: "II/a", title: "Pengatur Muda" },
  { grade: "II/b", title: "Pengatur Muda Tingkat I" },
  { grade: "II/c", title: "Pengatur" },
  { grade: "II/d", title: "Pengatur Tingkat I" },
  { grade: "III/a", title: "Penata Muda" },
  { grade: "III/b", title: "Penata Muda Tingkat I" },
  { grade: "III/c", title: "Penata" },
  { grade: "III/d", title: "Penata Tingkat I" },
  { grade: "IV/a", title: "Pembina" },
  { grade: "IV/b", title: "Pembina Tingkat I" },
  { grade: "IV/c", title: "Pembina Utama Muda" },
  { grade: "IV/d", title: "Pembina Utama Madya" },
  { grade: "IV/e", title: "Pembina Utama" },
] as const;
export type Grade = (typeof GRADES)[number]["grade"];

export function isGrade(text: string): text is Grade {
  return GRADES.some(({ grade }) => grade === text);
}

/** 1 for I/a … 17 for IV/e. */
export function gradeOrder(grade: Grade): number {
  return GRADES.findIndex((each) => each.grade === grade) + 1;
}

/** Whether `grade` reaches the lowest one that an announcement asks for (rule `grade-min`). */
export function isGradeAtLeast(grade: Grade, lowest: Grade): boolean {
  return gradeOrder(grade) >= gradeOrder(lowest);
}

/** The title in Indonesian, which is its only authentic form. */
export function gradeTitle(grade: Grade): string {
  return GRADES.find((each) => each.grade === grade)?.title ?? grade;
}
