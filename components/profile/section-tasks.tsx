import { useTranslations } from "next-intl";
import { SectionTag } from "#components/profile/section-tag";
import { useProfileWords } from "#components/profile/words";
import { Progress } from "#components/ui/progress";
import { type Task, TaskList } from "#components/ui/task-list";
import { type Locale, localePath } from "#domain/locale";
import type { Finding } from "#domain/profile/career";
import type { SectionState } from "#domain/profile/completeness";
import { type Entry, SECTION_PATHS, type Section } from "#domain/profile/sections";

type Told = {
  readonly section: Section;
  readonly state: SectionState;
  readonly count: number;
  readonly newest: Entry | null;
};

interface SectionTasksProps {
  readonly locale: Locale;
  readonly hasMain: boolean;
  /** What the first section holds, in short. */
  readonly main: string;
  readonly complete: number;
  readonly sections: readonly Told[];
  readonly findings: readonly Finding[];
  readonly missingAppraisals: readonly number[];
}

/** The sections of a profile with what is in them, and by name what is missing. */
export function SectionTasks(props: SectionTasksProps) {
  const { locale, hasMain, main, complete, sections, findings, missingAppraisals } = props;
  const t = useTranslations("profile");
  const words = useProfileWords(locale);
  const overlaps = findings.filter(({ kind }) => kind === "overlap").length;
  const gaps = findings.length - overlaps;
  const hintOf = ({ state, count, newest }: Told) => {
    if (newest === null) return state === "COMPLETE" ? t("statedEmpty") : undefined;
    const title = words.brief(newest);
    return count === 1 ? title : t("newest", { title, count });
  };
  const missingOf = ({ section, state }: Told) => {
    if (section === "APPRAISALS" && state === "INCOMPLETE") {
      return t("missing.appraisals", { years: missingAppraisals.join(", ") });
    }
    if (section !== "POST_HISTORY" || state !== "CHECK") return undefined;
    const both = overlaps > 0 && gaps > 0 ? "yes" : "no";
    return t("missing.findings", { overlaps, both, gaps });
  };
  const tasks = sections.map((told): Task => {
    const [hint, missing] = [hintOf(told), missingOf(told)];
    return {
      href: localePath(locale, `/profil/${SECTION_PATHS[told.section]}`),
      name: words.section(told.section),
      ...(hint !== undefined && { hint }),
      ...(missing !== undefined && { missing }),
      status: <SectionTag state={told.state} />,
    };
  });
  const first: Task = {
    href: localePath(locale, "/profil/pribadi"),
    name: t("main"),
    ...(hasMain ? { hint: main } : { missing: t("missing.main") }),
    status: <SectionTag state={hasMain ? "COMPLETE" : "EMPTY"} />,
  };
  const all = sections.length + 1;
  return (
    <section>
      <h2>{t("complete")}</h2>
      <div className="mt-3 mb-4">
        <Progress value={complete} max={all} label={t("parts", { done: complete, all })} />
      </div>
      <TaskList tasks={[first, ...tasks]} />
    </section>
  );
}
