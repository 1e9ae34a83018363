import { type Cents } from '../../src/shared/domain/euros';
import { buyerOf } from './buyers';
import { consultationDates, PHASES, type Phase, type ProcedureSize, yearOfPhase } from './calendar';
import { NO_SOCIAL_CHOICE, type SampleContract, type SampleFile } from './sample-contract';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';
import { groupedBy, readSource, type SourceLine, sourceNumber } from './sources';

const PROCEDURES: Readonly<Record<ProcedureSize, string>> = {
  petit: 'Marché passé sans publicité ni mise en concurrence préalable',
  adapte: 'Procédure adaptée',
  formalise: "Appel d'offres ouvert",
};

/** Every contract of the samples, neither numbered nor awarded: one per lot, in the order of the sources. */
export function draftContracts(): SampleContract[] {
  const places = groupedBy(readSource('lieux'), 'genre');
  const lots = groupedBy(readSource('lots'), 'ensemble');
  return readSource('besoins').flatMap((need) => {
    const choices = places.get(need('lieu')) ?? [];
    let place = seedOf(need('cle')) % Math.max(choices.length, 1);
    return PHASES.flatMap((phase) =>
      Array.from({ length: sourceNumber(need, phase) }, (_, index) => {
        const where = choices.length > 0 ? choices[place++ % choices.length] : undefined;
        return consultation({ need, phase, index, where, lots: lots.get(need('lots')) ?? [] });
      }).flat(),
    );
  });
}

interface Draft {
  readonly need: SourceLine;
  readonly phase: Phase;
  readonly index: number;
  readonly where: SourceLine | undefined;
  readonly lots: readonly SourceLine[];
}

function consultation(draft: Draft): SampleContract[] {
  const { need, phase, lots } = draft;
  const random = seededRandom(seedOf(`${need('cle')} ${phase} ${draft.index}`));
  const dates = consultationDates(phase, sizeOf(need), random);
  const budget = random.between(sourceNumber(need, 'min') * 100, sourceNumber(need, 'max') * 100) * 1000;
  if (lots.length === 0) return [contract(draft, { dates, random, value: budget, needValue: budget })];
  const values = lots.map((lot) => Math.round((budget * sourceNumber(lot, 'part')) / 100_000) * 1000);
  const needValue = values.reduce((sum, value) => sum + value, 0);
  return lots.map((lot, rank) =>
    contract(draft, { dates, random, lot, value: values[rank] ?? 0, needValue }),
  );
}

interface LotDraft {
  readonly dates: ReturnType<typeof consultationDates>;
  readonly random: SeededRandom;
  readonly lot?: SourceLine;
  readonly value: Cents;
  readonly needValue: Cents;
}

function contract(draft: Draft, part: LotDraft): SampleContract {
  const { need, phase } = draft;
  const { lot, value, random } = part;
  const file = need('fichier') as SampleFile;
  const framework = need('cadre') === 'oui';
  return {
    file,
    buyer: buyerOf(file),
    need: need('cle'),
    consultation: `${need('cle')}-${phase}-${draft.index}`,
    number: '',
    lot: lot ? sourceNumber(lot, 'lot') : null,
    lotCount: Math.max(draft.lots.length, 1),
    subject: subjectOf(draft, lot),
    nature: need('nature'),
    procedure: PROCEDURES[sizeOf(need)],
    cpv: lot?.('cpv') || need('cpv'),
    service: need('service'),
    territory: territoryOf(draft, lot),
    needValue: part.needValue,
    estimatedValue: value,
    initialAmount: part.dates.notifiedOn === null ? null : awarded(value, framework, random),
    maximumAmount: framework ? Math.round((value * 1.3) / 100_000) * 100_000 : null,
    ...part.dates,
    durationMonths: sourceNumber(need, 'mois'),
    trade: lot?.('metier') || need('metier'),
    hoursPerMillion:
      (lot && sourceNumber(lot, 'heures_par_million')) || sourceNumber(need, 'heures_par_million'),
    reservable: need('reserve') || null,
    afterAugust2026: phase === 'n2026_apres_aout' || phase === 'en_cours' || phase === 'a_lancer',
    choice: NO_SOCIAL_CHOICE,
    environmental: [],
    holders: [],
  };
}

function sizeOf(need: SourceLine): ProcedureSize {
  return need('ampleur') as ProcedureSize;
}

function awarded(value: Cents, framework: boolean, random: SeededRandom): Cents {
  if (framework) return value;
  const ratio = 82 + random.next() * 24;
  return Math.round((value * ratio) / 100);
}

function subjectOf({ need, phase, where }: Draft, lot: SourceLine | undefined): string {
  const subject = need('objet')
    .replace('{lieu}', where?.('nom') ?? '')
    .replace('{an}', String(yearOfPhase(phase)));
  return lot ? `${subject} - Lot ${lot('lot')} : ${lot('libelle')}` : subject;
}

function territoryOf({ where }: Draft, lot: SourceLine | undefined): string {
  const ofLot = lot ? /^Secteur d(?:u |e la )(.+)$/.exec(lot('libelle'))?.[1] : undefined;
  return ofLot ?? (where?.('territoire') || 'Ensemble du département');
}
