import { BUYER_KIND_LABELS } from '../../contracts/domain/register-words';
import { type Buyer, type TypedBuyer } from '../../contracts';
import { BUYER_KINDS } from '../../contracts/domain/register-terms';
import { tableOf, type TableView } from '../shell/table-view';
import { type BuyerForm } from './administration.forms';

export const KIND_OPTIONS = BUYER_KINDS.map((kind) => ({ value: kind, label: BUYER_KIND_LABELS[kind] }));

export const AUTHORITY_OPTIONS = [
  { value: '', label: 'Non renseigné' },
  { value: 'yes', label: 'Oui, aussi pouvoir adjudicateur' },
  { value: 'no', label: 'Non' },
];

/** Fields compared when two administrators edit the same buyer. */
export const BUYER_LABELS = {
  siret: 'SIRET',
  name: 'Nom',
  kind: { label: 'Sorte', codes: BUYER_KIND_LABELS },
};

export function buyersTable(buyers: readonly Buyer[]): TableView {
  const names = new Map(buyers.map(({ id, name }) => [id, name]));
  return tableOf('Acheteurs', buyers, [
    { label: 'Nom', cell: ({ id, name }) => ({ text: name, href: `/administration/acheteurs/${id}` }) },
    { label: 'SIRET', kind: 'code', cell: ({ siret }) => siret },
    { label: 'Sorte', cell: ({ kind }) => BUYER_KIND_LABELS[kind] },
    { label: 'Accompagné par', cell: ({ parentId }) => names.get(parentId ?? '') ?? '—' },
  ]);
}

/** The form of a stored buyer. */
export function buyerValues(buyer: Buyer): Record<string, unknown> {
  const { siret, name, kind, contractingAuthority, parentId, version } = buyer;
  const authority = contractingAuthority === null ? '' : contractingAuthority ? 'yes' : 'no';
  return { siret, name, kind, contractingAuthority: authority, parentId: parentId ?? '', version };
}

/** What the form says of a buyer; a kind that is not in the list reads as the first. */
export function typedBuyer(form: BuyerForm, possibleParents: readonly Buyer[]): TypedBuyer {
  const { siret, name, kind, contractingAuthority } = form;
  return {
    siret,
    name,
    kind: BUYER_KINDS.find((known) => known === kind) ?? 'local-authority',
    contractingAuthority: contractingAuthority === '' ? null : contractingAuthority === 'yes',
    parentId: possibleParents.find(({ id }) => id === form.parentId)?.id ?? null,
  };
}
