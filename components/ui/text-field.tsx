"use client";

import { FieldFrame } from "#components/ui/field-parts";
import { type FieldProps, useField } from "#components/ui/form-context";

type TextFieldProps = FieldProps & {
  readonly type?: "text" | "email" | "tel" | "search" | "url" | undefined;
  readonly inputMode?: "numeric" | "decimal" | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  /** Codes and numbers, spaced for reading aloud. */
  readonly code?: boolean | undefined;
};

/** One line of text. Numbers too: a number input rejects the comma. */
export function TextField(props: TextFieldProps) {
  const { name, hint, optional, type = "text", code = false } = props;
  const field = useField(props);
  return (
    <FieldFrame field={field} hint={hint} optional={optional}>
      <input
        className={code ? "s-input s-input-code" : "s-input"}
        id={field.id}
        name={name}
        type={type}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? "off"}
        maxLength={props.maxLength}
        defaultValue={field.text}
        {...field.aria}
      />
    </FieldFrame>
  );
}

type PasswordFieldProps = Omit<FieldProps, "value"> & {
  readonly autoComplete: "current-password" | "new-password";
};

/** A secret: never filled in again, not even after an error. */
export function PasswordField(props: PasswordFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} hint={props.hint}>
      <input
        className="s-input"
        id={field.id}
        name={props.name}
        type="password"
        autoComplete={props.autoComplete}
        {...field.aria}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldProps & {
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
};

/** Several lines; grows with its text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} hint={props.hint} optional={props.optional}>
      <textarea
        className="s-textarea s-grow"
        id={field.id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={field.text}
        {...field.aria}
      />
    </FieldFrame>
  );
}

type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autoComplete?: string | undefined;
};

/**
 * A calendar day, sent as `YYYY-MM-DD`.
 *
 * The browser's own field: it shows the order of day and month that its user is used to, can be
 * typed as well as picked, is read out part by part, and needs no script.
 */
export function DateField(props: DateFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} hint={props.hint} optional={props.optional}>
      <input
        className="s-input s-input-short"
        id={field.id}
        name={props.name}
        type="date"
        min={props.min}
        max={props.max}
        autoComplete={props.autoComplete ?? "off"}
        defaultValue={field.text}
        {...field.aria}
      />
    </FieldFrame>
  );
}
