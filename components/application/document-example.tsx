import { useTranslations } from "next-intl";
import { useLookedAt } from "#components/application/looked-at";
import { LOOKED_AT, type PaperPlace } from "#domain/application/looked-at";
import type { DocumentCode } from "#domain/planning/terms";

/** What a sheet is drawn of: places that somebody looks at, and what is around them. */
type Part = PaperPlace | "ornament" | "card" | "seal";

/** Each part once, for all papers alike, on a sheet of 180 by 232. */
const DRAWN: Readonly<Record<Part, string>> = {
  ornament: "M7 7h166v218h-166z",
  card: "M18 46h150a4 4 0 0 1 4 4v66a4 4 0 0 1-4 4h-150a4 4 0 0 1-4-4v-66a4 4 0 0 1 4-4z",
  letterhead: "M18 27a9 9 0 1 0 18 0a9 9 0 1 0-18 0M46 20h92M46 27h72M46 34h84M14 42h152",
  title: "M50 56h80M50 58h80",
  number: "M62 68h56",
  name: "M20 80h34M62 80h58",
  details: "M20 90h30M62 90h46M20 100h32M62 100h54",
  text: "M20 117h140M20 126h140M20 135h132M20 144h92",
  table: "M20 113h140v42h-140zM20 123h140M20 134h140M20 145h140M48 113v42M124 113v42",
  photo: "M130 74h30v36h-30zM140 87a5 5 0 1 0 10 0a5 5 0 1 0-10 0M134 110c0-18 22-18 22 0",
  date: "M112 166h46",
  stamp: "M82 180h26v19h-26zM86 184h18v11h-18z",
  signature: "M112 194c7-20 12 12 17-5s7 12 13-2s7 6 14 0M112 206h48M112 214h34",
  seal: "M104 192a14 14 0 1 0 28 0a14 14 0 1 0-28 0M109 192a9 9 0 1 0 18 0a9 9 0 1 0-18 0",
};

/** Where the number of a place stands. */
const NUMBERED: Readonly<Record<PaperPlace, readonly [x: number, y: number]>> = {
  letterhead: [160, 27],
  title: [144, 57],
  number: [50, 68],
  name: [10, 80],
  details: [10, 97],
  text: [10, 128],
  table: [10, 134],
  photo: [162, 74],
  date: [102, 164],
  stamp: [74, 190],
  signature: [168, 192],
};

const LETTER: readonly Part[] = ["name", "details", "text", "date", "signature"];
const STATEMENT: readonly Part[] = ["title", ...LETTER];
const OFFICIAL: readonly Part[] = ["letterhead", "number", ...STATEMENT, "seal"];
const RECEIPT: readonly Part[] = ["letterhead", "title", "number", "name", "details", "table"];

/** What stands on each kind of paper besides what is looked at. */
const AROUND: Readonly<Record<DocumentCode, readonly Part[]>> = {
  APP_LETTER: LETTER,
  CV: ["title", "name", "details", "date"],
  INTEGRITY_PACT: STATEMENT,
  PPK_APPROVAL: OFFICIAL,
  PPK_DELEGATION: OFFICIAL,
  RANK_DECREE: OFFICIAL,
  POST_DECREES: OFFICIAL,
  DIPLOMA: [...OFFICIAL, "ornament", "photo"],
  TRANSCRIPT: ["letterhead", "title", "name", "table", "signature", "seal"],
  APPRAISAL: ["letterhead", "details", "date", "signature"],
  DISCIPLINE_STMT: OFFICIAL,
  NO_PARTY_STMT: STATEMENT,
  WEALTH_REPORT: RECEIPT,
  TAX_RETURN: RECEIPT,
  LEADERSHIP_CERT: [...OFFICIAL, "ornament"],
  FUNCTIONAL_CERT: [...OFFICIAL, "ornament"],
  TRAINING_CERTS: [...OFFICIAL, "ornament"],
  HEALTH_CERT: OFFICIAL,
  PSYCH_CERT: OFFICIAL,
  DRUG_CERT: ["letterhead", "title", "number", "name", "details", "date", "signature", "seal"],
  ID_CARD: ["card", "title", "photo"],
  TAX_ID: ["card", "title"],
  PHOTO: ["photo"],
  STATEMENT_PURPOSE: STATEMENT,
  PORTFOLIO: ["title", "details"],
  NOT_PRE_RETIREMENT: STATEMENT,
  SIASN_PROFILE: ["letterhead", "photo", "table"],
  RELATIVE_DECL: ["title", "name", "details", "date"],
  PROFESSION_LICENCE: [...OFFICIAL, "photo"],
  ASSESSMENT_REUSE: ["letterhead", "title", "number", "details", "table", "signature", "seal"],
  OTHER: [],
};

interface DocumentExampleProps {
  readonly code: DocumentCode;
  readonly name: string;
}

/** How a kind of paper looks, with numbers at what is looked at; nothing where nobody can know. */
export function DocumentExample({ code, name }: DocumentExampleProps) {
  const t = useTranslations("application.example");
  const lookedAt = useLookedAt("APPLICANT")(code);
  if (lookedAt.length === 0) return null;
  const places = LOOKED_AT[code].map(([, where]) => where);
  return (
    <details className="s-small mt-2">
      <summary>
        {t("open")}
        <span className="s-sr"> {name}</span>
      </summary>
      <div className="s-example">
        <svg viewBox="0 0 180 232" role="img" aria-label={t("label", { name })}>
          <path d="M1 1h178v230h-178z" />
          {[...new Set([...AROUND[code], ...places])].map((part) => (
            <path key={part} d={DRAWN[part]} />
          ))}
          <text className="s-example-mark" x="90" y="152" transform="rotate(-30 90 140)">
            {t("mark")}
          </text>
          {places.map((place, at) => {
            const [x, y] = NUMBERED[place];
            return (
              <g key={place}>
                <circle cx={x} cy={y} r="8" />
                <text x={x} y={y + 4}>
                  {at + 1}
                </text>
              </g>
            );
          })}
        </svg>
        <div>
          <p>{t("legend")}</p>
          <ol>
            {lookedAt.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ol>
        </div>
      </div>
    </details>
  );
}
