import { useTranslations } from "next-intl";
import { AmendedDiff, useAmendedTitle } from "#components/announcement/amended-diff";
import { useFewWay } from "#components/announcement/few-way";
import { PanelDiff } from "#components/announcement/panel-diff";
import { DefinitionList } from "#components/ui/definition-list";
import { Diff } from "#components/ui/diff";
import { Instant } from "#components/ui/instant";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { type AmendedSubject, type AmendedValues, asksAnew } from "#domain/announcement/amendment";
import type { FewChoice } from "#domain/announcement/few-applicants";
import type { Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

type OnePost = { readonly code: string; readonly title: Bilingual };

export type NoticeShown = {
  readonly id: string;
  readonly number: string;
  readonly publishedAt: string;
  readonly reason: Bilingual;
  readonly paper: PaperRef | null;
} & (
  | {
      readonly kind: "AMENDMENT";
      readonly sequence: number;
      readonly change: AmendedSubject & {
        readonly before: AmendedValues;
        readonly after: AmendedValues;
      };
    }
  | {
      readonly kind: "EXTENSION";
      readonly posts: readonly (OnePost & {
        readonly sequence: number;
        readonly oldLastDay: string;
        readonly firstOpenDay: string;
        readonly newLastDay: string;
      })[];
    }
  | {
      readonly kind: "PANEL";
      readonly leftOn: string;
      readonly left: readonly SeatHolder[];
      readonly joined: readonly SeatHolder[];
      readonly chair: string | null;
    }
  | (FewChoice & {
      readonly kind: "FEW_APPLICANTS";
      readonly post: OnePost;
      readonly counted: number;
      readonly extensions: number;
      readonly advice: PaperRef | null;
    })
  | { readonly kind: "CANCELLATION"; readonly post: OnePost | null }
);

type SeatHolder = { readonly name: string; readonly institution: string };

const LOOKS = {
  AMENDMENT: { tone: "warning", icon: "pencil" },
  EXTENSION: { tone: "info", icon: "alarm" },
  PANEL: { tone: "info", icon: "users" },
  FEW_APPLICANTS: { tone: "warning", icon: "gavel" },
  CANCELLATION: { tone: "danger", icon: "ban" },
} as const;

interface NoticesProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly notices: readonly NoticeShown[];
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Address of a paper without language; null where its reader cannot open it. */
  readonly paperHref: (paper: PaperRef) => string;
}

/** What was announced after the announcement, the youngest first. */
export function Notices({ locale, zone, notices, supervisor, paperHref }: NoticesProps) {
  const t = useTranslations("changes");
  const titleOf = useAmendedTitle();
  const fewWay = useFewWay(supervisor);
  const heading = (notice: NoticeShown) => {
    if (notice.kind === "AMENDMENT") {
      return t("notice.amendment", {
        sequence: notice.sequence,
        part: titleOf(notice.change),
      });
    }
    if (notice.kind === "EXTENSION") {
      return t("notice.extension", { count: notice.posts.length });
    }
    if (notice.kind === "PANEL") return t("notice.panel");
    if (notice.kind === "FEW_APPLICANTS")
      return fewWay(notice, inLocale(locale, notice.post.title));
    return notice.post === null
      ? t("notice.cancelledAll")
      : t("notice.cancelled", { post: inLocale(locale, notice.post.title) });
  };
  const effectOf = (notice: NoticeShown) => {
    if (notice.kind === "FEW_APPLICANTS") return t(`few.effectOf.${notice.way}`);
    return notice.kind === "AMENDMENT" && asksAnew(notice.change.part)
      ? t("notice.effectOf.ASKS_ANEW")
      : t(`notice.effectOf.${notice.kind}`);
  };
  const paperLink = (paper: PaperRef) => (
    <TextLink file href={localePath(locale, paperHref(paper))}>
      {t("paper", { number: paper.number, day: formatDay(locale, paper.dated) })}
    </TextLink>
  );
  return (
    <div className="s-stack-6">
      {notices.map((notice) => (
        <article key={notice.id} id={notice.id} className="s-notice">
          <p className="s-row">
            <Tag {...LOOKS[notice.kind]}>{t(`notice.kind.${notice.kind}`)}</Tag>
            <span className="s-small s-muted">
              {notice.number}, <Instant locale={locale} zone={zone} at={notice.publishedAt} />
            </span>
          </p>
          <h2>{heading(notice)}</h2>
          {notice.kind === "AMENDMENT" && <AmendedDiff locale={locale} change={notice.change} />}
          {notice.kind === "PANEL" && <PanelDiff locale={locale} {...notice} />}
          {notice.kind === "EXTENSION" &&
            notice.posts.map((post) => (
              <div key={post.code}>
                <h3 className="mt-3">{inLocale(locale, post.title)}</h3>
                <Diff
                  beforeLabel={t("notice.oldLastDay")}
                  afterLabel={t("notice.newLastDay", { sequence: post.sequence })}
                  before={<del>{formatDay(locale, post.oldLastDay)}</del>}
                  after={<ins>{formatDay(locale, post.newLastDay)}</ins>}
                />
              </div>
            ))}
          <DefinitionList
            entries={[
              ...(notice.kind === "PANEL" && notice.chair !== null
                ? [{ term: t("panel.chairAfter"), value: notice.chair }]
                : []),
              { term: t("notice.reason"), value: inLocale(locale, notice.reason) },
              { term: t("notice.effect"), value: effectOf(notice) },
              ...(notice.kind === "FEW_APPLICANTS"
                ? [
                    {
                      term: t("few.counted"),
                      value: t("few.countedAfter", {
                        count: notice.counted,
                        extensions: notice.extensions,
                      }),
                    },
                  ]
                : []),
              ...(notice.paper === null
                ? []
                : [{ term: t("notice.basis"), value: paperLink(notice.paper) }]),
              ...(notice.kind === "FEW_APPLICANTS" && notice.way === "CONSULT"
                ? [
                    {
                      term: t("few.advice", { supervisor }),
                      value: notice.advice === null ? t("few.noAdvice") : paperLink(notice.advice),
                    },
                  ]
                : []),
            ]}
          />
        </article>
      ))}
    </div>
  );
}
