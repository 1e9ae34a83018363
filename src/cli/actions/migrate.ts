import { Schema } from '../../platform/database/schema';
import { EXIT } from '../exit';
import { printJson, printLines } from '../print';
import { type Session } from '../session';

export async function migrate(session: Session, { json }: { readonly json?: boolean }): Promise<number> {
  const application = await session.openAsItIs();
  const migrated = await application.get(Schema).migrate();
  if (json) printJson({ migrated });
  else
    printLines(
      migrated === 0 ? 'La base de données est déjà à jour.' : `${migrated} mise(s) à niveau effectuée(s).`,
    );
  return EXIT.done;
}
