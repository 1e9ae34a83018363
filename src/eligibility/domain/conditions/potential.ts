import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Condition, condition } from './condition';
import { type Law } from '../law/law';
import { type CpvPotential } from '../law/cpv-potential';
import { lotWords } from '../sentences/fact-words';
import { exactEuros } from '../../../shared/domain/french';

interface PotentialWords {
  readonly met: string;
  readonly unmet: string;
}

/** The CPV family, or its division, has ratings that satisfy the test. */
function potentialSatisfies(test: (row: CpvPotential | null) => boolean, words: PotentialWords): Condition {
  const classify = (cpv: CpvCode, law: Law): string => String(test(law.content.potentials.of(cpv)));
  return condition({
    subjects: ['cpv'],
    landmarks: (law) => ({ cpvs: law.cpvClasses(classify) }),
    holds: ({ cpv }, { law }) => test(law.content.potentials.of(cpv)),
    met: ({ facts, law }) => `${words.met}${familyWords(facts.cpv, law)}`,
    unmet: ({ facts, law }) => `${words.unmet}${familyWords(facts.cpv, law)}`,
  });
}

export const hasPotential = potentialSatisfies((row) => row !== null, {
  met: "la famille d'achat est connue",
  unmet: "aucun potentiel n'est renseigné pour cette famille",
});

export const hasWeakClause = potentialSatisfies((row) => row?.clause === 'C', {
  met: 'la clause est peu adaptée à cette famille',
  unmet: "le potentiel de clause de cette famille n'est pas faible",
});

export const isOftenReserved = potentialSatisfies((row) => row?.siae === 'A' || row?.eaEsat === 'A', {
  met: 'la réservation est fréquente dans cette famille',
  unmet: "la réservation n'est pas fréquente dans cette famille",
});

/** The lot is at most the amount up to which a reservation is looked at first. */
export const lotIsReservableFirst: Condition = condition({
  subjects: ['lotValue'],
  landmarks: (law) => ({ amounts: { lotValue: [law.constantAmount('practice.reserve-first') + 1] } }),
  holds: ({ lotValue }, { law }) => lotValue <= law.constantAmount('practice.reserve-first'),
  met: ({ facts, law }) =>
    `${lotWords(facts)}, au plus ${exactEuros(law.constantAmount('practice.reserve-first'))}`,
  unmet: ({ facts, law }) =>
    `${lotWords(facts)}, plus de ${exactEuros(law.constantAmount('practice.reserve-first'))}`,
});

/** The object itself is qualification or integration ("marché d'insertion", art. R2123-1 3° CCP). */
export const objectIsIntegration: Condition = condition({
  subjects: ['cpv'],
  landmarks: (law) => ({ cpvs: law.cpvClasses(integrationClass) }),
  holds: ({ cpv }, { law }) => law.inFamily('integration-object-cpv', cpv),
  met: () => "l'objet est la qualification ou l'insertion professionnelle",
  unmet: () => "l'objet n'est ni la qualification ni l'insertion professionnelle",
});

function integrationClass(cpv: CpvCode, law: Law): string {
  return String(law.inFamily('integration-object-cpv', cpv));
}

function familyWords(cpv: CpvCode | null, law: Law): string {
  const row = cpv === null ? null : law.content.potentials.of(cpv);
  return row ? ` (${row.label})` : '';
}
