import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDocumentName } from "#components/application/document-name";
import { EntryWords } from "#components/profile/entry-words";
import { type Answer, Answers } from "#components/ui/answers";
import { gradeTitle, isGrade } from "#domain/accounts/grade";
import type { EducationLevel } from "#domain/accounts/terms";
import { formatBytes, formatDay, formatNip } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { DocumentCode, PostLevel } from "#domain/planning/terms";
import { type Entry, SECTION_PATHS, type Section } from "#domain/profile/sections";
import type { MaritalStatus } from "#domain/profile/terms";

type Checked = {
  readonly id: string;
  readonly post: { readonly title: Bilingual };
  readonly selection: { readonly name: Bilingual; readonly announcementNumber: string | null };
  readonly person: { readonly email: string; readonly nip: string };
  readonly profile: Readonly<Record<string, string>> | null;
  readonly hasPhoto: boolean;
  readonly history: readonly {
    readonly section: Section;
    readonly count: number | null;
    readonly entries: readonly Entry[];
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly mandatory: boolean;
    readonly need: { readonly outcome: "needed" | "notNeeded" | "open" } | null;
    readonly current: { readonly fileName: string; readonly bytes: number } | null;
  }[];
};

interface CheckAnswersProps {
  readonly locale: Locale;
  readonly application: Checked;
}

/** All that will be sent, each with the way to change it. */
export function CheckAnswers({ locale, application }: CheckAnswersProps) {
  const t = useTranslations("application");
  const { id, post, selection, person, profile } = application;
  const name = inLocale(locale, selection.name);
  const announcement =
    selection.announcementNumber === null
      ? name
      : t("check.announcement", { name, number: selection.announcementNumber });
  return (
    <>
      <Part
        title={t("check.post")}
        answers={[
          { label: t("check.postTitle"), value: inLocale(locale, post.title) },
          { label: t("check.selection"), value: announcement },
        ]}
      />
      {profile === null ? (
        <Part
          title={t("check.personal")}
          answers={[
            {
              label: t("nav.profile"),
              value: <span className="s-miss">{t("check.noProfile")}</span>,
              changeHref: localePath(locale, "/profil/pribadi"),
            },
          ]}
        />
      ) : (
        <ProfileParts
          locale={locale}
          profile={profile}
          person={person}
          hasPhoto={application.hasPhoto}
        />
      )}
      <HistoryPart locale={locale} history={application.history} />
      <DocumentPart locale={locale} id={id} documents={application.documents} />
    </>
  );
}

function Part({ title, answers }: { readonly title: string; readonly answers: readonly Answer[] }) {
  return (
    <section>
      <h2 className="s-h3">{title}</h2>
      <Answers answers={answers} />
    </section>
  );
}

interface ProfilePartsProps {
  readonly locale: Locale;
  readonly profile: Readonly<Record<string, string>>;
  readonly person: Checked["person"];
  readonly hasPhoto: boolean;
}

function ProfileParts({ locale, profile, person, hasPhoto }: ProfilePartsProps) {
  const t = useTranslations("application");
  const levels = useTranslations("terms.postLevel");
  const education = useTranslations("terms.education");
  const statuses = useTranslations("terms.maritalStatus");
  const states = useTranslations("profile.state");
  const unsaid = <span className="s-muted">{states("EMPTY")}</span>;
  const said = (field: string) => profile[field] ?? "";
  const row = (field: Parameters<typeof label>[0], value: ReactNode, part: string): Answer => ({
    label: label(field),
    value,
    changeHref: localePath(locale, `/profil/pribadi#${part}`),
  });
  const label = (
    field:
      | "fullName"
      | "birthPlace"
      | "phone"
      | "address"
      | "maritalStatus"
      | "religion"
      | "identityNumber"
      | "taxNumber"
      | "agencyName"
      | "unit"
      | "currentPost"
      | "currentLevel"
      | "qualifyingSince"
      | "grade"
      | "educationLevel"
      | "educationMajor"
      | "educationSchool"
      | "experienceYears",
  ) => t(`profile.field.${field}`);
  const since = (what: string, day: string) =>
    t("check.since", { what, day: formatDay(locale, day) });
  const status = said("maritalStatus") as MaritalStatus | "";
  const level = said("currentLevel") as PostLevel;
  const schooling = said("educationLevel") as EducationLevel;
  const grade = said("grade");
  const gradeWords = isGrade(grade) ? `${gradeTitle(grade)}, ${grade}` : grade;
  const qualifying = said("qualifyingSince");
  return (
    <>
      <Part
        title={t("check.personal")}
        answers={[
          row("fullName", said("fullName"), "pribadi"),
          { label: t("check.nip"), value: <span className="s-code">{formatNip(person.nip)}</span> },
          row("birthPlace", said("birthPlace"), "pribadi"),
          { label: t("check.email"), value: person.email },
          row("phone", said("phone"), "pribadi"),
          row("address", said("address"), "pribadi"),
          row("maritalStatus", status === "" ? unsaid : statuses(status), "pribadi"),
          row("religion", said("religion") || unsaid, "pribadi"),
          row("identityNumber", said("identityNumber") || unsaid, "pribadi"),
          row("taxNumber", said("taxNumber") || unsaid, "pribadi"),
          {
            label: t("check.photo"),
            value: hasPhoto ? t("check.photoThere") : unsaid,
            changeHref: localePath(locale, "/profil"),
          },
        ]}
      />
      <Part
        title={t("profile.part.career")}
        answers={[
          row("agencyName", said("agencyName"), "jabatan"),
          row("unit", said("unit"), "jabatan"),
          row("currentPost", since(said("currentPost"), said("currentPostSince")), "jabatan"),
          row("currentLevel", levels(level), "jabatan"),
          row(
            "qualifyingSince",
            qualifying === "" ? t("check.never") : formatDay(locale, qualifying),
            "jabatan",
          ),
          row("grade", since(gradeWords, said("gradeSince")), "jabatan"),
        ]}
      />
      <Part
        title={t("profile.part.education")}
        answers={[
          row("educationLevel", education(schooling), "pendidikan"),
          row("educationMajor", said("educationMajor"), "pendidikan"),
          row("educationSchool", said("educationSchool"), "pendidikan"),
          row(
            "experienceYears",
            t("check.years", { years: said("experienceYears") }),
            "pendidikan",
          ),
        ]}
      />
    </>
  );
}

interface HistoryPartProps {
  readonly locale: Locale;
  readonly history: Checked["history"];
}

/** The history goes along as it is, line by line, folded because there is much of it. */
function HistoryPart({ locale, history }: HistoryPartProps) {
  const t = useTranslations("profile");
  return (
    <Part
      title={t("history")}
      answers={history.map(({ section, count, entries }) => ({
        label: t(`section.${section}`),
        value:
          count === null ? (
            t("statedEmpty")
          ) : count === 0 ? (
            <span className="s-muted">{t("state.EMPTY")}</span>
          ) : (
            <details>
              <summary>
                {t("count", { count })}
                <span className="s-sr"> {t(`section.${section}`)}</span>
              </summary>
              <ul className="s-list s-small">
                {entries.map((entry) => (
                  <li key={JSON.stringify(entry.values)}>
                    <EntryWords locale={locale} entry={entry} />
                  </li>
                ))}
              </ul>
            </details>
          ),
        changeHref: localePath(locale, `/profil/${SECTION_PATHS[section]}`),
      }))}
    />
  );
}

interface DocumentPartProps {
  readonly locale: Locale;
  readonly id: string;
  readonly documents: Checked["documents"];
}

function DocumentPart({ locale, id, documents }: DocumentPartProps) {
  const t = useTranslations("application.check");
  const nameOf = useDocumentName();
  return (
    <Part
      title={t("documents")}
      answers={documents.map((document) => ({
        label: nameOf(document),
        value:
          document.current !== null ? (
            `${document.current.fileName} (${formatBytes(locale, document.current.bytes)})`
          ) : document.mandatory ? (
            <span className="s-miss">{t("noFile")}</span>
          ) : (
            <span className="s-muted">
              {t(document.need?.outcome === "notNeeded" ? "noFileNotNeeded" : "noFileOptional")}
            </span>
          ),
        changeHref: localePath(locale, `/lamaran/${id}/dokumen#d-${document.id}`),
      }))}
    />
  );
}
