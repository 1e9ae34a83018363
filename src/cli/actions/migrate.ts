import { Schema } from '../../platform/database/schema';
import { answer } from '../print';
import { type Session } from '../session';

export async function migrate(session: Session, options: { readonly json?: boolean }): Promise<number> {
  const application = await session.openAsItIs();
  const migrated = await application.get(Schema).migrate();
  return answer(options, { migrated }, () => [
    migrated === 0 ? 'La base de données est déjà à jour.' : `${migrated} mise(s) à niveau effectuée(s).`,
  ]);
}
