import { useTranslations } from "next-intl";
import { Cite } from "#components/ui/cite";
import { Icon } from "#components/ui/icon";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";

type Requirement = {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
  readonly citation: Citation | null;
  readonly basis: { readonly number: string; readonly dated: PlainDate } | null;
  readonly post: { readonly title: Bilingual } | null;
};

interface RequirementsProps {
  readonly locale: Locale;
  readonly requirements: readonly Requirement[];
  /** `YYYY-MM-DD`. */
  readonly referenceDate: string | null;
  /** Of the announcement. */
  readonly number: string;
  readonly severalPosts: boolean;
}

/** What applicants must fulfil: first what the law asks everywhere, then what only this notice asks. */
export function Requirements(props: RequirementsProps) {
  const { locale, requirements, referenceDate, number, severalPosts } = props;
  const t = useTranslations("announcement.requirements");
  const lawful = requirements.filter(({ citation }) => citation !== null);
  const own = requirements.filter(({ citation }) => citation === null);
  const scopeOf = ({ post }: Requirement) =>
    post === null ? t("allPosts") : t("onePost", { post: inLocale(locale, post.title) });
  return (
    <>
      {referenceDate !== null && (
        <p className="mt-2">{t("reference", { day: formatDay(locale, referenceDate) })}</p>
      )}
      {lawful.length > 0 && (
        <>
          <h3 className="mt-4">{t("byLaw")}</h3>
          <ul className="s-list s-checks">
            {lawful.map((requirement) => (
              <Row key={requirement.id} locale={locale} requirement={requirement}>
                {requirement.citation !== null && <Cite citation={requirement.citation} />}
                <span className="s-small s-muted">
                  {requirement.post === null ? t("everywhere") : scopeOf(requirement)}
                </span>
              </Row>
            ))}
          </ul>
        </>
      )}
      {own.length > 0 && (
        <>
          <h3 className="mt-6">{t("byNotice")}</h3>
          <ul className="s-list s-checks">
            {own.map((requirement) => (
              <Row key={requirement.id} locale={locale} requirement={requirement}>
                <span className="s-small s-muted">
                  {t("notice", { number })}
                  {requirement.basis !== null && (
                    <>
                      {" · "}
                      {t("basis", {
                        number: requirement.basis.number,
                        day: formatDay(locale, requirement.basis.dated),
                      })}
                    </>
                  )}
                  {severalPosts && <> · {scopeOf(requirement)}</>}
                </span>
              </Row>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface RowProps {
  readonly locale: Locale;
  readonly requirement: Requirement;
  readonly children: React.ReactNode;
}

function Row({ locale, requirement, children }: RowProps) {
  const terms = useTranslations("terms.requirement");
  const { kind, parameter, wording, wordingEn } = requirement;
  return (
    <li>
      <Icon name="check" />
      <div>
        <p>
          {terms(kind, { parameter, wording: inLocale(locale, { id: wording, en: wordingEn }) })}
        </p>
        <p className="s-row">{children}</p>
      </div>
    </li>
  );
}
