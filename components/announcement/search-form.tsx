import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Locale, localePath } from "#domain/locale";

interface SearchFormProps {
  readonly locale: Locale;
  readonly text?: string | undefined;
  /** The filter in force; absent where only words are asked for. */
  readonly standing?: string | undefined;
}

/** Asks for announcements by words and, on the list, by how they stand. Needs no script. */
export function SearchForm({ locale, text = "", standing }: SearchFormProps) {
  const t = useTranslations("announcement.search");
  return (
    <search>
      <form action={localePath(locale, "/seleksi/cari")} className="s-inline-form">
        <div className="s-field">
          <label className="s-label" htmlFor="kata">
            {t("label")}
          </label>
          <input
            className="s-input"
            id="kata"
            name="kata"
            type="search"
            maxLength={80}
            defaultValue={text}
          />
        </div>
        {standing !== undefined && (
          <div className="s-field">
            <label className="s-label" htmlFor="keadaan">
              {t("standing")}
            </label>
            <select className="s-select" id="keadaan" name="keadaan" defaultValue={standing}>
              <option value="all">{t("all")}</option>
              <option value="open">{t("open")}</option>
              <option value="running">{t("running")}</option>
              <option value="finished">{t("finished")}</option>
            </select>
          </div>
        )}
        <Button>
          <Icon name="search" />
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
