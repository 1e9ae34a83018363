import { type SampleContract } from './sample-contract';
import { type CsvCell } from './writers/csv-text';

export const DECISION_COLUMNS = [
  'marche',
  'lot',
  'mesure',
  'exception',
  'heures_retenues',
  'motivation',
] as const;

interface Reason {
  readonly exception: 'EXC-1' | 'EXC-2' | 'EXC-3' | 'EXC-4';
  readonly motivation: string;
}

// Grounds of L2112-2-1 II, with the reasons that an officer would write for these needs.
const REASONS: Readonly<Record<string, Reason>> = {
  assurances: {
    exception: 'EXC-2',
    motivation:
      "Prestation d'assurance : la couverture d'un risque ne comporte pas de travail que le marché puisse confier à des personnes en insertion ; aucun lien suffisant avec l'objet.",
  },
  camions: {
    exception: 'EXC-1',
    motivation:
      'Véhicules de série disponibles au catalogue des constructeurs ; le besoin est couvert sans fabrication ni prestation particulière.',
  },
  postes: {
    exception: 'EXC-1',
    motivation:
      "Matériel standard livré sur catalogue dans des délais courts ; la préparation des postes est déjà assurée par un marché avec clause d'insertion.",
  },
  enrobes: {
    exception: 'EXC-4',
    motivation:
      'Travaux de chaussée exécutés en quatre mois, entre la fin des gelées et les congés : durée inférieure à six mois.',
  },
};
/**
 * What the officers decided, for the demonstration to enter in the register: every consideration of 2026 and
 * of the contracts ahead, and the reasoned exceptions. Contracts ahead without a line are still to decide.
 */
export function decisionRows(contracts: readonly SampleContract[]): CsvCell[][] {
  const rows = contracts.filter(isRecent).flatMap(decisionsOf);
  return [[...DECISION_COLUMNS], ...rows];
}

function isRecent({ file, notifiedOn }: SampleContract): boolean {
  return file === 'liste' && (notifiedOn === null || notifiedOn >= '2026-01-01');
}

function decisionsOf(contract: SampleContract): CsvCell[][] {
  const { choice } = contract;
  const rows: CsvCell[][] = [];
  const add = (measure: string, hours: number | null, motivation: string): number =>
    rows.push([contract.number, contract.lot, measure, null, hours, motivation]);
  if (choice.reservedFor)
    add(
      RESERVATIONS[choice.reservedFor] ?? '',
      null,
      'Au moins deux structures du territoire peuvent répondre.',
    );
  if (choice.hours !== null) {
    add('integration-clause', choice.hours, 'Heures arrêtées avec la mission clause sociale.');
  } else if (choice.values.includes('Clause sociale')) {
    add('social-condition', null, "Accueil d'apprentis et de stagiaires pendant l'exécution.");
  }
  if (choice.values.includes('Critère social'))
    add('social-criterion', null, `Critère pondéré à ${choice.criterionWeight ?? 0} %.`);
  const reason = reasonFor(contract);
  if (reason)
    rows.push([contract.number, contract.lot, 'exception', reason.exception, null, reason.motivation]);
  return rows;
}

function reasonFor(contract: SampleContract): Reason | undefined {
  return contract.afterAugust2026 ? REASONS[contract.need] : undefined;
}

const RESERVATIONS: Readonly<Record<string, string>> = {
  SIAE: 'reserved-siae',
  'EA/ESAT': 'reserved-ea-esat',
  'SIAE et EA/ESAT': 'reserved-siae-ea-esat',
  ESS: 'reserved-sse',
};
