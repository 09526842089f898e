import { TextLink } from "#components/ui/text-link";

export type Tab = {
  readonly href: string;
  readonly name: string;
  readonly current: boolean;
  readonly count?: number | undefined;
};

/** Pages that stand side by side: each tab is a link of its own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="s-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <TextLink key={tab.href} href={tab.href} current={tab.current ? "page" : undefined}>
          {tab.name}
          {tab.count !== undefined && <span className="s-count">{tab.count}</span>}
        </TextLink>
      ))}
    </nav>
  );
}
