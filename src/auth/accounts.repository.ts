import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { inFrenchOrder } from '../shared/domain/french';
import { Credential } from './credential.entity';
import { UserBuyer } from './user-buyer.entity';
import { User } from './user.entity';

/** Reads accounts. They have no perimeter: only an administrator and the account itself get here. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async anyUser(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager.exists(User);
  }

  async list(): Promise<User[]> {
    const users = await this.dataSource.manager.find(User, { order: { id: 'ASC' } });
    return users.sort((one, other) => inFrenchOrder(one.email, other.email));
  }

  async byId(id: string, manager: EntityManager = this.dataSource.manager): Promise<User | null> {
    return manager.findOneBy(User, { id });
  }

  async byEmail(email: string, manager: EntityManager = this.dataSource.manager): Promise<User | null> {
    return manager.findOneBy(User, { email });
  }

  async activeAdministrators(manager: EntityManager): Promise<User[]> {
    return manager.find(User, { where: { role: 'administrator', active: true } });
  }

  async buyersOf(
    userIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<UserBuyer[]> {
    if (userIds.length === 0) return [];
    return manager.find(UserBuyer, { where: { userId: In([...userIds]) }, order: { id: 'ASC' } });
  }

  async passwordHash(userId: string): Promise<string | null> {
    const credential = await this.dataSource.manager.findOneBy(Credential, { id: userId });
    return credential?.passwordHash ?? null;
  }

  /** Not a record of the register: a hash must not reach the journal, `passwordRevision` does. */
  async keepPasswordHash(userId: string, passwordHash: string, manager: EntityManager): Promise<void> {
    await manager.upsert(Credential, { id: userId, passwordHash }, ['id']);
  }
}
