"use client";

import { useState } from "react";
import { CheckboxGroup } from "#components/ui/choice-field";
import { useField } from "#components/ui/form-context";
import { TextField } from "#components/ui/text-field";

export type SourceTexts = {
  readonly sources: string;
  readonly sourceNote: string;
  /** For a summary of nothing. */
  readonly noSource: string;
};

interface SourceFieldsProps {
  /** Of the document or requirement: the last part of the field names. */
  readonly id: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly note: string;
  readonly texts: SourceTexts;
}

/** Where one looked: folded away where what was sent says it, open where something must be named. */
export function SourceFields({ id, choices, chosen, note, texts }: SourceFieldsProps) {
  const name = `source.${id}`;
  const field = useField({ name });
  const { issue } = useField({ name: `sourceNote.${id}` });
  const kept = field.isKept ? field.values : chosen;
  const [named, setNamed] = useState(kept);
  const labels = choices.filter(({ value }) => named.includes(value)).map(({ label }) => label);
  return (
    <details
      className="s-small s-indent"
      open={kept.length === 0 || issue !== undefined}
      onChange={(event) => {
        const ticked = event.currentTarget.querySelectorAll<HTMLInputElement>("input:checked");
        setNamed([...ticked].map(({ value }) => value));
      }}
    >
      <summary>
        {texts.sources}: {labels.length > 0 ? labels.join(", ") : texts.noSource}
      </summary>
      <CheckboxGroup name={name} value={chosen} choices={choices} />
      <TextField
        name={`sourceNote.${id}`}
        label={texts.sourceNote}
        value={note}
        maxLength={200}
        optional
      />
    </details>
  );
}
