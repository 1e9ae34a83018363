import { type CommanderError } from 'commander';

const quoted = (text: string): string => /'([^']+)'/.exec(text)?.[1] ?? '';

const SENTENCES: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownCommand': (name) => `La commande « ${name} » n’existe pas.`,
  'commander.unknownOption': (name) => `L’option « ${name} » n’existe pas pour cette commande.`,
  'commander.missingArgument': (name) => `Il manque « ${name} » à la commande.`,
  'commander.optionMissingArgument': (name) => `L’option « ${name} » attend une valeur.`,
  'commander.missingMandatoryOptionValue': (name) => `L’option « ${name} » est obligatoire.`,
  'commander.excessArguments': () => 'Il y a un mot de trop dans la commande.',
};

/** The French sentence of a wrong command line: what is wrong, and where the help is. */
export function usageSentence(error: CommanderError): string {
  const sentence = SENTENCES[error.code]?.(quoted(error.message)) ?? 'La commande n’a pas été comprise.';
  return `${sentence} Lancez « npm run -s spaser -- --help » pour voir les commandes.`;
}
