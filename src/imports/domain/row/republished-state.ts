import { type DraftParts } from './draft-parts';
import { type HeaderRecognition } from '../header/header';

const NUMBER_WITH_STATE = /^(.+?)(\d{2})$/;
const FIRST_STATE = '00';
/** What a later state repeats or changes; the contract itself keeps what its first state says. */
const STATED_AGAIN = [
  'notifiedOn',
  'publishedOn',
  'durationMonths',
  'initialAmount',
  'advanceGranted',
  'advanceRate',
] as const;

/**
 * The tabular essential data of 2019 repeat the whole contract for each of its states: the last two digits of
 * the number are the rank of the state (arrêté of 22/03/2019, annex 1), the dates and amounts those of the
 * change. Such files have the subject of a change and no column for its amount or date.
 */
export function hasRepublishedStates(header: HeaderRecognition): boolean {
  const fields = new Set(header.columns.map(({ field }) => field));
  return (
    fields.has('stateSubject') &&
    fields.has('decpId') &&
    !fields.has('amendmentAmount') &&
    !fields.has('amendmentNotifiedOn')
  );
}

/** Turns the row of a later state into the first state's contract with an amendment. */
export function asAmendment(parts: DraftParts): void {
  const number = parts.values['decpId'];
  const match = typeof number === 'string' ? NUMBER_WITH_STATE.exec(number) : null;
  const [, root = '', state = FIRST_STATE] = match ?? [];
  if (state === FIRST_STATE || parts.aids['stateSubject'] === undefined) return;
  const { values } = parts;
  Object.assign(parts.amendment, {
    number: Number(state),
    ...(typeof values['notifiedOn'] === 'string' && { notifiedOn: values['notifiedOn'] }),
    ...(typeof values['publishedOn'] === 'string' && { publishedOn: values['publishedOn'] }),
    ...(typeof values['durationMonths'] === 'number' && { durationMonths: values['durationMonths'] }),
    ...(typeof values['initialAmount'] === 'number' && { amount: values['initialAmount'] }),
  });
  values['decpId'] = `${root}${FIRST_STATE}`;
  for (const field of STATED_AGAIN) delete values[field];
}
