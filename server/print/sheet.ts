import type { Locale } from "#domain/locale";

/** A part of a printed paper, in the order in which it is read. */
export type SheetBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "list";
      readonly items: readonly { readonly text: string; readonly note: string | null }[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly {
        readonly header: string;
        /** Of the width, beside the shares of the others. */
        readonly share: number;
        readonly numbers?: boolean;
      }[];
      /** Takes half of the width. */
      readonly narrow?: boolean;
      /** The first cell heads its row. */
      readonly rows: readonly (readonly string[])[];
    };

/** A paper as an office issues it, ready to be drawn: all its texts are in one language. */
export type Sheet = {
  readonly locale: Locale;
  /** The date of the file: that of the paper, so that the same paper is the same file. */
  readonly at: Date;
  readonly title: string;
  readonly subject: string;
  readonly issuer: string;
  /** The first line in capitals, the second bold, then the addresses. Null on papers of persons. */
  readonly letterhead: {
    readonly body: string;
    readonly agency: string;
    readonly lines: readonly string[];
  } | null;
  /** A photo of 4 × 6 cm at the head of the paper, JPEG or PNG; its frame where there is none. */
  readonly portrait?: { readonly picture: Buffer | null; readonly alt: string };
  readonly headline: {
    readonly kind: string;
    readonly number: string;
    readonly about: string;
  };
  /** What must be known before all else, framed. */
  readonly notes: readonly string[];
  readonly blocks: readonly SheetBlock[];
  /** Null for papers that the system issues by itself. */
  readonly signature: {
    readonly place: string;
    readonly role: string;
    /** Null where nobody was seated. */
    readonly name: string | null;
  } | null;
  /** Null on papers that nobody can check. */
  readonly code: {
    readonly address: string;
    readonly caption: string;
    readonly alt: string;
  } | null;
  /** Stands at the foot of each page. */
  readonly footer: string;
  readonly pageOf: (page: number, pages: number) => string;
};
