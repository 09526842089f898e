"use client";

import type { ReactNode } from "react";
import type { Field } from "#components/ui/form-context";
import { Icon } from "#components/ui/icon";

interface FieldPartProps {
  readonly field: Field;
  readonly hint?: string | undefined;
  /** How a stored value is called in a closed list. */
  readonly nameOf?: ((value: string) => string) | undefined;
}

/** Hint and error, in this order, before the control. */
export function FieldNotes({ field, hint, nameOf = (value) => value }: FieldPartProps) {
  return (
    <>
      {hint !== undefined && (
        <p className="s-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      {field.issue !== undefined && (
        <p className="s-error" id={field.errorId}>
          <Icon name="alert-circle" />
          <span>
            <span className="s-sr">{field.texts.error} </span>
            {field.issue}
          </span>
        </p>
      )}
      {field.stored !== undefined && (
        <p className="s-warnbox" id={field.storedId}>
          {field.texts.stored} <b>{nameOf(field.stored) || field.texts.nothing}</b>
        </p>
      )}
    </>
  );
}

/** Label, hint, error, control. */
export function FieldFrame(
  props: FieldPartProps & { readonly optional?: boolean | undefined; readonly children: ReactNode },
) {
  const { field, hint, nameOf, optional = false, children } = props;
  return (
    <div className={fieldClass(field)}>
      <label className="s-label" htmlFor={field.id}>
        {field.label}
        {optional && <span className="s-optional"> {field.texts.optional}</span>}
      </label>
      <FieldNotes field={field} hint={hint} nameOf={nameOf} />
      {children}
    </div>
  );
}

export function fieldClass(field: Field): string {
  return field.issue === undefined ? "s-field" : "s-field s-field-error";
}
