import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DemoStrip } from "#components/layout/demo-strip";
import { isUnder, type NavItem } from "#components/layout/shell-types";
import { TopBar, type TopBarProps } from "#components/layout/top-bar";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

export type NavSection = {
  /** Absent for the first one. */
  readonly title?: string;
  readonly items: readonly NavItem[];
};

type OfficeShellProps = TopBarProps & {
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
  const { locale, path } = bar;
  const t = useTranslations("layout");
  const label = t("officeMenu", { role: role.name });
  const current = currentItem(path, nav);
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
          <NavSections locale={locale} nav={nav} current={current} />
        </nav>
        <details className="s-side-m">
          <summary>
            <Icon name="menu-2" />
            {current === undefined ? t("menu") : t("menuAt", { page: current.name })}
          </summary>
          <nav aria-label={label}>
            <NavSections locale={locale} nav={nav} current={current} />
          </nav>
        </details>
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The entry that the page belongs to: of several that fit, the one that says most. */
function currentItem(path: string, nav: readonly NavSection[]): NavItem | undefined {
  return nav
    .flatMap((section) => section.items)
    .filter((item) => isUnder(path, item.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

interface NavSectionsProps {
  readonly locale: Locale;
  readonly nav: readonly NavSection[];
  readonly current: NavItem | undefined;
}

function NavSections({ locale, nav, current }: NavSectionsProps) {
  const t = useTranslations("layout");
  return nav.map((section) => (
    <div key={section.items[0]?.path ?? section.title}>
      {section.title !== undefined && <h2>{section.title}</h2>}
      <ul>
        {section.items.map((item) => (
          <li key={item.path}>
            <TextLink
              href={localePath(locale, item.path)}
              current={item === current ? "page" : undefined}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.name}
              {item.count !== undefined && (
                <span className={item.urgent ? "s-count s-count-alert" : "s-count"}>
                  {item.count}
                  <span className="s-sr"> {t("needAction")}</span>
                </span>
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}
