import { useTranslations } from "next-intl";
import { useAmendedTitle, useLines } from "#components/announcement/amended-diff";
import { Cite } from "#components/ui/cite";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type {
  AmendablePart,
  AmendedSubject,
  AmendedValues,
  Lock,
  LockedPart,
} from "#domain/announcement/amendment";
import { type Locale, localePath } from "#domain/locale";

export type Part = AmendedSubject & {
  readonly subjectId: string | null;
  readonly current: AmendedValues;
  readonly lock: Lock | null;
};

/** The words in the address of each part. */
export const PART_WORDS = {
  CONTACT: "kontak",
  STAGE_DAYS: "jadwal",
  STAGE_RULE: "kelulusan",
  STAGE_METHOD: "metode",
  CRITERION: "unsur",
  REQUIREMENT: "syarat",
  REQUIREMENT_ADDED: "syarat-baru",
  REQUIREMENT_REMOVED: "syarat-hapus",
  DOCUMENT: "dokumen",
  DOCUMENT_ADDED: "dokumen-baru",
  DOCUMENT_REMOVED: "dokumen-hapus",
} as const satisfies Readonly<Record<AmendablePart, string>>;

/** How what is asked for is taken out as a whole. */
const REMOVALS: Partial<Readonly<Record<AmendablePart, AmendablePart>>> = {
  REQUIREMENT: "REQUIREMENT_REMOVED",
  REQUIREMENT_REMOVED: "REQUIREMENT_REMOVED",
  DOCUMENT: "DOCUMENT_REMOVED",
};

/** Of these there are many, so that they are folded up below the others. */
const FOLDED = ["CRITERIA", "REQUIREMENTS", "DOCUMENTS"] as const;

const GROUPS: Readonly<Record<AmendablePart, (typeof FOLDED)[number] | null>> = {
  CONTACT: null,
  STAGE_DAYS: null,
  STAGE_RULE: null,
  STAGE_METHOD: null,
  CRITERION: "CRITERIA",
  REQUIREMENT: "REQUIREMENTS",
  REQUIREMENT_ADDED: "REQUIREMENTS",
  REQUIREMENT_REMOVED: "REQUIREMENTS",
  DOCUMENT: "DOCUMENTS",
  DOCUMENT_ADDED: "DOCUMENTS",
  DOCUMENT_REMOVED: "DOCUMENTS",
};

interface ChangeablePartsProps {
  readonly locale: Locale;
  /** Address of the page of changes without language. */
  readonly base: string;
  readonly selectionId: string;
  readonly parts: readonly Part[];
  /** What could come anew. */
  readonly additions: readonly Part[];
  readonly mayPropose: boolean;
}

/** What of an announcement can still change, and what is locked and why. */
export function ChangeableParts(props: ChangeablePartsProps) {
  const { locale, base, selectionId, parts, additions, mayPropose } = props;
  const t = useTranslations("changes");
  const titleOf = useAmendedTitle();
  const hrefOf = (part: AmendablePart, subjectId: string | null) =>
    localePath(locale, `${base}/usul/${PART_WORDS[part]}/${subjectId ?? selectionId}`);
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
            <Ways row={row} title={titleOf(row)} hrefOf={hrefOf} />
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
  const rowsOf = Map.groupBy([...parts, ...additions], ({ part }) => GROUPS[part]);
  const table = (caption: string, rows: readonly Part[], isHidden = false) => (
    <DataTable
      caption={caption}
      captionHidden={isHidden}
      sub={isHidden ? undefined : t("parts.sub")}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.part} ${row.subjectId}`}
      phone="records"
    />
  );
  return (
    <>
      {table(t("parts.title"), rowsOf.get(null) ?? [])}
      {FOLDED.map((group) => {
        const rows = rowsOf.get(group) ?? [];
        if (rows.length === 0) return null;
        const open = rows.filter(({ lock }) => lock === null).length;
        const title = t(`parts.group.${group}`);
        return (
          <details key={group} className="s-fold">
            <summary>
              {open === 0
                ? t("parts.allLocked", { group: title, count: rows.length })
                : t("parts.someOpen", { group: title, count: rows.length, open })}
            </summary>
            {table(title, rows, true)}
          </details>
        );
      })}
    </>
  );
}

interface WaysProps {
  readonly row: Part;
  readonly title: string;
  readonly hrefOf: (part: AmendablePart, subjectId: string | null) => string;
}

/** Where a change of a part is proposed, and its end. */
function Ways({ row, title, hrefOf }: WaysProps) {
  const t = useTranslations("changes");
  const { part, subjectId } = row;
  const removal = REMOVALS[part];
  return (
    <>
      {part !== removal && (
        <TextLink href={hrefOf(part, subjectId)}>
          {subjectId === null && part !== "CONTACT" ? t("parts.add") : t("parts.propose")}
          <span className="s-sr"> {title}</span>
        </TextLink>
      )}
      {removal !== undefined && (
        <>
          {part !== removal && <> · </>}
          <TextLink href={hrefOf(removal, subjectId)}>
            {t("parts.remove")}
            <span className="s-sr"> {title}</span>
          </TextLink>
        </>
      )}
    </>
  );
}

function CurrentText({ locale, part }: { readonly locale: Locale; readonly part: Part }) {
  const t = useTranslations("changes");
  const lines = useLines(locale, part);
  const [first, second] = lines(part.current);
  // What is not there says so in its own name, and a criterion has its question.
  const shown = part.part === "CRITERION" ? lines(part.current)[2] : first;
  return (
    <span className="s-sub">
      {shown?.text}
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
