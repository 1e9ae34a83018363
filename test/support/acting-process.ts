import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContractActs, DecisionsService } from '../../src/eligibility';
import { UndoService } from '../../src/imports';
import { type DatabaseTarget } from '../../src/platform/config/settings';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { testApplication } from './application';
import { bridgeRepair, cleaningOfSchools } from './contracts-world';
import { importFile } from './import-world';
import { FORM_ACT } from './register-world';

/** Rows of each file that it brings in. */
export const ROWS = 40;

/** Acts without end, one after the other, until it is killed: `node acting-process.ts DATABASE BUYER FOLDER RUN`. */
async function actForEver([database = '', buyerId = '', folder = '', run = '']: string[]): Promise<void> {
  const target = JSON.parse(database) as DatabaseTarget;
  const application = await testApplication(target);
  process.send?.('ready');
  for (let turn = 0; ; turn += 1) {
    const number = `${run}-${turn}`;
    const path = join(folder, `liste-${number}.csv`);
    writeFileSync(path, listOf(number));
    const { importId } = await importFile(application, path, { buyerSiret: '22990001400015' });
    const acts = application.get(ContractActs);
    const clean = cleaningOfSchools({ decpId: `N-${number}` });
    const logged = { ...clean, procedure: { ...clean.procedure, reference: `C-${number}` } };
    const { id } = await acts.log(EVERYTHING, FORM_ACT, buyerId, logged);
    await application.get(DecisionsService).decide(EVERYTHING, FORM_ACT, id, {
      measures: ['integration-clause'],
      exceptionCode: null,
      motivation: null,
      retained: { hours: 100_00 + turn, gapReason: 'selon le lot' },
    });
    const versions = { contract: 1, procedure: 1 };
    await acts.edit(EVERYTHING, FORM_ACT, id, versions, { procedure: {}, contract: bridgeRepair().contract });
    if (turn % 2 === 1) await application.get(UndoService).undo(EVERYTHING, FORM_ACT, importId ?? '');
  }
}

function listOf(number: string): string {
  const rows = Array.from(
    { length: ROWS },
    (_, row) =>
      `I-${number}-${row};Entretien des locaux ${number} ${row};90919300;${50_000 + row * 900};03/02/2026`,
  );
  return ['N° de marché;Objet;CPV;Montant HT;Date de notification', ...rows].join('\r\n');
}

void actForEver(process.argv.slice(2));
