import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'users',
    columns: {
      id: 'id',
      email: 'text',
      displayName: 'text',
      role: 'code',
      active: 'boolean',
      passwordRevision: 'integer',
      version: 'integer',
    },
    indexes: { users_email: { columns: ['email'], unique: true } },
  },
  {
    name: 'credentials',
    columns: { id: 'id', passwordHash: 'text' },
    foreignKeys: { id: { table: 'users', cascade: true } },
  },
  {
    name: 'user_buyers',
    columns: { id: 'id', userId: 'id', buyerId: 'id' },
    foreignKeys: { userId: { table: 'users', cascade: true }, buyerId: { table: 'buyers' } },
    indexes: { user_buyers_user: { columns: ['userId', 'buyerId'], unique: true } },
  },
  {
    name: 'sessions',
    columns: {
      id: 'id',
      userId: 'id',
      tokenHash: 'text',
      createdAt: 'instant',
      lastSeenAt: 'instant',
      expiresAt: 'instant',
    },
    foreignKeys: { userId: { table: 'users', cascade: true } },
    indexes: {
      sessions_token: { columns: ['tokenHash'], unique: true },
      sessions_user: { columns: ['userId'] },
    },
  },
  {
    name: 'sign_in_attempts',
    columns: { id: 'id', accountKey: 'text', originKey: 'text', at: 'instant' },
    indexes: {
      sign_in_attempts_account: { columns: ['accountKey', 'at'] },
      sign_in_attempts_at: { columns: ['at'] },
    },
  },
];

/** Accounts, their buyers, their sessions, and the failed sign-ins that slow guessing down. */
export class Accounts1764000005000 extends NewTables {
  name = 'Accounts1764000005000';
  tables = tables;
}
