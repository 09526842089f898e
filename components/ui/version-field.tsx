"use client";

import { useContext } from "react";
import { FormContext } from "#components/ui/form-context";

/**
 * The version that the person has looked at. After a stale attempt the form shows what is stored
 * now beside what was typed; sending it again then names the version that was shown.
 */
export function VersionField({ value }: { readonly value: number }) {
  const { state } = useContext(FormContext);
  return <input type="hidden" name="version" value={state.current?.version ?? value} />;
}
