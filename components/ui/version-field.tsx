"use client";

import { useContext } from "react";
import { FormContext } from "#components/ui/form-context";

interface VersionFieldProps {
  /** Where a form holds versions of several things. */
  readonly name?: string;
  readonly value: number;
}

/**
 * The version that the person has looked at. After a stale attempt the form shows what is stored
 * now beside what was typed; sending it again then names the version that was shown.
 */
export function VersionField({ name = "version", value }: VersionFieldProps) {
  const { state } = useContext(FormContext);
  return <input type="hidden" name={name} value={state.current?.[name] ?? value} />;
}
