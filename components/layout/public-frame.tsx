import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "#components/layout/brand";
import { DemoStrip } from "#components/layout/demo-strip";
import { LanguageSwitch } from "#components/layout/language-switch";
import { isUnder, type NavItem, type ShellProps } from "#components/layout/shell-types";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { localePath } from "#domain/locale";

type PublicFrameProps = ShellProps & {
  readonly nav: readonly NavItem[];
  /** At the right of the head, instead of the navigation. */
  readonly user?: ReactNode;
  /** Below the head. */
  readonly below?: ReactNode;
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
  const {
    locale,
    path,
    demo,
    nav,
    user,
    below,
    contact,
    nowhere = false,
    wide,
    bar,
    children,
  } = props;
  const menuPath = nowhere ? "" : path;
  const t = useTranslations("layout");
  const owner = props.owner ?? t("owner");
  const strip = props.owner === undefined ? t("officialGeneral") : t("official", { owner });
  return (
    <>
      <a className="s-skip" href="#isi">
        {t("skip")}
      </a>
      {demo && <DemoStrip texts={{ word: t("demo.word"), text: t("demo.text") }} />}
      <aside className="s-official" aria-label={t("about")}>
        <div className="s-wrap">
          <span>
            {strip}
            {props.owner !== undefined && <span className="long"> {t("officialTail")}</span>}
          </span>
          <LanguageSwitch label={t("language")} locale={locale} path={path} />
        </div>
      </aside>
      <header className="s-head">
        <div className="s-wrap">
          <Brand href={localePath(locale, "/")} owner={owner} />
          {nav.length > 0 && (
            <nav className="s-nav" aria-label={t("main")}>
              <NavLinks locale={locale} path={menuPath} items={nav} />
            </nav>
          )}
          {user}
          {nav.length > 0 && (
            <details className="s-menu-m">
              <summary className="s-btn s-btn-sec">
                <Icon name="menu-2" />
                {t("menu")}
              </summary>
              <nav aria-label={t("menu")}>
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
            <Brand href={localePath(locale, "/")} owner={owner} />
          </div>
          <div>
            <h2>Selter</h2>
            <ul>
              <FooterLink href={localePath(locale, "/")}>{t("vacancies")}</FooterLink>
              <FooterLink href={localePath(locale, "/seleksi")}>{t("selections")}</FooterLink>
              <FooterLink href={localePath(locale, "/peraturan")}>{t("rules")}</FooterLink>
              <FooterLink href={localePath(locale, "/langganan")}>{t("subscribe")}</FooterLink>
              <FooterLink href={localePath(locale, "/lapor")}>{t("report")}</FooterLink>
              <FooterLink href={localePath(locale, "/aksesibilitas")}>
                {t("accessibility")}
              </FooterLink>
              <FooterLink href={localePath(locale, "/privasi")}>{t("privacy")}</FooterLink>
            </ul>
          </div>
          {user === undefined && (
            <div>
              <h2>{t("forApplicants")}</h2>
              <ul>
                <FooterLink href={localePath(locale, "/daftar")}>{t("register")}</FooterLink>
                <FooterLink href={localePath(locale, "/masuk")}>{t("signIn")}</FooterLink>
              </ul>
            </div>
          )}
          {contact !== undefined && (
            <div>
              <h2>{t("contact")}</h2>
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

type NavLinksProps = Pick<ShellProps, "locale" | "path"> & { readonly items: readonly NavItem[] };

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

function FooterLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <li>
      <TextLink href={href}>{children}</TextLink>
    </li>
  );
}
