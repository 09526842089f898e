import type { AmendedValues } from "#domain/announcement/amendment";
import { type FormValues, hundredthsText } from "#server/planning/form-values";

/** The stored values of a part as the texts that its fields start from. */
export function amendmentValues(values: AmendedValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === null || Array.isArray(value)) return [];
      const isHundredths = key === "passThreshold" && values.passRule === "MIN_SCORE";
      return [[key, isHundredths ? hundredthsText(Number(value)) : `${value}`]];
    }),
  );
}
