import { BuyersRepository, unknownBuyer } from '../../contracts';
import { IndicatorsService } from '../../reporting';
import { EVERYTHING, narrowedTo, type Perimeter } from '../../shared/domain/perimeter';
import { type DefineCommand } from '../define';
import { EXIT } from '../exit';
import { readAmount, readYear } from '../options';
import { printJson, printLines } from '../print';
import { type Session } from '../session';

interface IndicatorOptions {
  readonly year: string;
  readonly buyer?: string;
  readonly minAmount?: string;
  readonly json?: boolean;
}

export const indicatorsCommand: DefineCommand = (program, bind) => {
  program
    .command('indicators')
    .description('donne les indicateurs du SPASER pour une année')
    .requiredOption('--year <année>', 'année de notification et de réalisation')
    .option('--buyer <siret>', 'un seul acheteur')
    .option('--min-amount <euros>', 'marchés d’un montant au moins égal')
    .option('--json', 'réponse en JSON')
    .action(
      bind(async (session, given) => {
        const options = given as IndicatorOptions;
        const year = readYear(options.year);
        const minAmount =
          options.minAmount === undefined ? null : readAmount('--min-amount', options.minAmount);
        const service = await session.get(IndicatorsService);
        const figures = await service.ofYear(await perimeterOf(session, options.buyer), year, minAmount);
        if (options.json) printJson(figures);
        else
          printLines(
            ...figures.map(
              ({ id, label, numerator, denominator, value }) =>
                `${id}  ${label} : ${value ?? '—'}${denominator === null ? '' : ` (${numerator ?? '—'} / ${denominator})`}`,
            ),
          );
        return EXIT.done;
      }),
    );
};

/** All buyers, or the one named; throws `unknown-buyer`. */
export async function perimeterOf(session: Session, siret: string | undefined): Promise<Perimeter> {
  if (siret === undefined) return EVERYTHING;
  const buyer = await (await session.get(BuyersRepository)).bySiret(EVERYTHING, siret);
  if (!buyer) throw unknownBuyer(siret);
  return narrowedTo(EVERYTHING, buyer.id);
}
