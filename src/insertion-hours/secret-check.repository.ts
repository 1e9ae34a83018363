import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { Participant } from './participant.entity';
import { SecretCheckRow } from './secret-check.entity';

const PARTICIPANTS = 'participants';

/** Keeps the check value, and finds what an older database has instead. */
@Injectable()
export class SecretCheckRepository {
  constructor(private readonly dataSource: DataSource) {}

  async kept(manager: EntityManager = this.dataSource.manager): Promise<string | null> {
    return (await manager.findOneBy(SecretCheckRow, { id: PARTICIPANTS }))?.keyedHash ?? null;
  }

  /** Another instance may be the first: its value then stays. */
  async keep(keyedHash: string, manager: EntityManager): Promise<void> {
    const row = { id: PARTICIPANTS, keyedHash };
    await manager.createQueryBuilder().insert().into(SecretCheckRow).values(row).orIgnore().execute();
  }

  async anySealed(manager: EntityManager = this.dataSource.manager): Promise<Participant | null> {
    return manager.findOneBy(Participant, { sealedStatuses: Not(IsNull()) });
  }
}
