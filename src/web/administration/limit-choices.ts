import { type Buyer } from '../../contracts';
import { limitWords } from '../../contracts/domain/limit-words';
import { type Limit } from '../../shared/domain/perimeter';

/** More boxes than this are no list to tick from: what is not given is then typed. */
const MOST_BOXES = 60;

/** Names typed beside the boxes, one a line, of one buyer. */
export const TYPED_NAMES = /^autres-(?:services|territoires)-[0-9a-zA-Z-]{1,36}$/;

interface Boxes {
  readonly legend: string;
  readonly name: 'services' | 'territories';
  readonly typedName: string;
  readonly typedLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly isTicked: boolean }[];
}

/** A buyer to tick, and what of it can be given. */
export interface BuyerChoice {
  readonly id: string;
  readonly name: string;
  readonly siret: string;
  readonly isGiven: boolean;
  /** The limit in words; empty when there is none. */
  readonly limit: string;
  readonly boxes: readonly Boxes[];
}

type Values = Readonly<Record<string, unknown>>;

/** What the form of an account says of buyers. */
export interface TypedGrants {
  readonly buyerIds: readonly string[];
  readonly services: readonly string[];
  readonly territories: readonly string[];
  readonly typedNames: Readonly<Record<string, string>>;
}

/** What is given, as the form holds it: each name after the buyer that it belongs to. */
export function givenValues(grants: readonly Limit[]): Values {
  return {
    buyerIds: grants.map(({ buyerId }) => buyerId),
    services: grants.flatMap(({ buyerId, services }) => services.map((name) => `${buyerId}:${name}`)),
    territories: grants.flatMap(({ buyerId, territories }) =>
      territories.map((name) => `${buyerId}:${name}`),
    ),
  };
}

export function buyerChoices(
  buyers: readonly Buyer[],
  places: ReadonlyMap<string, Limit>,
  values: Values,
): BuyerChoice[] {
  const { buyerIds = [] } = values as { buyerIds?: readonly string[] };
  return buyers.map(({ id, name, siret }) => {
    const services = namesOf(values, 'services', id);
    const territories = namesOf(values, 'territories', id);
    const known = places.get(id) ?? { services: [], territories: [] };
    return {
      id,
      name,
      siret,
      isGiven: buyerIds.includes(id),
      limit: limitWords({ services, territories }),
      boxes: [
        {
          legend: 'Services',
          name: 'services',
          typedName: `autres-services-${id}`,
          typedLabel: 'Autres services, un par ligne',
          options: optionsOf(id, services, known.services),
        },
        {
          legend: 'Territoires',
          name: 'territories',
          typedName: `autres-territoires-${id}`,
          typedLabel: 'Autres territoires, un par ligne',
          options: optionsOf(id, territories, known.territories),
        },
      ],
    };
  });
}

/** The texts of names to type, empty until a person types one. */
export function untyped(choices: readonly BuyerChoice[]): Values {
  return Object.fromEntries(choices.flatMap(({ boxes }) => boxes.map(({ typedName }) => [typedName, ''])));
}

/** The limits that a form says, ticked and typed; those of a buyer that is not ticked are given to nobody. */
export function limitsTyped(form: TypedGrants): Limit[] {
  const typed = (kind: string, buyerId: string): string[] =>
    (form.typedNames[`autres-${kind}-${buyerId}`] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return form.buyerIds.map((buyerId) => ({
    buyerId,
    services: [...namesOf({ ...form }, 'services', buyerId), ...typed('services', buyerId)],
    territories: [...namesOf({ ...form }, 'territories', buyerId), ...typed('territoires', buyerId)],
  }));
}

function namesOf(values: Values, field: 'services' | 'territories', buyerId: string): string[] {
  const all = (values[field] ?? []) as readonly string[];
  return all.filter((each) => each.startsWith(`${buyerId}:`)).map((each) => each.slice(buyerId.length + 1));
}

function optionsOf(buyerId: string, given: readonly string[], known: readonly string[]): Boxes['options'] {
  const offered = known.length > MOST_BOXES ? given : [...new Set([...known, ...given])];
  return offered.map((name) => ({
    value: `${buyerId}:${name}`,
    label: name,
    isTicked: given.includes(name),
  }));
}
