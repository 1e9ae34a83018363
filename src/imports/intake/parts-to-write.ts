import { type ChangeableRecord, type Unit } from '../../platform/database/unit';

/**
 * Parts of one kind that a batch adds. Those of a contract that the batch creates come with it; those added to
 * a contract that was there keep an entry of their own, so that its history and an undo know them.
 */
export class PartsToWrite<T extends ChangeableRecord> {
  private withTheirContract: T[] = [];
  private added: T[] = [];

  constructor(private readonly entity: new () => T) {}

  add(part: T, contractIsNew: boolean): void {
    (contractIsNew ? this.withTheirContract : this.added).push(part);
  }

  async write(unit: Unit): Promise<void> {
    await unit.createParts(this.entity, this.withTheirContract);
    await unit.createMany(this.entity, this.added);
    this.withTheirContract = [];
    this.added = [];
  }
}
