import { useTranslations } from "next-intl";
import { useProfileWords } from "#components/profile/words";
import { ButtonLink } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Tag } from "#components/ui/tag";
import { TaskList } from "#components/ui/task-list";
import { type Locale, localePath } from "#domain/locale";
import type { Finding } from "#domain/profile/career";
import { type Entry, SECTION_PATHS, type Section } from "#domain/profile/sections";

interface EntryListProps {
  readonly locale: Locale;
  readonly section: Section;
  readonly entries: readonly (Entry & { readonly id: string })[];
  readonly findings: readonly Finding[];
  readonly isFull: boolean;
}

/** What stands in a section, newest first, each line with its page. */
export function EntryList({ locale, section, entries, findings, isFull }: EntryListProps) {
  const t = useTranslations("profile");
  const words = useProfileWords(locale);
  const at = localePath(locale, `/profil/${SECTION_PATHS[section]}`);
  const marked = new Set(findings.flatMap(({ later, earlier }) => [later, earlier]));
  return (
    <section>
      <div className="s-row-between mb-3">
        <h2>{entries.length === 0 ? t("noEntries") : t("count", { count: entries.length })}</h2>
        {!isFull && (
          <ButtonLink href={`${at}/baru`} tone="secondary">
            <Icon name="plus" /> {t("add")}
          </ButtonLink>
        )}
      </div>
      {entries.length > 0 && (
        <TaskList
          tasks={entries.map((entry) => ({
            href: `${at}/${entry.id}`,
            name: words.title(entry),
            hint: words.details(entry),
            status: marked.has(`${entry.values.post}`) ? (
              <Tag tone="warning">{t("state.CHECK")}</Tag>
            ) : (
              <Tag tone="success">{t("state.COMPLETE")}</Tag>
            ),
          }))}
        />
      )}
    </section>
  );
}
