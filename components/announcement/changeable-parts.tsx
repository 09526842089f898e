import { useTranslations } from "next-intl";
import {
  type AmendedPartWords,
  useAmendedTitle,
  useLines,
} from "#components/announcement/amended-diff";
import { Cite } from "#components/ui/cite";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { AmendedValues, Lock, LockedPart } from "#domain/announcement/amendment";
import { type Locale, localePath } from "#domain/locale";

export type Part = AmendedPartWords & {
  readonly subjectId: string | null;
  readonly current: AmendedValues;
  readonly lock: Lock | null;
};

/** The words in the address of each part. */
export const PART_WORDS = {
  CONTACT: "kontak",
  STAGE_DAYS: "jadwal",
  STAGE_RULE: "kelulusan",
  REQUIREMENT: "syarat",
} as const;

interface ChangeablePartsProps {
  readonly locale: Locale;
  /** Address of the page of changes without language. */
  readonly base: string;
  readonly selectionId: string;
  readonly parts: readonly Part[];
  readonly mayPropose: boolean;
}

/** What of an announcement can still change, and what is locked and why. */
export function ChangeableParts(props: ChangeablePartsProps) {
  const { locale, base, selectionId, parts, mayPropose } = props;
  const t = useTranslations("changes");
  const titleOf = useAmendedTitle();
  const columns: Column<Part>[] = [
    {
      key: "part",
      header: t("parts.part"),
      rowHeader: true,
      cell: (row) => (
        <>
          {titleOf(row)}
          <CurrentText locale={locale} part={row} />
        </>
      ),
    },
    {
      key: "state",
      header: t("parts.state"),
      cell: (row) =>
        row.lock === null ? (
          <Tag tone="success" icon="pencil">
            {t("parts.open")}
          </Tag>
        ) : (
          <Tag tone="neutral" icon="lock">
            {t("parts.locked")}
          </Tag>
        ),
    },
    {
      key: "why",
      header: t("parts.why"),
      cell: (row) =>
        row.lock === null ? (
          mayPropose ? (
            <TextLink
              href={localePath(
                locale,
                `${base}/usul/${PART_WORDS[row.part]}/${row.subjectId ?? selectionId}`,
              )}
            >
              {t("parts.propose")}
              <span className="s-sr"> {titleOf(row)}</span>
            </TextLink>
          ) : (
            t("parts.noScore")
          )
        ) : (
          <>
            {t(`lock.${row.lock.code}`, row.lock.facts)}
            {row.lock.citation !== null && (
              <span className="s-sub">
                <Cite citation={row.lock.citation} />
              </span>
            )}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("parts.title")}
      sub={t("parts.sub")}
      columns={columns}
      rows={parts}
      rowKey={(row) => `${row.part} ${row.subjectId}`}
      phone="records"
    />
  );
}

function CurrentText({ locale, part }: { readonly locale: Locale; readonly part: Part }) {
  const t = useTranslations("changes");
  const lines = useLines(locale, part);
  const [first, second] = lines(part.current);
  return (
    <span className="s-sub">
      {first?.text}
      {part.part === "STAGE_DAYS" &&
        second !== undefined &&
        t("parts.results", { day: second.text })}
    </span>
  );
}

interface LockedPartsProps {
  readonly locale: Locale;
  /** Where the other way begins, by what is locked; without language. */
  readonly ways: Partial<Readonly<Record<LockedPart, string>>>;
  readonly parts: readonly LockedPart[];
}

/** What no amendment changes, each with its reason and the way there is instead. */
export function LockedParts({ locale, ways, parts }: LockedPartsProps) {
  const t = useTranslations("changes");
  return (
    <DataTable
      caption={t("locked.title")}
      columns={[
        {
          key: "part",
          header: t("parts.part"),
          rowHeader: true,
          cell: (part) => t(`locked.${part}.name`),
        },
        {
          key: "why",
          header: t("parts.why"),
          cell: (part) => {
            const way = ways[part];
            return (
              <>
                {t(`locked.${part}.why`)}{" "}
                {way !== undefined && (part === "POSTS" || part === "LAST_DAY") && (
                  <TextLink href={way.startsWith("#") ? way : localePath(locale, way)}>
                    {t(`locked.${part}.way`)}
                  </TextLink>
                )}
              </>
            );
          },
        },
      ]}
      rows={parts}
      rowKey={(part) => part}
      phone="records"
    />
  );
}
