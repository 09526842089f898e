"use client";

import { useContext, useState } from "react";
import { FieldNotes } from "#components/ui/field-parts";
import { FormContext, useField } from "#components/ui/form-context";
import { ActiveCriterion } from "#components/ui/score-group";

export type ScoreLevel = {
  /** Whole points, both included. */
  readonly from: number;
  readonly to: number;
  /** Empty where only the range tells it apart. */
  readonly name: string;
  /** What one sees at this level. */
  readonly description: string;
};

type Scale = { readonly lowest: number; readonly highest: number };

interface ScoreInputProps {
  readonly name: string;
  /** The criterion, with its number. */
  readonly title: string;
  /** "bobot 25 %". */
  readonly weight: string;
  readonly question?: string | undefined;
  /** In whole points, both included. */
  readonly scale: Scale;
  /** For readers: "Nilai Integritas, 0 sampai 100". */
  readonly label: string;
  readonly levels: readonly ScoreLevel[];
  readonly levelsLabel: string;
  /** Opens what all levels mean; the one that is reached stands there in any case. */
  readonly allLevels: string;
  /** The note on the evidence. */
  readonly note: { readonly name: string; readonly label: string };
  /** As typed: with the comma of the language. */
  readonly value?: string;
}

/**
 * One criterion of a score sheet: a number, the level it reaches, the evidence.
 *
 * Stands in a ScoreGroup, or alone and always open. Without JavaScript the levels are a legend and
 * the number is typed; with it they set the number to the lower end of their range and lead back to
 * it, the arrows change it by one point, and Enter goes on to the next criterion.
 */
export function ScoreInput(props: ScoreInputProps) {
  const { name, title, weight, question, scale, label, levels, note } = props;
  const { levelsLabel, allLevels } = props;
  const field = useField({ name, value: props.value });
  const noteField = useField({ name: note.name });
  const { state } = useContext(FormContext);
  const active = useContext(ActiveCriterion);
  const isOpen = active.name === null || active.name === name || active.name === note.name;
  const [typed, setTyped] = useState(field.text);
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    // The server's answer put the field back to what was sent.
    setAnswered(state);
    setTyped(field.text);
  }
  const points = /^\d{1,3}([.,]\d{0,2})?$/.test(typed) ? Number(typed.replace(",", ".")) : null;
  const level = points === null ? undefined : levels.findLast(({ from }) => points >= from);
  const descriptionId = `${field.id}-level`;
  return (
    <section
      className={isOpen ? "s-crit is-active" : "s-crit"}
      aria-labelledby={`${field.id}-title`}
      onFocus={() => active.open(name)}
    >
      <div className="s-crit-head">
        <div>
          <h2 id={`${field.id}-title`}>
            {title} <span className="s-muted font-normal">· {weight}</span>
          </h2>
          {question !== undefined && <p className="s-muted s-question">{question}</p>}
        </div>
        <div className="s-scorein">
          <label className="s-sr" htmlFor={field.id}>
            {label}
          </label>
          <input
            id={field.id}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            maxLength={6}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                nextCriterion(event.currentTarget)?.focus();
                return;
              }
              const step = STEPS[event.key];
              if (step === undefined || points === null) return;
              event.preventDefault();
              setTyped(stepped(typed, step, scale));
            }}
            aria-invalid={field.aria["aria-invalid"]}
            aria-describedby={[field.errorId, descriptionId].filter(Boolean).join(" ")}
          />
          <span className="s-muted" aria-hidden="true">
            / {scale.highest}
          </span>
        </div>
      </div>
      <FieldNotes field={field} />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that set a number, not form fields. */}
      <div className="s-levels" role="group" aria-label={levelsLabel}>
        {levels.map((entry) => (
          <button
            key={entry.from}
            type="button"
            aria-pressed={entry === level}
            onClick={() => {
              setTyped(`${entry.from}`);
              document.getElementById(field.id)?.focus();
            }}
          >
            {entry.name !== "" && <b>{entry.name}</b>}
            <span className="s-num">{rangeOf(entry)}</span>
          </button>
        ))}
      </div>
      <p className="s-leveldesc" id={descriptionId} aria-live="polite" hidden={level === undefined}>
        {level !== undefined && (
          <>
            <b>{level.name === "" ? rangeOf(level) : level.name}.</b> {level.description}
          </>
        )}
      </p>
      {levels.length > 0 && (
        <details className="s-evid s-small">
          <summary>{allLevels}</summary>
          <ul className="s-list">
            {levels.map((entry) => (
              <li key={entry.from}>
                <b>{[rangeOf(entry), entry.name].filter(Boolean).join(" ")}.</b> {entry.description}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="s-evid">
        <label className="s-label" htmlFor={noteField.id}>
          {note.label}
        </label>
        <FieldNotes field={noteField} />
        <textarea
          className="s-textarea s-grow"
          id={noteField.id}
          name={note.name}
          rows={2}
          defaultValue={noteField.text}
          {...noteField.aria}
        />
      </div>
    </section>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

function rangeOf({ from, to }: ScoreLevel): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** One point more or less, within the scale; decimals stay as they were typed. */
function stepped(typed: string, step: number, { lowest, highest }: Scale): string {
  const [whole = "0", ...decimals] = typed.split(/(?=[.,])/);
  const points = Number(whole) + step;
  if (points < lowest) return `${lowest}`;
  return points >= highest ? `${highest}` : [points, ...decimals].join("");
}

/** The number of the next criterion; after the last one the first button of the save bar. */
function nextCriterion(input: HTMLInputElement): HTMLElement | null {
  const form = input.form;
  if (form === null) return null;
  const numbers = [...form.querySelectorAll<HTMLInputElement>(".s-scorein input")];
  return (
    numbers[numbers.indexOf(input) + 1] ?? form.querySelector<HTMLElement>(".s-savebar-acts button")
  );
}
