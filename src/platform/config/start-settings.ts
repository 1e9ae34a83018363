import { JsonLog } from '../log/json-log';
import { closeToOthers, createPrivately } from './private-files';
import { type Environment, readSettings } from './read-settings';
import { type Settings } from './settings';

/** The settings of a process that begins, and its files kept from the other accounts of the machine. */
export function startSettings(env: Environment, root: string): Settings {
  createPrivately();
  const settings = readSettings(env, root);
  // Nest's own log stays silent until the application stands.
  const log = new JsonLog(settings.logLevel);
  for (const path of closeToOthers(settings))
    log.warn({
      message: `« ${path} » était ouvert à d’autres comptes de cette machine : ses droits sont maintenant réservés au compte du serveur.`,
    });
  return settings;
}
