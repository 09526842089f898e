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
    readonly candidates: readonly { readonly code: string; readonly name: string }[];
  };
  /** Without its language; null when nothing can be declared any more. */
  readonly declareHref: string | null;
}

/** One post with its candidates, or with the member's own declaration and nothing else. */
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
  return (
    <Panel title={title} id={post.postId}>
      {post.candidates.length === 0 ? (
        <p className="s-muted">{t("recusal.noCandidates")}</p>
      ) : (
        <ul className="s-list" aria-label={t("recusal.candidates")}>
          {post.candidates.map(({ code, name }) => (
            <li key={code}>
              {name} <span className="s-muted s-code">{code}</span>
            </li>
          ))}
        </ul>
      )}
      {declareHref !== null && (
        <p>
          <ButtonLink href={localePath(locale, declareHref)} tone="secondary" size="small">
            {t("recusal.declare")}
            <span className="s-sr"> {title}</span>
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}
