import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { Cite } from "#components/ui/cite";
import { TextLink } from "#components/ui/text-link";
import { timeLeft } from "#domain/application/time-left";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { Citation } from "#domain/refusal";

interface BoardAlarmsProps {
  readonly locale: Locale;
  readonly now: string;
  readonly closesAt: string | null;
  /** Where the panel extends applications, or ends a post. */
  readonly changesHref: string;
  /** Where the secretariat writes to those of a post who have not sent; null for all others. */
  readonly draftsHref: ((postId: string) => string) | null;
  readonly alarms: readonly {
    readonly postId: string;
    readonly title: Bilingual;
    readonly applicants: number;
    readonly sent: number;
    readonly drafts: number;
    readonly minimum: number;
    readonly isClosed: boolean;
    readonly citation: Citation | null;
  }[];
}

/** From this many days before the deadline on, too few applicants are an alarm. */
const URGENT_DAYS = 3;

/** Posts with too few applicants, each with its clause. */
export function BoardAlarms(props: BoardAlarmsProps) {
  const { locale, now, closesAt, changesHref, draftsHref, alarms } = props;
  const t = useTranslations("planning.board");
  if (alarms.length === 0) return null;
  const days = closesAt === null ? 0 : timeLeft(new Date(now), new Date(closesAt)).days;
  return (
    <section aria-labelledby="perhatian" className="s-gapstack">
      <h2 id="perhatian" className="s-sr">
        {t("attention")}
      </h2>
      {alarms.map(({ postId, title, applicants, sent, drafts, minimum, isClosed, citation }) => (
        <Banner
          key={postId}
          level={3}
          tone={isClosed || days < URGENT_DAYS ? "danger" : "warning"}
          title={
            isClosed
              ? t(applicants < sent ? "fewEligible" : "fewClosed", {
                  post: inLocale(locale, title),
                  applicants,
                  sent,
                })
              : t("fewOpen", { post: inLocale(locale, title), applicants, days })
          }
        >
          <p>
            {t("needed", { minimum })} {isClosed && t("lawfulNext")}
            {!isClosed && drafts > 0 && t("draftsWaiting", { drafts })}
          </p>
          {!isClosed && drafts > 0 && draftsHref !== null && (
            <p>
              <TextLink href={draftsHref(postId)}>{t("writeToDrafts")}</TextLink>
            </p>
          )}
          {isClosed && (
            <p>
              <TextLink href={changesHref}>{t("toChanges")}</TextLink>
            </p>
          )}
          {citation !== null && <Cite citation={citation} />}
        </Banner>
      ))}
    </section>
  );
}
