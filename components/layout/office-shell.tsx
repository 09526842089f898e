"use client";

import type { ReactNode } from "react";
import { DemoStrip } from "#components/layout/demo-strip";
import { NavLinks, useMenuWord } from "#components/layout/here";
import type { NavItem, NavSection } from "#components/layout/shell-types";
import { TopBar, type TopBarProps } from "#components/layout/top-bar";
import { WorkplaceProvider } from "#components/layout/workplace";
import { Icon } from "#components/ui/icon";

type OfficeShellProps = Omit<TopBarProps, "path"> & {
  readonly demo: boolean;
  /** Panel members and the appointing officer never get the dense scale. */
  readonly density: "normal" | "dense";
  /** The role at work, and the selection it is for. */
  readonly role: { readonly name: string; readonly context?: string | undefined };
  /** What the navigation is called. */
  readonly label: string;
  readonly nav: readonly NavSection[];
  readonly children: ReactNode;
};

/** Its own id, for the button that opens it on small screens. */
const MENU = "menu";

/**
 * Bar, navigation by role, content. Below 1024 px the navigation waits behind a button; as a popover
 * it stands in the page once, and opens and closes without a script.
 */
export function OfficeShell(props: OfficeShellProps) {
  const { demo, density, role, label, nav, children, ...bar } = props;
  const { locale, texts } = bar;
  const items = nav.flatMap((section) => section.items);
  const word = useMenuWord(texts, items);
  return (
    <div data-density={density}>
      <a className="s-skip" href="#isi">
        {texts.skip}
      </a>
      {demo && <DemoStrip texts={texts.demo} />}
      <div className="s-office">
        <TopBar {...bar} />
        <button type="button" className="s-menubtn" popoverTarget={MENU}>
          <Icon name="menu-2" />
          {word}
        </button>
        <nav id={MENU} popover="auto" className="s-side" aria-label={label}>
          <button
            type="button"
            className="s-menubtn"
            popoverTarget={MENU}
            popoverTargetAction="hide"
          >
            <Icon name="x" />
            {texts.menuClose}
          </button>
          <div className="s-role">
            <b>{role.name}</b>
            {role.context !== undefined && <span>{role.context}</span>}
          </div>
          <NavLinks locale={locale} nav={nav} needAction={texts.needAction} />
        </nav>
        <main id="isi" tabIndex={-1}>
          <WorkplaceProvider value={{ home: bar.home, isScorer: isScorer(items) }}>
            {children}
          </WorkplaceProvider>
        </main>
      </div>
    </div>
  );
}

function isScorer(items: readonly NavItem[]): boolean {
  return items.some((item) => item.path === "/penilaian");
}
