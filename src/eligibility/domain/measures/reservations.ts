import { type CpvCode } from '../../../shared/domain/cpv-code';
import { isContract } from '../conditions/contract-kind';
import {
  isContractingAuthority,
  isListedSseService,
  lastsAtMostSseDuration,
} from '../conditions/sse-reservation';
import { type CpvPotential, isPromising } from '../law/cpv-potential';
import { type Law } from '../law/law';
import { type Measure, measure, type MeasureId } from './measure';
import { whenAll } from '../rules/rule';
import { reservationMessage } from '../sentences/measure-messages';

/** Frequent in the family: recommended; possible otherwise (art. L2113-12, L2113-13, L3113-1, L3113-2 CCP). */
function byPotential(id: MeasureId, ruleIds: readonly string[], family: 'siae' | 'eaEsat'): Measure {
  const classify = (cpv: CpvCode, law: Law): string =>
    String(law.content.potentials.of(cpv)?.[family] === 'A');
  return measure({
    id,
    ruleIds: [...ruleIds, 'PRA-POT'],
    subjects: ['cpv'],
    landmarks: (law) => ({ cpvs: law.cpvClasses(classify) }),
    status: ({ cpv }, { law }) =>
      law.content.potentials.of(cpv)?.[family] === 'A' ? 'recommended' : 'possible',
    message: (status, given) => reservationMessage(id, status, given),
  });
}

export const RESERVED_SIAE = byPotential('reserved-siae', ['CCP-L2113-13', 'CCP-L3113-2'], 'siae');
export const RESERVED_EA_ESAT = byPotential('reserved-ea-esat', ['CCP-L2113-12', 'CCP-L3113-1'], 'eaEsat');

/** Both families at once: contracts launched since law 2020-1525, never a concession (art. L3113-3 CCP). */
export const RESERVED_SIAE_EA_ESAT = measure({
  id: 'reserved-siae-ea-esat',
  ruleIds: ['CCP-L2113-14', 'CCP-L3113-3', 'PRA-POT'],
  subjects: ['contractKind', 'launchedOn', 'cpv'],
  landmarks: (law) => ({
    dates: [law.effect('joint-reservation').from],
    cpvs: law.cpvClasses(jointClass),
  }),
  status: ({ contractKind, launchedOn, cpv }, { law }) => {
    if (contractKind === 'concession' || !law.inForce('joint-reservation', launchedOn)) return 'excluded';
    return suitsBoth(law.content.potentials.of(cpv)) ? 'recommended' : 'possible';
  },
  message: (status, given) => reservationMessage('reserved-siae-ea-esat', status, given),
});

/** Work in prison, since ordinance 2022-1336 (art. L2113-13-1 CCP). */
export const RESERVED_PRISON = measure({
  id: 'reserved-prison',
  ruleIds: ['CCP-L2113-13-1'],
  subjects: ['launchedOn'],
  landmarks: (law) => ({ dates: [law.effect('prison-reservation').from] }),
  status: ({ launchedOn }, { law }) =>
    law.inForce('prison-reservation', launchedOn) ? 'possible' : 'excluded',
  message: (status, given) => reservationMessage('reserved-prison', status, given),
});

const mayBeReservedToSse = whenAll(
  isContract,
  isContractingAuthority,
  isListedSseService,
  lastsAtMostSseDuration,
).question;

/** Social economy: possible exactly when CCP-L2113-15 applies. */
export const RESERVED_SSE: Measure = {
  id: 'reserved-sse',
  ruleIds: ['CCP-L2113-15'],
  question: {
    ...mayBeReservedToSse,
    answer: (world, given) => (mayBeReservedToSse.answer(world, given) ? 'possible' : 'excluded'),
  },
  message: (status, given) => reservationMessage('reserved-sse', status, given),
};

function suitsBoth(row: CpvPotential | null): boolean {
  return isPromising(row?.siae) && isPromising(row?.eaEsat);
}

function jointClass(cpv: CpvCode, law: Law): string {
  return String(suitsBoth(law.content.potentials.of(cpv)));
}
