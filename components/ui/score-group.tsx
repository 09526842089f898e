"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { FormContext } from "#components/ui/form-context";

type Active = {
  /** The name of the field at work; null where all criteria stay open. */
  readonly name: string | null;
  readonly open: (name: string) => void;
};

export const ActiveCriterion = createContext<Active>({ name: null, open: () => undefined });

interface ScoreGroupProps {
  /** The criterion that is open at first: the first one without a number. */
  readonly first: string;
  readonly children: ReactNode;
}

/** The criteria of one sheet, of which one is open; after an error, the one it is about. */
export function ScoreGroup({ first, children }: ScoreGroupProps) {
  const { state } = useContext(FormContext);
  const [name, open] = useState(Object.keys(state.issues)[0] ?? first);
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    open(Object.keys(state.issues)[0] ?? name);
  }
  return <ActiveCriterion value={{ name, open }}>{children}</ActiveCriterion>;
}
