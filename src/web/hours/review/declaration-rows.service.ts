import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository } from '../../../contracts';
import { type Declaration, ParticipantsRepository } from '../../../insertion-hours';
import { modalityLabel } from '../../../insertion-hours/domain/modality';
import { shortPseudonym } from '../../../insertion-hours/domain/short-pseudonym';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { hours, plainHours, shortDate, unbroken } from '../../../shared/domain/french';
import { periodInWords, stateChip } from '../hours-words';

/** A declaration as lists show it: its person by a short pseudonym, or nobody. */
export interface DeclarationView {
  readonly id: string;
  readonly version: number;
  readonly href: string;
  readonly period: string;
  readonly contract: string;
  readonly subject: string;
  readonly employer: string;
  readonly modality: string;
  readonly person: string;
  readonly hours: string;
  /** Weight of the contract, where it changes the hours that count. */
  readonly counted: string | null;
  readonly chip: { readonly status: string; readonly label?: string };
  readonly lastAct: string;
  readonly isSubmitted: boolean;
  readonly isCorrection: boolean;
}

/** Puts the names of contracts and the pseudonyms of people beside declarations. */
@Injectable()
export class DeclarationRows {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly participants: ParticipantsRepository,
  ) {}

  async views(perimeter: Perimeter, declarations: readonly Declaration[]): Promise<DeclarationView[]> {
    const files = await this.contracts.files(perimeter, [
      ...new Set(declarations.map(({ contractId }) => contractId)),
    ]);
    const byContract = new Map(files.map((file) => [file.contract.id, file]));
    const people = await this.participants.byIds(
      perimeter,
      declarations.flatMap(({ participantId }) => participantId ?? []),
    );
    return declarations.map((declaration) => {
      const person = people.get(declaration.participantId ?? '');
      const pseudonym = person === undefined ? 'équipe' : shortPseudonym(person.pseudonym);
      return viewOf(declaration, byContract.get(declaration.contractId), pseudonym);
    });
  }
}

function viewOf(declaration: Declaration, file: ContractFile | undefined, person: string): DeclarationView {
  const { id, version, rawHours, countedHours, state } = declaration;
  return {
    id,
    version,
    href: `/heures/declarations/${id}`,
    period: periodInWords(declaration),
    contract: file === undefined ? '' : contractNumber(file.contract, file.procedure),
    subject: file === undefined ? '' : subjectOf(file.contract),
    employer: declaration.employerName ?? declaration.employerSiret ?? 'non renseigné',
    modality: modalityLabel(declaration.modality),
    person,
    hours: plainHours(rawHours),
    counted: countedHours === rawHours ? null : `comptées ${hours(countedHours)}`,
    chip: stateChip(state),
    lastAct: lastAct(declaration),
    isSubmitted: state === 'submitted',
    isCorrection: declaration.supersedesId !== null,
  };
}

/** What was last done to it: declared, validated, sent back and why. */
export function lastAct({ state, decidedAt, declaredAt, returnReason }: Declaration): string {
  if (state === 'validated') return unbroken(`validée le ${shortDate(decidedAt)}`);
  if (state === 'returned') return `« ${returnReason ?? ''} », renvoyée le ${shortDate(decidedAt)}`;
  return unbroken(`déclarée le ${shortDate(declaredAt)}`);
}
