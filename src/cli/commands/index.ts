import { type DefineCommand } from '../define';
import { assessCommand } from './assess.command';
import { backupCommand, restoreCommand } from './backup.command';
import { exportCommand } from './export.command';
import { hoursCommand } from './hours.command';
import { importCommand } from './import.command';
import { indicatorsCommand } from './indicators.command';
import { migrateCommand } from './migrate.command';
import { reportCommand } from './report.command';
import { serveCommand } from './serve.command';
import { targetsCommand } from './targets.command';
import { userCommand } from './user.command';

/** In the order of the help. */
export const commands: readonly DefineCommand[] = [
  importCommand,
  assessCommand,
  hoursCommand,
  targetsCommand,
  indicatorsCommand,
  reportCommand,
  exportCommand,
  serveCommand,
  userCommand,
  backupCommand,
  restoreCommand,
  migrateCommand,
];
