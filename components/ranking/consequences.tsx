import { Icon } from "#components/ui/icon";
import { Panel } from "#components/ui/panel";

interface ListPanelProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the system has checked before an act that cannot be undone. */
export function Checks({ id, title, lines }: ListPanelProps) {
  return (
    <Panel id={id} title={title}>
      <ul className="s-checks m-0 border-0">
        {lines.map((line) => (
          <li key={line}>
            <Icon name="check" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What follows from an act that cannot be undone. */
export function Consequences({ id, title, lines }: ListPanelProps) {
  return (
    <Panel id={id} title={title}>
      <ul className="s-bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
