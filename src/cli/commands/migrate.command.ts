import { Schema } from '../../platform/database/schema';
import { type DefineCommand } from '../define';
import { printJson, printLines } from '../print';
import { EXIT } from '../exit';

export const migrateCommand: DefineCommand = (program, bind) => {
  program
    .command('migrate')
    .description('met la base de données au niveau de cette version')
    .option('--json', 'réponse en JSON')
    .action(
      bind(async (session, options) => {
        const application = await session.openAsItIs();
        const migrated = await application.get(Schema).migrate();
        if ((options as { json?: boolean }).json) printJson({ migrated });
        else
          printLines(
            migrated === 0
              ? 'La base de données est déjà à jour.'
              : `${migrated} mise(s) à niveau effectuée(s).`,
          );
        return EXIT.done;
      }),
    );
};
