import { Command, CommanderError } from 'commander';
import { commands } from './commands';
import { type Action, type Bind } from './define';
import { EXIT } from './exit';
import { sayInterruption } from './interruption';
import { type Session } from './session';
import { usageSentence } from './usage';

/** Runs one command line and gives its exit code; never throws. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const run: { session?: Session; exitCode: number } = { exitCode: EXIT.done };
  const bind: Bind =
    <Given extends unknown[]>(load: () => Promise<Action<Given>>) =>
    async (...given: unknown[]) => {
      const { Session } = await import('./session.js');
      const session = new Session(commandName(given));
      run.session = session;
      // The site has its own way to stop.
      const release = session.command === 'serve' ? () => undefined : sayInterruption(session);
      run.exitCode = await load()
        .then((action) => action(session, ...(given as Given)))
        .finally(release);
    };
  const program = newProgram();
  for (const define of commands) define(program, bind);
  settleOutput(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return answerUsage(error);
    const { sayFailure } = await import('./failures.js');
    sayFailure(error, run.session ?? null, args.includes('--debug'));
    return EXIT.refused;
  } finally {
    await run.session?.close();
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
