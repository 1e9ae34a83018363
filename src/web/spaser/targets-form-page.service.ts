import { Injectable } from '@nestjs/common';
import { TargetsRepository, type TypedTarget } from '../../reporting';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { refuseIfWrong } from '../forms/form-refused';
import { formOf } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { TargetFields } from './target-fields.service';
import { fieldName, lineLabel, type TargetLine, targetLines } from './target-lines';
import { rowOf, targetValues, versionName, withIssues } from './targets-view';
import { readTypedTargets } from './typed-targets';

/** The form of the targets of one year. */
@Injectable()
export class TargetsFormPage implements FormPage {
  constructor(
    private readonly targets: TargetsRepository,
    private readonly fields: TargetFields,
  ) {}

  async show(asked: AskedPage, typed = formOf({})): Promise<Page> {
    const year = yearIn(asked);
    const { values } = await this.stored(asked);
    return page('spaser/targets-form', {
      title: `Objectifs ${year}`,
      lead: 'Un champ vide n’est pas un objectif. Les valeurs réalisées aident à les fixer.',
      tab: 'spaser',
      breadcrumb: [
        { label: 'Indicateurs', href: '/spaser' },
        { label: 'Objectifs', href: '/spaser/objectifs' },
        { label: String(year) },
      ],
      form: { ...typed, values: { ...values, ...typed.values } },
      fields: await this.fields.of(asked.person.perimeter, await this.lines(), year),
    });
  }

  async stored(asked: AskedPage): Promise<StoredForm> {
    const lines = await this.lines();
    return {
      values: targetValues(lines, await this.targets.all(), yearIn(asked)),
      labels: Object.fromEntries(lines.map((line) => [fieldName(line), lineLabel(line)])),
      versions: lines.map(versionName),
    };
  }

  /** The targets typed; refused at the fields that cannot be read. */
  async typed(fields: Readonly<Record<string, string>>, year: number): Promise<readonly TypedTarget[]> {
    const { values, targets, issues } = readTypedTargets(fields, await this.lines(), year);
    refuseIfWrong(withIssues(formOf(values), issues));
    return targets;
  }

  private async lines(): Promise<TargetLine[]> {
    return targetLines((await this.targets.all()).map(rowOf));
  }
}

/** The year that an address names. */
export function yearIn({ params: { year = '' } }: AskedPage): number {
  if (!/^20\d{2}$/.test(year)) throw missingPage();
  return Number(year);
}
