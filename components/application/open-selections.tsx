import { useTranslations } from "next-intl";
import { deadlineText } from "#components/application/deadline";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

type OpenSelection = {
  readonly id: string;
  readonly name: Bilingual;
  readonly slug: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly closesAt: string;
  readonly posts: readonly {
    readonly postId: string;
    readonly title: Bilingual;
    readonly unit: string;
  }[];
};

interface OpenSelectionsProps {
  readonly locale: Locale;
  readonly selections: readonly OpenSelection[];
  /** Of the headings: one below the heading above. */
  readonly level: 2 | 3;
}

/** Posts that can be applied for now, by selection, with the deadline beside each selection. */
export function OpenSelections({ locale, selections, level }: OpenSelectionsProps) {
  const t = useTranslations("application");
  if (selections.length === 0) {
    return (
      <EmptyState
        level={level}
        title={t("home.closedTitle")}
        action={<TextLink href={localePath(locale, "/seleksi")}>{t("home.toSelections")}</TextLink>}
      >
        {t("home.closed")}
      </EmptyState>
    );
  }
  const Heading = level === 2 ? "h2" : "h3";
  return selections.map((selection) => (
    <section key={selection.id} className="mb-4">
      <Heading className="s-h3">{inLocale(locale, selection.name)}</Heading>
      <p className="s-small s-muted">
        {selection.agencyName} ·{" "}
        {t("deadline.closes", {
          deadline: deadlineText(locale, selection.zone, selection.closesAt),
        })}{" "}
        ·{" "}
        <TextLink href={localePath(locale, `/seleksi/${selection.slug}`)}>
          {t("home.announcement")}
        </TextLink>
      </p>
      <ul className="s-list">
        {selection.posts.map(({ postId, title, unit }) => (
          <li key={postId} className="s-row-between">
            <div>
              <b>{inLocale(locale, title)}</b>
              {unit !== title.id && <p className="s-small s-muted">{unit}</p>}
            </div>
            <ButtonLink
              href={localePath(locale, `/lamaran/baru?jabatan=${postId}`)}
              tone="secondary"
              size="small"
            >
              {t("home.apply")}
              <span className="s-sr"> {inLocale(locale, title)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
