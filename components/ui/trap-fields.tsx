interface TrapFieldsProps {
  /** When the form was shown, signed by the server. */
  readonly opened: string;
  /** For whoever sees the field all the same. */
  readonly label: string;
}

/** What tells a person from a program: a signed moment, and a field that no person sees or reaches. */
export function TrapFields({ opened, label }: TrapFieldsProps) {
  return (
    <>
      <input type="hidden" name="opened" value={opened} />
      <div className="s-sr" aria-hidden="true">
        <label>
          {label}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
