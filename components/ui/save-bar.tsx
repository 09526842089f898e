import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

interface SaveBarProps {
  /** "Tersimpan di peladen pukul 11.04.31 WIB", or that nothing is saved yet. */
  readonly saved: ReactNode;
  readonly savedNote?: ReactNode;
  /** "Terisi 3 dari 5". */
  readonly filled: ReactNode;
  readonly filledNote?: ReactNode;
  /** Two buttons at most. */
  readonly children: ReactNode;
}

/** Stays at the bottom of a score sheet: what is safe, how much is filled, what comes next. */
export function SaveBar({ saved, savedNote, filled, filledNote, children }: SaveBarProps) {
  return (
    <div className="s-savebar">
      <div>
        <p role="status" className="s-small">
          <Icon name="cloud-check" /> {saved}
          {savedNote !== undefined && <span className="s-sub">{savedNote}</span>}
        </p>
        <p className="s-small">
          {filled}
          {filledNote !== undefined && <span className="s-sub">{filledNote}</span>}
        </p>
        <div className="s-row s-savebar-acts">{children}</div>
      </div>
    </div>
  );
}
