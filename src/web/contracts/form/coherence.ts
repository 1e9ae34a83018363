import { type ContractInput } from '../../../contracts';
import { type FormView, withIssue } from '../../forms/form-view';

/** What no field can see alone. */
export function withCoherence(view: FormView, { contract, procedure }: ContractInput): FormView {
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
  return checked;
}
