interface HiddenFieldProps {
  readonly name: string;
  readonly value: string | number;
}

/** An id or a version: what the server cannot know by itself, and nothing more. */
export function HiddenField({ name, value }: HiddenFieldProps) {
  return <input type="hidden" name={name} value={value} />;
}
