"use client";

import { createContext, useContext } from "react";
import { type FormState, untouched } from "#server/form-state";

/** The words of a form that belong to no field. Resolved on the server, see ActionForm. */
export type FormTexts = {
  readonly error: string;
  readonly optional: string;
  readonly busy: string;
  readonly choose: string;
  /** Comes before what is stored now, where somebody changed it meanwhile. */
  readonly stored: string;
  /** For a stored value that is empty. */
  readonly nothing: string;
};

type FormContextValue = {
  readonly state: FormState;
  readonly texts: FormTexts;
  readonly labels: Readonly<Record<string, string>>;
  readonly pending: boolean;
  /** Keeps ids apart when two forms on a page have fields of the same name. */
  readonly prefix: string;
};

/** Fields also stand in plain forms, such as filters: then there is no state and nothing to say. */
export const FormContext = createContext<FormContextValue>({
  state: untouched(),
  texts: { error: "", optional: "", busy: "", choose: "", stored: "", nothing: "" },
  labels: {},
  pending: false,
  prefix: "",
});

export type FieldProps = {
  readonly name: string;
  /** May be left out when the form's `labels` has it. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  /** What the field starts with when the form's state holds nothing for it. */
  readonly value?: string | undefined;
  readonly optional?: boolean | undefined;
};

/** A field's share of the form's state, and the ids that tie its parts together. */
export function useField({ name, label, hint, value }: FieldProps) {
  const form = useContext(FormContext);
  const issue = form.state.issues[name];
  const kept = form.state.values[name];
  // What came back from a refused submit counts as it is: an emptied field stays empty.
  const returned = form.state.refusal !== null || Object.keys(form.state.issues).length > 0;
  const values = kept ?? (returned || value === undefined ? [] : value);
  const text = typeof values === "string" ? values : (values[0] ?? "");
  const now = form.state.current?.[name];
  const id = `${form.prefix}${name}`;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = issue === undefined ? undefined : `${id}-error`;
  /** What is stored now, where somebody else changed it since the form was opened. */
  const stored = now === undefined || now === text ? undefined : now;
  const storedId = stored === undefined ? undefined : `${id}-stored`;
  const described = [hintId, errorId, storedId].filter((part) => part !== undefined).join(" ");
  return {
    id,
    label: label ?? form.labels[name] ?? name,
    issue,
    hintId,
    errorId,
    texts: form.texts,
    values: typeof values === "string" ? [values] : values,
    /** Whether `values` is what the form holds, so that none means none. */
    isKept: kept !== undefined || returned,
    text,
    stored,
    storedId,
    aria: {
      "aria-describedby": described === "" ? undefined : described,
      "aria-invalid": issue === undefined ? undefined : (true as const),
    },
  };
}

export type Field = ReturnType<typeof useField>;
