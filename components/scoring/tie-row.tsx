"use client";

import { Segments } from "#components/ui/choice-field";
import { FieldNotes } from "#components/ui/field-parts";
import { useField } from "#components/ui/form-context";

interface TieRowProps {
  readonly applicationId: string;
  readonly name: string;
  readonly office: string;
  /** Whether something has to be said of this person now. */
  readonly asked: boolean;
  readonly texts: {
    /** The question for readers, with the name. */
    readonly legend: string;
    readonly none: string;
    readonly some: string;
  };
}

/** One person and the answer about them, in one line. Nothing is chosen beforehand. */
export function TieRow({ applicationId, name, office, asked, texts }: TieRowProps) {
  const field = useField({ name: `tie.${applicationId}` });
  const choices = [
    { value: "NONE", label: texts.none },
    { value: "SOME", label: texts.some },
  ];
  return (
    <li className="s-judge" data-asked={asked || undefined}>
      <div className="s-judge-top s-judge-person">
        <p>
          <b>{name}</b> <span className="s-small s-muted">{office}</span>
        </p>
        <fieldset>
          <legend className="s-sr">{texts.legend}</legend>
          <Segments name={`tie.${applicationId}`} field={field} choices={choices} />
        </fieldset>
      </div>
      <FieldNotes field={field} />
    </li>
  );
}
