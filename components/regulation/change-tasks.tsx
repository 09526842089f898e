import { useTranslations } from "next-intl";
import { useParameterName } from "#components/regulation/parameter-words";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import { TaskList } from "#components/ui/task-list";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import { type ChangeableName, parameterSlug } from "#domain/regulation/changed-parameters";

interface ChangeTasksProps {
  readonly locale: Locale;
  readonly tasks: readonly {
    readonly parameter: ChangeableName;
    readonly validFrom: string;
  }[];
}

/** Changes of parameters that wait for the reader as the second person; nothing without any. */
export function ChangeTasks({ locale, tasks }: ChangeTasksProps) {
  const t = useTranslations("regulation.tasks");
  const nameOf = useParameterName();
  if (tasks.length === 0) return null;
  return (
    <div className="mb-4">
      <Panel id="pengesahan" title={t("title")}>
        <TaskList
          tasks={tasks.map(({ parameter, validFrom }) => ({
            href: localePath(locale, `/kantor/peraturan/${parameterSlug(parameter)}`),
            name: t("decide", { parameter: nameOf(parameter) }),
            hint: t("until", { day: formatDay(locale, validFrom) }),
            status: <Tag tone="warning">{t("yours")}</Tag>,
          }))}
        />
      </Panel>
    </div>
  );
}
