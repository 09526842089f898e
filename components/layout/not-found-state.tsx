import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface StateProps {
  readonly locale: Locale;
}

/** Nothing has this address. `level` 2 where another language has said so before. */
export async function PublicNotFound({
  locale,
  level = 1,
}: StateProps & { readonly level?: 1 | 2 }) {
  const t = await getTranslations({ locale, namespace: "layout.notFound" });
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="s-state" lang={locale}>
      <Heading>{t("title")}</Heading>
      <p>{t("public")}</p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, "/seleksi")}>{t("toSelections")}</ButtonLink>
        <TextLink href={localePath(locale, "/")}>{t("toStart")}</TextLink>
      </p>
    </div>
  );
}

/** Absent and forbidden look alike, so that nobody learns what exists; and whom to ask. */
export function OfficeNotFound(
  props: StateProps & {
    readonly home: string;
    /** Whether a selection opens to the reader only with the pact, which may be why. */
    readonly isPactDue: boolean;
  },
) {
  const { locale, home, isPactDue } = props;
  const t = useTranslations("layout.noAccess");
  return (
    <div className="s-state">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {isPactDue && (
        <p>
          {t("pactDue")} <TextLink href={localePath(locale, "/penilaian")}>{t("toPact")}</TextLink>
        </p>
      )}
      <p>
        <b>{t("ask")}</b> {t("whom")}
      </p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, home)}>{t("toWork")}</ButtonLink>
      </p>
    </div>
  );
}

/** The same for applicants, who have nobody to ask for a role. */
export function ApplicantNotFound({ locale }: StateProps) {
  const t = useTranslations("layout.noAccess");
  return (
    <div className="s-state">
      <h1>{t("title")}</h1>
      <p>{t("applicant")}</p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, "/lamaran")}>{t("toApplications")}</ButtonLink>
      </p>
    </div>
  );
}
