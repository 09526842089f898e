"use client";

import type { ReactNode } from "react";
import { FieldNotes, fieldClass } from "#components/ui/field-parts";
import { type Field, type FieldProps, useField } from "#components/ui/form-context";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

type GroupProps = FieldProps & { readonly choices: readonly Choice[] };

/**
 * One of a few. Nothing is chosen beforehand unless `value` says so.
 *
 * `card` for decisions with high stakes, `segmented` for short words in a checklist.
 */
export function RadioGroup(
  props: GroupProps & { readonly look?: "plain" | "card" | "segmented" | undefined },
) {
  const { name, choices, look = "plain" } = props;
  const field = useField(props);
  if (look === "segmented") {
    return (
      <ChoiceGroup field={field} {...props}>
        <Segments name={name} field={field} choices={choices} />
      </ChoiceGroup>
    );
  }
  return (
    <ChoiceGroup field={field} {...props}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          name={name}
          id={choiceId(field, choice, index)}
          choice={choice}
          checked={field.text === choice.value}
          card={look === "card"}
        />
      ))}
    </ChoiceGroup>
  );
}

interface SegmentsProps {
  readonly name: string;
  readonly field: Field;
  readonly choices: readonly Choice[];
}

/** Short answers side by side, for a group that has its own legend. */
export function Segments({ name, field, choices }: SegmentsProps) {
  return (
    <div className="s-seg">
      {choices.map((choice, index) => (
        <label key={choice.value} htmlFor={choiceId(field, choice, index)}>
          <input
            type="radio"
            id={choiceId(field, choice, index)}
            name={name}
            value={choice.value}
            defaultChecked={field.text === choice.value}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

/** Any number of a few; sent as a list. */
export function CheckboxGroup(
  props: Omit<GroupProps, "value"> & { readonly value?: readonly string[] | undefined },
) {
  const { name, label, hint, optional, choices, value } = props;
  const field = useField({ name, label, hint, optional });
  const chosen = field.isKept ? field.values : (value ?? []);
  return (
    <ChoiceGroup field={field} choices={choices} hint={hint} optional={optional}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.value}
          type="checkbox"
          name={name}
          id={choiceId(field, choice, index)}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </ChoiceGroup>
  );
}

type CheckboxFieldProps = Omit<FieldProps, "value" | "label"> & {
  readonly label: ReactNode;
  /** What is sent when ticked. */
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
};

/** One statement to agree to, sent as `on`, or not at all. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, value = "on", checked = false } = props;
  const field = useField({ name, hint, value: checked ? value : undefined });
  return (
    <div className={fieldClass(field)}>
      <FieldNotes field={field} hint={hint} />
      <div className="s-choice">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.text === value}
          {...field.aria}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
    </div>
  );
}

/** The first choice has the field's own id, so that the error summary leads to it. */
function choiceId(field: Field, choice: Choice, index: number): string {
  return index === 0 ? field.id : `${field.id}-${choice.value}`;
}

/** How a choice is called, where its label is plain text. */
function nameIn(choices: readonly Choice[]) {
  return (value: string) => {
    const label = choices.find((choice) => choice.value === value)?.label;
    return typeof label === "string" ? label : value;
  };
}

interface ChoiceGroupProps {
  readonly field: Field;
  readonly choices: readonly Choice[];
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly children: ReactNode;
}

function ChoiceGroup({ field, choices, hint, optional = false, children }: ChoiceGroupProps) {
  return (
    <fieldset className={fieldClass(field)} aria-describedby={field.aria["aria-describedby"]}>
      <legend className="s-label">
        {field.label}
        {optional && <span className="s-optional"> {field.texts.optional}</span>}
      </legend>
      <FieldNotes field={field} hint={hint} nameOf={nameIn(choices)} />
      {children}
    </fieldset>
  );
}

interface ChoiceRowProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly card?: boolean;
}

function ChoiceRow({ type, name, id, choice, checked, card = false }: ChoiceRowProps) {
  return (
    <div className={card ? "s-choice s-choice-card" : "s-choice"}>
      <input type={type} id={id} name={name} value={choice.value} defaultChecked={checked} />
      <label htmlFor={id}>
        {card ? <b>{choice.label}</b> : choice.label}
        {choice.hint !== undefined && <span className="s-hint">{choice.hint}</span>}
      </label>
    </div>
  );
}
