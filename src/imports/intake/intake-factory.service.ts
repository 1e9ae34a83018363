import { Injectable } from '@nestjs/common';
import { type Unit } from '../../platform/database/unit';
import { OperatorsRepository } from '../../suppliers';
import { Intake, type IntakeContext } from './intake';
import { RegisterLookup } from './register-lookup.repository';

/** Starts the intake of one file in a transaction. */
@Injectable()
export class IntakeFactory {
  constructor(
    private readonly lookup: RegisterLookup,
    private readonly operators: OperatorsRepository,
  ) {}

  start(unit: Unit, context: IntakeContext): Intake {
    return new Intake(unit, this.lookup, this.operators, context);
  }
}
