"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "#components/ui/form-context";

interface FoldedFieldsProps {
  readonly summary: string;
  /** Of the fields within. */
  readonly names: readonly string[];
  /** Whether one of them holds something from the start. */
  readonly isFilled: boolean;
  readonly children: ReactNode;
}

/** Fields that few need: folded until one of them holds something, or something is wrong with it. */
export function FoldedFields({ summary, names, isFilled, children }: FoldedFieldsProps) {
  const { state } = useContext(FormContext);
  const isOpen = names.some((name) => name in state.issues || (state.values[name] ?? "") !== "");
  return (
    <details open={isFilled || isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
