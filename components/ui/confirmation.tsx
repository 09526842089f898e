import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

interface ConfirmationProps {
  readonly title: string;
  readonly numberLabel?: string;
  /** The receipt number. */
  readonly number?: string;
  /** The server's time, to the second. */
  readonly at?: ReactNode;
  readonly children?: ReactNode;
}

/** One large statement: it has happened, under this number, at this second. Holds the page's h1. */
export function Confirmation({ title, numberLabel, number, at, children }: ConfirmationProps) {
  return (
    <div className="s-confirm">
      <h1>
        <Icon name="circle-check" />
        {title}
      </h1>
      {numberLabel !== undefined && <p className="mt-4">{numberLabel}</p>}
      {number !== undefined && <p className="s-code s-receipt">{number}</p>}
      {at !== undefined && <p className="mt-2">{at}</p>}
      {children}
    </div>
  );
}
