import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Locale, localePath } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";

/** What is asked for, by the names that the fields have in the address; empty for all. */
export type Asked = Readonly<
  Record<"kata" | "keadaan" | "instansi" | "jenjang" | "bidang" | "provinsi", string>
>;

interface SearchFormProps {
  readonly locale: Locale;
  /** Absent where only words are asked for. */
  readonly filters?: {
    readonly asked: Asked;
    readonly provinces: readonly string[];
    /** How many days before its deadline a selection is about to close. */
    readonly closingDays: number;
  };
}

/** Asks for announcements by words and, on the list, by filters. Needs no script. */
export function SearchForm({ locale, filters }: SearchFormProps) {
  const t = useTranslations("announcement.search");
  return (
    <search>
      <form action={localePath(locale, "/seleksi/cari")}>
        <div className="s-inline-form">
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
              defaultValue={filters?.asked.kata}
            />
          </div>
          {filters !== undefined && (
            <Choice
              name="keadaan"
              label={t("standing")}
              chosen={filters.asked.keadaan}
              choices={[
                ["", t("all")],
                ["open", t("open")],
                ["closing", t("closing", { days: filters.closingDays })],
                ["running", t("running")],
                ["finished", t("finished")],
              ]}
            />
          )}
          <Button>
            <Icon name="search" />
            {t("submit")}
          </Button>
        </div>
        {filters !== undefined && <MoreFilters {...filters} />}
      </form>
    </search>
  );
}

/** The rarer filters, folded until one of them is in force. */
function MoreFilters({ asked, provinces }: NonNullable<SearchFormProps["filters"]>) {
  const t = useTranslations("announcement.search");
  const levels = useTranslations("terms.postLevel");
  const fields = useTranslations("terms.workField");
  const { instansi, jenjang, bidang, provinsi } = asked;
  const all = [["", t("any")]] as const;
  return (
    <details className="mt-3" open={`${instansi}${jenjang}${bidang}${provinsi}` !== ""}>
      <summary>{t("more")}</summary>
      <div className="s-filter mt-2">
        <div className="s-field">
          <label className="s-label" htmlFor="instansi">
            {t("agency")}
          </label>
          <input
            className="s-input"
            id="instansi"
            name="instansi"
            maxLength={80}
            defaultValue={instansi}
          />
        </div>
        <Choice
          name="jenjang"
          label={t("level")}
          chosen={jenjang}
          choices={[
            ...all,
            ...POST_LEVELS.slice(0, 3).map((each) => [each, levels(each)] as const),
          ]}
        />
        <Choice
          name="bidang"
          label={t("field")}
          chosen={bidang}
          choices={[...all, ...WORK_FIELDS.map((each) => [each, fields(each)] as const)]}
        />
        {provinces.length > 0 && (
          <Choice
            name="provinsi"
            label={t("region")}
            chosen={provinsi}
            choices={[...all, ...provinces.map((each) => [each, each] as const)]}
          />
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly name: keyof Asked;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <div className="s-field">
      <label className="s-label" htmlFor={name}>
        {label}
      </label>
      <select className="s-select" id={name} name={name} defaultValue={chosen} key={chosen}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
