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

interface StateTabsProps<State extends string> {
  readonly label: string;
  /** What the list as a whole is called. */
  readonly all: string;
  readonly counts: readonly { readonly state: State; readonly count: number }[];
  /** Null where the list is shown as a whole. */
  readonly current: State | null;
  readonly nameOf: (state: State) => string;
  readonly hrefOf: (state: State | null) => string;
}

/** A list as a whole, and by each of its states, with how many there are of each. */
export function StateTabs<State extends string>(props: StateTabsProps<State>) {
  const { label, all, counts, current, nameOf, hrefOf } = props;
  const whole = {
    href: hrefOf(null),
    name: all,
    current: current === null,
    count: counts.reduce((sum, { count }) => sum + count, 0),
  };
  const states = counts.map(({ state, count }) => ({
    href: hrefOf(state),
    name: nameOf(state),
    current: current === state,
    count,
  }));
  return <Tabs label={label} tabs={[whole, ...states]} />;
}
