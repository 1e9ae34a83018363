import { withIssue } from '../../forms/form-view';
import { type TypedContract } from './contract-input';

/** What no field can see alone. */
export function withCoherence({ view, input }: TypedContract): TypedContract {
  const { contract, procedure } = input;
  let checked = view;
  if (!contract.subject)
    checked = withIssue(
      checked,
      'subject',
      'Saisissez l’objet du marché : ce qui est acheté, en une phrase.',
    );
  const { launchedOn } = procedure;
  const { notifiedOn } = contract;
  if (launchedOn && notifiedOn && notifiedOn < launchedOn)
    checked = withIssue(
      checked,
      'notifiedOn',
      'La notification précède le lancement de la consultation : corrigez l’une des deux dates.',
    );
  return { view: checked, input };
}
