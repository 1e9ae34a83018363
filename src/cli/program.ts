import { Command, CommanderError } from 'commander';
import { commands } from './commands';
import { EXIT } from './exit';
import { sayInterruption } from './interruption';
import { Session } from './session';
import { sayFailure } from './failures';
import { usageSentence } from './usage';

/** Runs one command line and gives its exit code; never throws. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const debug = args.includes('--debug');
  let exitCode: number = EXIT.done;
  const session = new Session();
  const program = newProgram();
  for (const define of commands) {
    define(program, (act) => async (...given: unknown[]) => {
      session.command = commandName(given);
      // The site has its own way to stop.
      const release = session.command === 'serve' ? () => undefined : sayInterruption(session);
      exitCode = await act(session, ...given).finally(release);
    });
  }
  settleOutput(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return answerUsage(error);
    sayFailure(session.failure(error), session.command, debug);
    return EXIT.refused;
  } finally {
    await session.close();
  }
}

/** Its words without what was typed after them: commander gives the command last. */
function commandName(given: readonly unknown[]): string {
  const names: string[] = [];
  for (let at = given.at(-1) as Command | null; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}

function newProgram(): Command {
  return new Command('spaser')
    .description(
      'Registre des marchés, éligibilité aux clauses sociales, heures d’insertion et rapport SPASER.',
    )
    .usage('<commande> [options]')
    .option('--debug', 'montre le détail technique d’une erreur')
    .helpOption('-h, --help', 'montre cette aide')
    .helpCommand('help [commande]', 'montre l’aide d’une commande')
    .showHelpAfterError(false);
}

/** Usage errors are said by us, in French; help goes to stdout as it is. */
function settleOutput(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  command.configureHelp({
    styleTitle: (title) => FRENCH_TITLES[title] ?? title,
  });
  for (const child of command.commands) {
    child.helpOption('-h, --help', 'montre cette aide');
    settleOutput(child);
  }
}

const FRENCH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Emploi :',
  'Commands:': 'Commandes :',
  'Options:': 'Options :',
  'Arguments:': 'Arguments :',
};

function answerUsage(error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === 'commander.help') return EXIT.refused;
  process.stderr.write(`${usageSentence(error)}\n`);
  return EXIT.refused;
}
