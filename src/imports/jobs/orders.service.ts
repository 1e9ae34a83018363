import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../shared/domain/domain-error';
import { DeclarationImportsService } from '../declarations/declaration-imports.service';
import { ImportsService } from '../imports.service';
import { UndoService } from '../undo.service';
import { type ImportOrder, type ImportOutcome, type OutcomeOf, type TaskOrder } from './import-work';

/** Carries orders out in this process: that of a child, or the server's where the database belongs to it. */
@Injectable()
export class Orders {
  constructor(
    private readonly contracts: ImportsService,
    private readonly declarations: DeclarationImportsService,
    private readonly undoing: UndoService,
  ) {}

  async carryOut<O extends TaskOrder>(order: O, onProgress: (done: number) => void): Promise<OutcomeOf<O>> {
    const outcome =
      order.list === 'undo'
        ? await this.undoing.undo(order.perimeter, order.act, order.importId, { onProgress })
        : await this.importFile(order, onProgress);
    return outcome as OutcomeOf<O>;
  }

  /** A refusal names the file as the person named it. */
  private async importFile(
    { list, path, fileName, options }: ImportOrder,
    onProgress: (rows: number) => void,
  ): Promise<ImportOutcome> {
    const service = list === 'contracts' ? this.contracts : this.declarations;
    const startedAt = performance.now();
    try {
      const report = await service.importFile(path, { ...options, fileName, onProgress });
      return { report, milliseconds: Math.round(performance.now() - startedAt) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { kind, code, message, details } = error;
      throw new DomainError(kind, code, message.replaceAll(basename(path), fileName), details);
    }
  }
}
