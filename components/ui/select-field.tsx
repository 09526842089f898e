"use client";

import { FieldFrame } from "#components/ui/field-parts";
import { type FieldProps, useField } from "#components/ui/form-context";

export type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = FieldProps & {
  readonly options: readonly Option[];
  /** The first, empty entry. Without it the first option is chosen beforehand. */
  readonly empty?: string | true | undefined;
};

/** One of a closed list; from seven entries on, or where the list is known by heart. */
export function SelectField(props: SelectFieldProps) {
  const { name, hint, optional, options, empty } = props;
  const field = useField(props);
  return (
    <FieldFrame
      field={field}
      hint={hint}
      optional={optional}
      nameOf={(value) => options.find((option) => option.value === value)?.label ?? value}
    >
      <select
        // The key, because after an action React sets a select back to its first option.
        key={field.text}
        className="s-select"
        id={field.id}
        name={name}
        defaultValue={field.text}
        {...field.aria}
      >
        {empty !== undefined && (
          <option value="">{empty === true ? field.texts.choose : empty}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
