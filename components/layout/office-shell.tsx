import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DemoStrip } from "#components/layout/demo-strip";
import { MenuWord, NavLink } from "#components/layout/here";
import type { NavItem } from "#components/layout/shell-types";
import { TopBar, type TopBarProps } from "#components/layout/top-bar";
import { Icon } from "#components/ui/icon";
import type { Locale } from "#domain/locale";

export type NavSection = {
  /** Absent for the first one. */
  readonly title?: string;
  readonly items: readonly NavItem[];
};

type OfficeShellProps = Omit<TopBarProps, "path"> & {
  readonly demo: boolean;
  /** Panel members and the appointing officer never get the dense scale. */
  readonly density: "normal" | "dense";
  /** The role at work, and the selection it is for. */
  readonly role: { readonly name: string; readonly context?: string | undefined };
  readonly nav: readonly NavSection[];
  readonly children: ReactNode;
};

/** Bar, navigation by role, content. Below 1024 px the navigation folds away. */
export function OfficeShell(props: OfficeShellProps) {
  const { demo, density, role, nav, children, ...bar } = props;
  const { locale } = bar;
  const t = useTranslations("layout");
  const label = t("officeMenu", { role: role.name });
  const items = nav.flatMap((section) => section.items);
  const names = Object.fromEntries(items.map((item) => [item.path, item.name]));
  return (
    <div data-density={density}>
      <a className="s-skip" href="#isi">
        {t("skip")}
      </a>
      {demo && <DemoStrip />}
      <div className="s-office">
        <TopBar {...bar} />
        <nav className="s-side" aria-label={label}>
          <div className="s-role">
            <b>{role.name}</b>
            {role.context !== undefined && <span>{role.context}</span>}
          </div>
          <NavSections locale={locale} nav={nav} />
        </nav>
        <details className="s-side-m">
          <summary>
            <Icon name="menu-2" />
            <MenuWord menu={t("menu")} menuAt={t.raw("menuAt") as string} names={names} />
          </summary>
          <nav aria-label={label}>
            <NavSections locale={locale} nav={nav} />
          </nav>
        </details>
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

interface NavSectionsProps {
  readonly locale: Locale;
  readonly nav: readonly NavSection[];
}

function NavSections({ locale, nav }: NavSectionsProps) {
  const t = useTranslations("layout");
  const entries = nav.flatMap((section) => section.items.map((item) => item.path));
  return nav.map((section) => (
    <div key={section.items[0]?.path ?? section.title}>
      {section.title !== undefined && <h2>{section.title}</h2>}
      <ul>
        {section.items.map((item) => (
          <li key={item.path}>
            <NavLink locale={locale} path={item.path} entries={entries}>
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.name}
              {item.count !== undefined && (
                <span className={item.urgent ? "s-count s-count-alert" : "s-count"}>
                  {item.count}
                  <span className="s-sr"> {t("needAction")}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}
