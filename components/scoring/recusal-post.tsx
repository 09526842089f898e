import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface RecusalPostProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly post: {
    readonly postId: string;
    readonly title: Bilingual;
    readonly declared: { readonly at: string; readonly reason: string } | null;
    readonly applicants: readonly { readonly stated: boolean }[];
    readonly statedAt: string | null;
  };
  /** Without its language; null when nothing can be declared any more. */
  readonly declareHref: string | null;
}

/** One post: what the member has still to say of its applicants, or has said; or the own conflict. */
export function RecusalPost({ locale, zone, post, declareHref }: RecusalPostProps) {
  const t = useTranslations("scoring");
  const { declared } = post;
  const title = inLocale(locale, post.title);
  if (declared !== null) {
    const time = formatInstant(locale, zone, new Date(declared.at));
    return (
      <Panel
        title={title}
        id={post.postId}
        aside={<Tag tone="neutral">{t("recusal.declared")}</Tag>}
      >
        <p>{t("recusal.declaredAt", { time, reason: declared.reason })}</p>
      </Panel>
    );
  }
  const { applicants, statedAt } = post;
  const due = applicants.filter(({ stated }) => !stated).length;
  return (
    <Panel
      title={title}
      id={post.postId}
      aside={due > 0 ? <Tag tone="warning">{t("recusal.due")}</Tag> : undefined}
    >
      {applicants.length === 0 && <p className="s-muted">{t("recusal.noCandidates")}</p>}
      {due > 0 && <p>{t("recusal.dueText", { due, count: applicants.length })}</p>}
      {due === 0 && statedAt !== null && (
        <p>
          {t("recusal.stated", {
            count: applicants.length,
            time: formatInstant(locale, zone, new Date(statedAt)),
          })}
        </p>
      )}
      {declareHref !== null && (
        <p>
          <ButtonLink
            href={localePath(locale, declareHref)}
            tone={due > 0 ? "primary" : "secondary"}
            size="small"
          >
            {due > 0 ? t("recusal.state") : t("recusal.declare")}
            <span className="s-sr"> {title}</span>
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}
