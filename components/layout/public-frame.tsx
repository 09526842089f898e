"use client";

import type { ReactNode } from "react";
import { Brand } from "#components/layout/brand";
import { DemoStrip } from "#components/layout/demo-strip";
import { LanguageSwitch } from "#components/layout/language-switch";
import type { PublicTexts } from "#components/layout/public-texts";
import { isUnder, type NavItem, type NavSection } from "#components/layout/shell-types";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

type PublicFrameProps = {
  readonly locale: Locale;
  /** The address of this page without its language. */
  readonly path: string;
  readonly demo: boolean;
  readonly texts: PublicTexts;
  readonly nav?: readonly NavItem[];
  /** At the right of the head, instead of the navigation. */
  readonly user?: ReactNode;
  /** Below the head. */
  readonly below?: ReactNode;
  /** More pages for the footer. */
  readonly more?: NavSection;
  /** Lines of the secretariat's address, for the footer. */
  readonly contact?: readonly string[] | undefined;
  readonly nowhere?: boolean | undefined;
  /** The content reaches the edges and keeps its own distance. */
  readonly wide?: boolean | undefined;
  /** Stays at the lower edge of phones. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** Strip, head, content and footer of the pages for the public and for applicants. */
export function PublicFrame(props: PublicFrameProps) {
  const { locale, path, demo, texts, nav, user, below, more, contact, wide, bar, children } = props;
  const menuPath = props.nowhere ? "" : path;
  return (
    <>
      <a className="s-skip" href="#isi">
        {texts.skip}
      </a>
      {demo && <DemoStrip texts={texts.demo} />}
      <aside className="s-official" aria-label={texts.about}>
        <div className="s-wrap">
          <span>
            {texts.official}
            {texts.tail !== undefined && <span className="long"> {texts.tail}</span>}
          </span>
          <LanguageSwitch label={texts.language} locale={locale} path={path} />
        </div>
      </aside>
      <header className="s-head">
        <div className="s-wrap">
          <Brand href={localePath(locale, "/")} owner={texts.owner} />
          {nav !== undefined && (
            <nav className="s-nav" aria-label={texts.main}>
              <NavLinks locale={locale} path={menuPath} items={nav} />
            </nav>
          )}
          {user}
          {nav !== undefined && (
            <details className="s-menu-m">
              <summary className="s-btn s-btn-sec">
                <Icon name="menu-2" />
                {texts.menu}
              </summary>
              <nav aria-label={texts.menu}>
                <NavLinks locale={locale} path={menuPath} items={nav} />
              </nav>
            </details>
          )}
        </div>
      </header>
      {below}
      <main id="isi" className={wide ? undefined : "s-wrap s-main"} tabIndex={-1}>
        {children}
      </main>
      {bar}
      <footer className="s-foot">
        <div className="s-wrap">
          <div>
            <Brand href={localePath(locale, "/")} owner={texts.owner} />
          </div>
          <FooterLinks locale={locale} title="Selter" items={texts.pages} />
          {more !== undefined && <FooterLinks locale={locale} {...more} />}
          {contact !== undefined && (
            <div>
              <h2>{texts.contact}</h2>
              {contact.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
        </div>
      </footer>
    </>
  );
}

type NavLinksProps = {
  readonly locale: Locale;
  readonly path: string;
  readonly items: readonly NavItem[];
};

function NavLinks({ locale, path, items }: NavLinksProps) {
  return items.map((item) => (
    <TextLink
      key={item.path}
      href={localePath(locale, item.path)}
      current={isUnder(path, item.path) ? "page" : undefined}
    >
      {item.name}
    </TextLink>
  ));
}

function FooterLinks({ locale, title, items }: NavSection & { readonly locale: Locale }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {items.map(({ path, name }) => (
          <li key={path}>
            <TextLink href={localePath(locale, path)}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
