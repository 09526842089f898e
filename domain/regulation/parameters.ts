/** What a rule compares and what it is compared with: plain, so that a trace can be kept as it was. */
export type Value = string | number | boolean | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** A whole number that an agency may set within the range; null means that nothing is asked. */
type WholeParameter = {
  readonly kind: "whole";
  readonly name: string;
  readonly default: number | null;
  readonly lowest: number;
  readonly highest: number;
};
/** A number of the regulation itself. Nobody sets it; it has a name so that it stands in one place. */
type FixedParameter = { readonly kind: "fixed"; readonly name: string; readonly default: number };
type FlagParameter = { readonly kind: "flag"; readonly name: string; readonly default: boolean };
type ChoiceParameter = {
  readonly kind: "choice";
  readonly name: string;
  readonly default: string;
  readonly options: readonly string[];
};
type ChoicesParameter = {
  readonly kind: "choices";
  readonly name: string;
  readonly default: readonly string[];
  readonly options: readonly string[];
};

/** A name in words. */
type TextParameter = {
  readonly kind: "text";
  readonly name: string;
  readonly default: string;
  readonly longest: number;
};

export type Parameter =
  | WholeParameter
  | FixedParameter
  | FlagParameter
  | ChoiceParameter
  | ChoicesParameter
  | TextParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values that go with the parameters of a rule. */
export type ValuesOf<P extends Parameters> = { readonly [Key in keyof P]: P[Key]["default"] };

/** A whole number that has to stand within the range. */
export function whole(name: string, byDefault: number, lowest: number, highest: number) {
  return { kind: "whole", name, default: byDefault, lowest, highest } as const;
}

/** The same, where by default nothing is asked. */
export function optionalWhole(name: string, lowest: number, highest: number): WholeParameter {
  return { kind: "whole", name, default: null, lowest, highest };
}

/** A number that nobody sets. */
export function fixed(name: string, value: number) {
  return { kind: "fixed", name, default: value } as const;
}

/** A yes or no. */
export function flag(name: string, byDefault: boolean) {
  return { kind: "flag", name, default: byDefault } as const;
}

/** One of some. */
export function choice<const Option extends string>(
  name: string,
  byDefault: NoInfer<Option>,
  options: readonly Option[],
) {
  return { kind: "choice", name, default: byDefault as Option, options } as const;
}

/** Any of some. */
export function choices<const Option extends string>(
  name: string,
  byDefault: readonly NoInfer<Option>[],
  options: readonly Option[],
) {
  return { kind: "choices", name, default: byDefault as readonly Option[], options } as const;
}

/** A name of so many characters at most. */
export function text(name: string, byDefault: string, longest: number): TextParameter {
  return { kind: "text", name, default: byDefault, longest };
}

/** Whether an agency may set a parameter to this value. */
export function isAllowed(parameter: Parameter, value: Value): boolean {
  switch (parameter.kind) {
    case "whole":
      if (value === null) return parameter.default === null;
      return (
        Number.isInteger(value) &&
        (value as number) >= parameter.lowest &&
        (value as number) <= parameter.highest
      );
    case "fixed":
      return value === parameter.default;
    case "flag":
      return typeof value === "boolean";
    case "choice":
      return parameter.options.some((option) => option === value);
    case "text":
      return typeof value === "string" && isName(value, parameter.longest);
    case "choices":
      return Array.isArray(value) && value.every((each) => parameter.options.includes(each));
  }
}

function isName(value: string, longest: number): boolean {
  return value.length >= 2 && value.length <= longest && value === value.trim();
}

/** The values of parameters where nothing was set. */
export function defaultsOf<P extends Parameters>(parameters: P): ValuesOf<P> {
  const entries = Object.entries(parameters).map(([key, each]) => [key, each.default]);
  return Object.fromEntries(entries) as ValuesOf<P>;
}
