import { Logger } from '@nestjs/common';
import { JsonLog } from '../log/json-log';
import { closeToOthers, createPrivately } from './private-files';
import { type Environment, readSettings } from './read-settings';
import { type Settings } from './settings';

/** The settings of a process that begins, and its files kept from the other accounts of the machine. */
export function startSettings(env: Environment, root: string): Settings {
  createPrivately();
  const settings = readSettings(env, root);
  const opened = closeToOthers(settings);
  Logger.overrideLogger(new JsonLog(settings.logLevel));
  for (const path of opened)
    new Logger('Files').warn({
      message: `« ${path} » était ouvert à d’autres comptes de cette machine : ses droits sont maintenant réservés au compte du serveur.`,
    });
  return settings;
}
