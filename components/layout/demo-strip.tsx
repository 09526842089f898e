import { Icon } from "#components/ui/icon";

interface DemoStripProps {
  readonly texts: { readonly word: string; readonly text: string };
}

/** On top of every page of a demo; it cannot be closed. */
export function DemoStrip({ texts }: DemoStripProps) {
  return (
    <aside className="s-env s-env-demo" aria-label={texts.word}>
      <b>
        <Icon name="flask" />
        {texts.word}
      </b>
      <span>{texts.text}</span>
    </aside>
  );
}
