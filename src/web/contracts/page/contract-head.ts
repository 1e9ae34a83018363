import { type ContractFile } from '../../../contracts';
import { longDate } from '../../../shared/domain/french';
import { type PageModel } from '../../shell/pages.service';
import { under } from '../../shell/navigation';
import { contractNumber, subjectOf } from '../contract-words';

export type PartId = 'eligibility' | 'decision' | 'hours' | 'holders' | 'history';

const PARTS: readonly { readonly id: PartId; readonly label: string; readonly path: string }[] = [
  { id: 'eligibility', label: 'Éligibilité', path: '' },
  { id: 'decision', label: 'Décision', path: '/decision' },
  { id: 'hours', label: 'Heures', path: '/heures' },
  { id: 'holders', label: 'Titulaires et avenants', path: '/titulaires' },
  { id: 'history', label: 'Historique', path: '/historique' },
];

/** Title, lead, place and parts of the page of one contract. */
export function contractHead(
  { contract, procedure }: ContractFile,
  current: PartId,
  cpvLabel: string | null,
): PageModel {
  const here = `/marches/${contract.id}`;
  const cpv = contract.cpv === null ? null : `CPV ${contract.cpv}${cpvLabel === null ? '' : ` ${cpvLabel}`}`;
  const lead = [contractNumber(contract, procedure), procedure.service, cpv, whenWords(contract, procedure)];
  return {
    title: subjectOf(contract),
    lead: lead.filter((part) => part !== null).join(' · '),
    ...under(
      'contracts',
      ...(procedure.reference === null ? [] : [`Consultation ${procedure.reference}`]),
      ...(contract.lot === null ? [] : [`lot ${contract.lot}`]),
    ),
    contractId: contract.id,
    parts: PARTS.map(({ id, label, path }) => ({ label, href: `${here}${path}`, current: id === current })),
  };
}

function whenWords(
  { status, notifiedOn, signedOn }: ContractFile['contract'],
  { launchedOn }: ContractFile['procedure'],
): string {
  if (status === 'cancelled') return 'abandonné';
  if (notifiedOn !== null) return `notifié le ${longDate(notifiedOn)}`;
  if (signedOn !== null) return `signé le ${longDate(signedOn)}`;
  if (launchedOn === null) return 'date de lancement à compléter';
  const isAhead = status === 'planned' || status === 'ready';
  return `${isAhead ? 'lancement prévu' : 'lancé'} le ${longDate(launchedOn)}`;
}
