"use client";

import type { ReactNode } from "react";
import { CheckboxGroup, Segments } from "#components/ui/choice-field";
import { FieldNotes } from "#components/ui/field-parts";
import { useField } from "#components/ui/form-context";
import { SelectField } from "#components/ui/select-field";
import { TextArea } from "#components/ui/text-field";
import { SourceFields, type SourceTexts } from "#components/verification/source-fields";
import type { Looked } from "#domain/verification/sources";
import type { Reasons } from "#domain/verification/terms";

export type CheckTexts = SourceTexts & {
  readonly yes: string;
  readonly no: string;
  readonly reason: string;
  readonly moreReasons: string;
  readonly note: string;
};

interface CheckRowProps {
  /** Of the document or requirement: the last part of the field names. */
  readonly id: string;
  /** The question for readers: what Yes and No are about. */
  readonly legend: string;
  readonly verdict: "MET" | "NOT_MET" | null;
  readonly why: Reasons & { readonly note: string };
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** Where one may have looked; empty where that is not asked. */
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly looked: Looked;
  readonly texts: CheckTexts;
  /** What is judged: name, value used, clause. */
  readonly children: ReactNode;
  /** What else is to be read about it, over the whole width. */
  readonly beside?: ReactNode;
}

/** One thing to judge: Yes or No, and for a No the coded reasons with words for the applicant. */
export function CheckRow(props: CheckRowProps) {
  const { id, legend, why, reasons, texts } = props;
  const more = useField({ name: `moreReasons.${id}` });
  const field = useField({ name: `verdict.${id}`, value: props.verdict ?? undefined });
  const choices = [
    { value: "MET", label: texts.yes },
    { value: "NOT_MET", label: texts.no },
  ];
  return (
    <li className="s-judge">
      <div className="s-judge-top">
        <div>{props.children}</div>
        <fieldset>
          <legend className="s-sr">{legend}</legend>
          <Segments name={`verdict.${id}`} field={field} choices={choices} />
        </fieldset>
      </div>
      {props.beside}
      <FieldNotes
        field={field}
        nameOf={(stored) => choices.find(({ value }) => value === stored)?.label ?? stored}
      />
      {props.sources.length > 0 && (
        <SourceFields
          id={id}
          choices={props.sources}
          chosen={props.looked.sources}
          note={props.looked.sourceNote}
          texts={texts}
        />
      )}
      {/* Shown by the style sheet once No is chosen, so that it needs no script. */}
      <div className="s-judge-why s-indent">
        <SelectField
          name={`reason.${id}`}
          label={texts.reason}
          value={why.reason ?? undefined}
          options={reasons}
          empty
        />
        <details
          className="s-small"
          open={(more.isKept ? more.values : why.moreReasons).length > 0}
        >
          <summary>{texts.moreReasons}</summary>
          <CheckboxGroup name={`moreReasons.${id}`} value={why.moreReasons} choices={reasons} />
        </details>
        <TextArea
          name={`note.${id}`}
          label={texts.note}
          value={why.note}
          rows={2}
          maxLength={500}
          optional
        />
      </div>
    </li>
  );
}
