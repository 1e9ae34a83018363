import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { type ImportRecord, ImportsRepository, unknownImport, type ImportedContract } from '../../imports';
import { counted, instantInParis } from '../../shared/domain/french';
import { page, type Page } from '../shell/answer';
import { AnnotatedFiles } from './annotated-files.service';
import { countTiles, faultsView, sumSentence } from './control-view';
import { isOfHours } from './past-imports-view';
import { stepsView } from './steps-view';
import { type ColumnOf, tableOf } from '../shell/table-view';
import { under } from '../shell/navigation';

/** Contracts that an import reached, in the order of its rows. */
const COLUMNS: readonly ColumnOf<ImportedContract>[] = [
  {
    label: 'N°',
    kind: 'code',
    cell: ({ id, number }) => ({ text: number ?? 'sans numéro', href: `/marches/${id}` }),
  },
  { label: 'Objet', cell: ({ subject }) => subject ?? '—' },
  { label: 'Ligne', kind: 'number', cell: ({ row }) => String(row) },
];

const CONTRACTS_SHOWN = 50;

/** The result of one import, of this person or of another who sees the same buyers. */
@Injectable()
export class ImportResultPage {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly annotated: AnnotatedFiles,
  ) {}

  /** Refuses `unknown-import` outside the perimeter. */
  async show(person: SignedIn, id: string): Promise<Page> {
    const record = await this.imports.byId(person.perimeter, id);
    if (record === null) throw unknownImport(id);
    const contracts = await this.imports.contractsOf(person.perimeter, id, CONTRACTS_SHOWN);
    return page('imports/result', {
      title: titleOf(record),
      lead: leadOf(record),
      ...under('imports', record.fileName),
      steps: stepsView('Terminé').map((step) => ({ ...step, state: 'done' as const })),
      isUndone: record.state === 'undone',
      tiles: countTiles(record.report.rows, ['créées', 'mises à jour', 'sans changement', 'rejetées']),
      sum: sumSentence(record.report.rows),
      ...faultsView(record.report),
      contractsTitle: titleOfContracts(contracts.shown.length, contracts.total),
      contracts: tableOf('Marchés de ce fichier', contracts.shown, COLUMNS, { plain: true }),
      hasContracts: contracts.shown.length > 0,
      contractsHref: isOfHours(record.format) ? '/heures' : '/marches',
      contractsAction: isOfHours(record.format) ? 'Voir les heures' : 'Voir les marchés',
      canAnnotate: await this.annotated.canAnnotate(person, id),
      here: `/importer/${id}`,
    });
  }
}

function titleOf({ state }: ImportRecord): string {
  return state === 'undone' ? 'Import annulé' : 'Import terminé';
}

function leadOf({ fileName, createdAt, report: { rows } }: ImportRecord): string {
  const made = `${counted(rows.created, 'ligne créée', 'lignes créées')}, ${counted(rows.updated, 'mise à jour', 'mises à jour')}`;
  return `${fileName} · ${made} · ${instantInParis(createdAt)}`;
}

function titleOfContracts(shown: number, total: number): string {
  const all = counted(total, 'marché de ce fichier', 'marchés de ce fichier');
  return shown < total ? `${all}, les ${shown} premiers` : all;
}
