import { randomBytes } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../auth';
import { randomPassword } from '../cli/random-password';
import { COMMUNE } from './buyers';

/** An account opened for the demonstration; its password is known nowhere else. */
export interface DemoAccount {
  /** Who the account is for. */
  readonly label: string;
  readonly email: string;
  readonly password: string;
}

/** An administrator, and an officer of the commune, who sees the commune alone. */
export async function openDemoAccounts(application: INestApplicationContext): Promise<DemoAccount[]> {
  const mark = randomBytes(3).toString('hex');
  return [
    await open(application, {
      label: 'Administration, tous les acheteurs',
      email: `administration-${mark}@valmonde.example`,
      role: 'administrator',
      buyerSirets: [],
    }),
    await open(application, {
      label: 'Acheteur de la seule Commune de Sainte-Ombre',
      email: `commune-${mark}@sainte-ombre.example`,
      role: 'officer',
      buyerSirets: [COMMUNE.siret],
    }),
  ];
}

async function open(
  application: INestApplicationContext,
  { label, ...account }: { label: string; email: string; role: string; buyerSirets: readonly string[] },
): Promise<DemoAccount> {
  const password = randomPassword();
  await application.get(AccountsService).addUser({ ...account, displayName: 'Démonstration', password });
  return { label, email: account.email, password };
}
