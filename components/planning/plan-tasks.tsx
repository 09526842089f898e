import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import { TaskList } from "#components/ui/task-list";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface PlanTasksProps {
  readonly locale: Locale;
  readonly tasks: readonly {
    readonly selectionId: string;
    readonly name: Bilingual;
    readonly task: "mend" | "request" | "approve" | "record" | "confirm" | "sign" | "publish";
    readonly announcedOn: string | null;
  }[];
}

/** Plans that wait for the reader, each with what is to be done and by when. */
export function PlanTasks({ locale, tasks }: PlanTasksProps) {
  const t = useTranslations("planning.tasks");
  return (
    <TaskList
      tasks={tasks.map(({ selectionId, name, task, announcedOn }) => ({
        href: localePath(locale, `/kantor/seleksi/${selectionId}/rencana/periksa`),
        name: t(`do.${task}`, { name: inLocale(locale, name) }),
        ...(announcedOn !== null && { hint: t("before", { day: formatDay(locale, announcedOn) }) }),
        status: <Tag tone="warning">{t("yours")}</Tag>,
      }))}
    />
  );
}
