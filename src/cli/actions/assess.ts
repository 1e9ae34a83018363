import { AssessmentsService, Assessor, type ContractAssessment } from '../../eligibility';
import { type AskedAssessment } from '../../eligibility/domain/verdict/assess';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { wrongUse } from '../cli.errors';
import { COMMAND_ACT } from '../../platform/database/unit';
import { EXIT } from '../exit';
import { readDate } from '../options';
import { answer, printJsonItems, printTexts } from '../print';
import { type Session } from '../session';
import { assessFacts } from './assess-facts';
import { assessmentLines } from './assessment-lines';

interface AssessOptions {
  readonly facts?: string;
  readonly contract?: string;
  readonly all?: boolean;
  readonly on?: string;
  readonly json?: boolean;
}

export async function runAssess(session: Session, options: AssessOptions): Promise<number> {
  const on = options.on === undefined ? undefined : readDate('--on', options.on);
  if (options.facts !== undefined) return assessFacts(session, options.facts, { on, json: options.json });
  const service = await session.get(AssessmentsService);
  if (options.contract !== undefined) {
    const { assessment } = await service.verdicts(EVERYTHING, options.contract, { on });
    return answer(options, [assessment], () => assessmentLines(assessment));
  }
  if (!options.all) throw wrongUse('assess', '« --facts FICHIER », « --contract ID » ou « --all »');
  const assessments = assessmentsOf(
    on === undefined
      ? (await session.get(Assessor)).assessAllAloud(EVERYTHING, COMMAND_ACT)
      : service.allVerdicts(EVERYTHING, on),
  );
  if (options.json) await printJsonItems(assessments);
  else await printTexts(assessments, (each) => assessmentLines(each).join('\n'));
  return EXIT.done;
}

async function* assessmentsOf(all: AsyncIterable<ContractAssessment>): AsyncGenerator<AskedAssessment> {
  for await (const { assessment } of all) yield assessment;
}
