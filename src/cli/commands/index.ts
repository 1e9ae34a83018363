import { type DefineCommand } from '../define';
import { migrateCommand } from './migrate.command';

export const commands: readonly DefineCommand[] = [migrateCommand];
