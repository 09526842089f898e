"use client";

import { createContext, useContext } from "react";

/** What pages in an office shell know of it. */
export type Workplace = {
  /** Where the person's work begins. */
  readonly home: string;
  /** The person scores on a panel, whose selections open with its integrity pact. */
  readonly isScorer: boolean;
};

const WorkplaceContext = createContext<Workplace>({ home: "/kantor", isScorer: false });

export const WorkplaceProvider = WorkplaceContext.Provider;

/** Outside of any shell, an office without a panel. */
export function useWorkplace(): Workplace {
  return useContext(WorkplaceContext);
}
