import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Icon } from "#components/ui/icon";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import { DIRECTIONS, type Direction, moveTarget } from "#domain/planning/stage-order";
import type { FormAction } from "#server/form-state";

/** How the order of a draft is changed. */
export type StageOrder = {
  readonly action: FormAction;
  readonly selectionId: string;
  readonly planVersion: number;
};

interface StageMovesProps {
  readonly locale: Locale;
  readonly order: StageOrder;
  readonly stage: { readonly id: string; readonly name: string };
  readonly moves: readonly Direction[];
}

/**
 * A button for each way in which a stage changes places, each of them a form of its own. At the end of
 * the order it stays where it is, so that whoever has pressed it keeps the focus.
 */
export function StageMoves({ locale, order, stage, moves }: StageMovesProps) {
  const t = useTranslations("planning.stages");
  return (
    <div className="s-row">
      {DIRECTIONS.map((direction) => (
        <ActionForm
          key={direction}
          locale={locale}
          action={order.action}
          layout="bare"
          prefix={`${moveTarget(direction, stage.id)}-`}
        >
          <HiddenField name="selectionId" value={order.selectionId} />
          <HiddenField name="planVersion" value={order.planVersion} />
          <HiddenField name="stageId" value={stage.id} />
          <HiddenField name="direction" value={direction} />
          <SubmitButton
            tone="quiet"
            id={moveTarget(direction, stage.id)}
            busy={t(`move.${direction}`)}
            unavailable={
              moves.includes(direction) ? null : (
                <span className="s-sr">{t(`noMove.${direction}`)}</span>
              )
            }
          >
            <Icon name="chevron-down" className={direction === "EARLIER" ? "s-up-side" : ""} />
            {t(`move.${direction}`)}
            <span className="s-sr"> {stage.name}</span>
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}
