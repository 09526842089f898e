"use client";

import type { ReactNode } from "react";
import { DemoStrip } from "#components/layout/demo-strip";
import { TopBar, type TopBarProps } from "#components/layout/top-bar";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { localePath } from "#domain/locale";

type FocusShellProps = TopBarProps & {
  readonly demo: boolean;
  /** The way out, without its language. */
  readonly back: { readonly path: string; readonly name: string };
  readonly children: ReactNode;
};

/** No side navigation: scoring, and nothing else. The content brings its SaveBar as its last part. */
export function FocusShell({ demo, back, children, ...bar }: FocusShellProps) {
  return (
    <div data-density="normal">
      <a className="s-skip" href="#isi">
        {bar.texts.skip}
      </a>
      {demo && <DemoStrip texts={bar.texts.demo} />}
      <div className="s-focus">
        <TopBar {...bar}>
          <TextLink href={localePath(bar.locale, back.path)} className="s-back s-small s-nowrap">
            <Icon name="arrow-left" />
            {back.name}
          </TextLink>
        </TopBar>
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
