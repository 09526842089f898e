import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface MachineDataProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly hasResults: boolean;
}

/** The same announcement for programs. */
export function MachineData({ locale, slug, hasResults }: MachineDataProps) {
  const t = useTranslations("announcement.machines");
  const data = (part: string) => `/api/v1/selections/${slug}${part}?lang=${locale}`;
  return (
    <div className="s-noprint">
      <h2 className="text-base">{t("title")}</h2>
      <p className="s-small mt-1">{t("lead")}</p>
      <ul className="s-small s-stack-2 mt-2">
        <li>
          <TextLink file href={data("")}>
            {t("announcement")}
          </TextLink>
        </li>
        {hasResults && (
          <li>
            <TextLink file href={data("/results")}>
              {t("results")}
            </TextLink>
          </li>
        )}
        <li>
          <TextLink file href={localePath(locale, "/feed.xml")}>
            {t("feed")}
          </TextLink>
        </li>
        <li>
          <TextLink file href="/api/v1/openapi.json">
            {t("description")}
          </TextLink>
        </li>
      </ul>
    </div>
  );
}

/** The timetable as a file that calendars open. */
export function CalendarLink({ locale, slug }: Pick<MachineDataProps, "locale" | "slug">) {
  const t = useTranslations("announcement.machines");
  return (
    <p className="s-noprint mt-4">
      <TextLink file href={localePath(locale, `/seleksi/${slug}/jadwal.ics`)} className="s-back">
        <Icon name="calendar-event" />
        {t("calendar")}
      </TextLink>
    </p>
  );
}
