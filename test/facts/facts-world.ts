import { type NestExpressApplication } from '@nestjs/platform-express';
import { type CheerioAPI } from 'cheerio';
import { BuyersService } from '../../src/contracts';
import { AssessmentsRepository, AssessmentsService } from '../../src/eligibility';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { importFile } from '../support/import-world';
import { type Browser, signedInAs, testSite } from '../support/web';
import { scratchFolder } from '../support/workbook-files';
import { BUYERS, siretOf } from './buyers';
import { type FactCase, keyOf, subjectOf } from './fact-case';
import { decpFile, listFile } from './files';
import { decide, logByForm } from './forms';
import { originWords } from './origin-words';

/** What the product says of one contract of a case. */
export interface Answer {
  readonly id: string;
  /** As `spaser assess --json` prints them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** As the assessment in force keeps them: the origin of each fact. */
  readonly origins: Readonly<Record<string, string>>;
  /** Rule to sentence. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Integration hours computed on these facts, null when they cannot be. */
  readonly hours: string | null;
}

/**
 * Every case in one register, entered as persons enter it: a list and a file of essential data imported, forms of
 * the site sent, decisions taken. The one place that knows by which acts that is done, and where it is read again.
 */
export class FactsWorld {
  private constructor(
    private readonly application: NestExpressApplication,
    private readonly officer: Browser,
    private readonly answers: ReadonlyMap<string, Answer>,
  ) {}

  static async with(cases: readonly FactCase[]): Promise<FactsWorld> {
    const application = await testSite();
    for (const { siret, name, kind, contractingAuthority } of BUYERS)
      await application
        .get(BuyersService)
        .add(SYSTEM_ACT, { siret, name, kind, contractingAuthority, parentId: null });
    await bringFiles(application, cases);
    const officer = await signedInAs(
      application,
      'officer',
      BUYERS.map(({ name }) => siretOf(name)),
    );
    await logByForm(officer, cases);
    const ids = new Map([...(await answersOf(application))].map(([subject, { id }]) => [subject, id]));
    for (const one of cases)
      for (const decision of one.decisions ?? [])
        await decide(officer, ids.get(subjectOf(one, one.asked ?? 1)) ?? '', decision);
    return new FactsWorld(application, officer, await answersOf(application));
  }

  of(one: FactCase): Answer {
    const answer = this.answers.get(subjectOf(one, one.asked ?? 1));
    if (answer === undefined) throw new Error(`${keyOf(one)}: not in the register`);
    return answer;
  }

  /** The facts as the page of the contract lists them: name, value and origin. */
  async page(one: FactCase): Promise<string[]> {
    const $ = await this.officer.page(`/marches/${this.of(one).id}`);
    return $('.facts-card .fact')
      .toArray()
      .map((fact) => ['dt', 'strong', '.fact-origin'].map((part) => textOf($, fact, part)).join(' — '));
  }

  close(): Promise<void> {
    return this.application.close();
  }
}

function textOf($: CheerioAPI, fact: Parameters<CheerioAPI>[0], part: string): string {
  return $(fact)
    .find(part)
    .text()
    .replace(/[\u00a0\u202f]/gu, ' ');
}

async function bringFiles(application: NestExpressApplication, cases: readonly FactCase[]): Promise<void> {
  const folder = scratchFolder();
  try {
    for (const [name, text] of [listFile(cases), decpFile(cases)]) {
      const { rows } = await importFile(application, folder.write(name, text));
      if (rows.created !== rows.read) throw new Error(`${name}: ${JSON.stringify(rows)}`);
    }
  } finally {
    folder.remove();
  }
}

/** Subject of the contract to what is said of it. */
async function answersOf(application: NestExpressApplication): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for await (const { file, assessment } of application.get(AssessmentsService).allVerdicts(EVERYTHING)) {
    const { id: _id, ...facts } = assessment.facts;
    answers.set(file.contract.subject ?? '', {
      id: file.contract.id,
      facts,
      origins: {},
      sentences: Object.fromEntries(assessment.results.map(({ ruleId, message }) => [ruleId, message])),
      hours: assessment.hours?.computed ?? null,
    });
  }
  const kept = await application
    .get(AssessmentsRepository)
    .current([...answers.values()].map(({ id }) => id));
  for (const [subject, answer] of answers) {
    const facts = Object.entries(kept.get(answer.id)?.facts ?? {});
    answers.set(subject, {
      ...answer,
      origins: Object.fromEntries(facts.map(([name, { origin }]) => [name, originWords(origin)])),
    });
  }
  return answers;
}
