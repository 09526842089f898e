"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { isUnder, type NavItem, type NavSection } from "#components/layout/shell-types";
import { Icon } from "#components/ui/icon";
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

interface NavLinksProps {
  readonly locale: Locale;
  readonly nav: readonly NavSection[];
  /** Said after a count, for readers. */
  readonly needAction: string;
}

/** The navigation; it knows which page is open, because a layout stays while pages change under it. */
export function NavLinks({ locale, nav, needAction }: NavLinksProps) {
  const entries = nav.flatMap((section) => section.items.map((item) => item.path));
  const current = entryOf(useHere(), entries);
  return nav.map((section) => (
    <div key={section.items[0]?.path ?? section.title}>
      {section.title !== undefined && <h2>{section.title}</h2>}
      <ul>
        {section.items.map((item) => (
          <li key={item.path}>
            <Link
              href={localePath(locale, item.path)}
              prefetch={false}
              aria-current={item.path === current ? "page" : undefined}
              onClick={closeMenu}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.name}
              {item.count !== undefined && (
                <span className={item.urgent ? "s-count s-count-alert" : "s-count"}>
                  {item.count}
                  <span className="s-sr"> {needAction}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The page changes under the menu, which would otherwise stay open over it. */
function closeMenu(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}

/** What the button of the menu says: where one is. */
export function useMenuWord(
  { menu, menuAt }: { readonly menu: string; readonly menuAt: string },
  items: readonly NavItem[],
): string {
  const entry = entryOf(
    useHere(),
    items.map((item) => item.path),
  );
  const name = items.find((item) => item.path === entry)?.name;
  return name === undefined ? menu : menuAt.replace("{page}", name);
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
