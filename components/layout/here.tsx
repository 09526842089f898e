"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isUnder } from "#components/layout/shell-types";
import { LOCALES, type Locale, localePath } from "#domain/locale";

/** The address of the page being shown, without its language, on the server as in the browser. */
function useHere(): string {
  const pathname = usePathname();
  // The server sees the inner address, which always names the language; the browser sees its own.
  const inner = new RegExp(`^/(?:${LOCALES.join("|")})(?=/|$)`);
  return pathname.replace(inner, "") || "/";
}

/** Of several entries that a page is under, the one that says most. */
function entryOf(here: string, entries: readonly string[]): string | undefined {
  return entries.filter((entry) => isUnder(here, entry)).sort((a, b) => b.length - a.length)[0];
}

interface NavLinkProps {
  readonly locale: Locale;
  readonly path: string;
  /** All entries of the navigation. */
  readonly entries: readonly string[];
  readonly children: ReactNode;
}

/** An entry that knows whether its page is open: a layout stays while pages change under it. */
export function NavLink({ locale, path, entries, children }: NavLinkProps) {
  const current = entryOf(useHere(), entries) === path;
  return (
    <Link
      href={localePath(locale, path)}
      prefetch={false}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </Link>
  );
}

interface MenuWordProps {
  readonly menu: string;
  /** With `{page}` in it. */
  readonly menuAt: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What the folded menu says: where one is. */
export function MenuWord({ menu, menuAt, names }: MenuWordProps) {
  const entry = entryOf(useHere(), Object.keys(names));
  const name = entry === undefined ? undefined : names[entry];
  return <>{name === undefined ? menu : menuAt.replace("{page}", name)}</>;
}

interface LanguageLinkProps {
  readonly locale: Locale;
  readonly current: boolean;
  readonly title: string;
}

/** The page being shown in another language. */
export function LanguageLink({ locale, current, title }: LanguageLinkProps) {
  return (
    <a
      href={localePath(locale, useHere())}
      lang={locale}
      hrefLang={locale}
      title={title}
      aria-current={current ? "true" : undefined}
    >
      {locale.toUpperCase()}
    </a>
  );
}
