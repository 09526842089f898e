import type { IconName } from "#components/ui/icon";
import type { Locale } from "#domain/locale";

/** What every shell needs to know about the page inside. */
export type ShellProps = {
  readonly locale: Locale;
  /** The address of this page without its language: `/seleksi/tahap-2`. */
  readonly path: string;
  readonly demo: boolean;
  /** Whose selections these are: "Pemerintah Kota Tirtakarta". Absent on pages of no one agency. */
  readonly owner?: string | undefined;
};

export type NavItem = {
  /** Without its language. */
  readonly path: string;
  readonly name: string;
  readonly icon?: IconName;
  /** How many need something done. */
  readonly count?: number;
  readonly urgent?: boolean;
};

export type NavSection = {
  /** Absent for the first one. */
  readonly title?: string;
  readonly items: readonly NavItem[];
};

/** Whether a page belongs under a menu entry: its own address or one below it. */
export function isUnder(path: string, entry: string): boolean {
  return path === entry || (entry !== "/" && path.startsWith(`${entry}/`));
}
