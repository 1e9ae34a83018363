import { BUYER_WORDS, KIND_WORDS, NATURE_WORDS } from '../../../src/contracts/domain/register-words';
import {
  decisionLabel,
  DECISION_MEASURES,
  measureLabel,
} from '../../../src/eligibility/domain/decisions/decision';
import { FACT_NAMES, FACTS, factsOf } from '../../../src/eligibility/domain/facts/facts';
import { ORIGIN_WORDS } from '../../../src/eligibility/domain/facts/known-facts';
import * as words from '../../../src/eligibility/domain/sentences/fact-words';
import {
  potentialSentence,
  RATING_WORDS,
  RESERVATION_WORDS,
} from '../../../src/eligibility/domain/sentences/potential-sentence';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';
import { MEASURE_WORDS, STATUS_WORDS } from '../../../src/eligibility/domain/sentences/status-words';
import * as eligibilityErrors from '../../../src/eligibility/eligibility.errors';
import * as hoursErrors from '../../../src/insertion-hours/insertion-hours.errors';
import { formulaLabel } from '../../../src/insertion-hours/domain/commitment-terms';
import { DECLARATION_STATES, STATE_LABELS } from '../../../src/insertion-hours/domain/declaration-state';
import { MODALITY_WORDS, modalityLabel } from '../../../src/insertion-hours/domain/modality';
import { PARTICIPANT_STATUSES } from '../../../src/insertion-hours/domain/participant-status';
import {
  EVIDENCE_WORDS,
  SEX_WORDS,
  WORK_CONTRACT_WORDS,
} from '../../../src/insertion-hours/domain/work-contract';
import { type Section } from './section';
import { visible } from './visible';

function table(title: string, said: Readonly<Record<string, string | null>>): Section {
  return {
    title,
    lines: () =>
      Object.entries(said).map(
        ([name, text]) => `[${name}] ${text === null ? 'nothing is said' : visible(text)}`,
      ),
  };
}

function labels(title: string, list: readonly { readonly code: string; readonly label: string }[]): Section {
  return table(title, Object.fromEntries(list.map(({ code, label }) => [code, label])));
}

function ofFacts(property: 'words' | 'label'): Record<string, string> {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, FACTS[name][property]]));
}

const nothing = factsOf('x');

export const wordSections: readonly Section[] = [
  table('Facts in a sentence', ofFacts('words')),
  table('Facts on a page', ofFacts('label')),
  table('Origins of facts', ORIGIN_WORDS),
  table('Kinds of contract', KIND_WORDS),
  table('Natures', NATURE_WORDS),
  table('Kinds of buyer', BUYER_WORDS),
  table('Grounds of an exception', words.EXCEPTION_WORDS),
  table('Nothing known, in a clause', {
    launch: words.launchWords(nothing),
    need: words.needWords(nothing),
    lot: words.lotWords(nothing),
    potential: potentialSentence({ facts: nothing, law: loadLaw() }),
  }),
  table('Statuses', STATUS_WORDS),
  table('Measures', MEASURE_WORDS),
  table('Potential of a clause', RATING_WORDS),
  table('Potential of a reservation', RESERVATION_WORDS),
  table('Decisions', {
    ...Object.fromEntries(DECISION_MEASURES.map((measure) => [measure, measureLabel(measure)])),
    'two and an exception': decisionLabel({
      measures: ['integration-clause', 'social-criterion'],
      exceptionCode: 'EXC-3',
    }),
    'an exception alone': decisionLabel({ measures: [], exceptionCode: 'EXC-1' }),
    'none of the list': decisionLabel({ measures: ['autre'], exceptionCode: null }),
  }),
  table('Refusals about eligibility', {
    missingMotivation: eligibilityErrors.missingMotivation().message,
    unknownException: eligibilityErrors.unknownException('EXC-9').message,
    invalidGround: eligibilityErrors.invalidGround('EXC-4').message,
    emptyDecision: eligibilityErrors.emptyDecision().message,
    clauseOrReason: eligibilityErrors.clauseOrReason().message,
    unreadableFacts: eligibilityErrors.unreadableFacts('faits.json', 'ce n’est pas du JSON.').message,
  }),
  labels('Participants’ statuses', PARTICIPANT_STATUSES),
  labels('Work contracts', WORK_CONTRACT_WORDS),
  labels('Sexes', SEX_WORDS),
  labels('Evidence', EVIDENCE_WORDS),
  table('Modalities', {
    ...Object.fromEntries(MODALITY_WORDS.map(({ code }) => [code, modalityLabel(code)])),
    'not stated': modalityLabel(null),
    'no code': modalityLabel('Tutorat'),
  }),
  table(
    'Formulas',
    Object.fromEntries(['PRA-CALC-1', 'PRA-CALC-2', 'FREE', 'X'].map((code) => [code, formulaLabel(code)])),
  ),
  table('States of a declaration', STATE_LABELS),
  table('Refusals about hours', {
    unknownContract: hoursErrors.unknownContract().message,
    unknownDeclaration: hoursErrors.unknownDeclaration().message,
    unknownSuspension: hoursErrors.unknownSuspension().message,
    ...Object.fromEntries(
      DECLARATION_STATES.map((state) => [
        `${state} to draft`,
        hoursErrors.forbiddenStep(state, 'draft').message,
      ]),
    ),
    missingReturnReason: hoursErrors.missingReturnReason().message,
    wrongWeight: hoursErrors.wrongWeight().message,
    missingGapReason: hoursErrors.missingGapReason().message,
    'wrongCommitment, hours': hoursErrors.wrongCommitment('retainedHours').message,
    'wrongCommitment, end': hoursErrors.wrongCommitment('endsOn').message,
    wrongSuspension: hoursErrors.wrongSuspension().message,
    wrongPracticeFile: hoursErrors.wrongPracticeFile('practice.yaml', 'etpDivisors').message,
    sealedOtherwise: hoursErrors.sealedOtherwise().message,
  }),
];
