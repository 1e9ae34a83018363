import { type RegisterRow } from '../../register';
import { amountFact, decisionCell, numberCell, subjectOf, verdictCell } from '../contracts/contract-words';
import { roundedEuros, shortDate } from '../../shared/domain/french';
import { tableOf, type TableView } from '../shell/table-view';

/** The contracts to be launched next. */
export function launchesTable(rows: readonly RegisterRow[]): TableView {
  return tableOf('Marchés à lancer', rows, [
    { label: 'N°', cell: numberCell },
    { label: 'Lancement', kind: 'date', cell: ({ procedure }) => shortDate(procedure.launchedOn) },
    { label: 'Objet', cell: ({ contract }) => subjectOf(contract) },
    { label: 'Service', cell: ({ procedure }) => procedure.service ?? '—' },
    {
      label: 'Besoin estimé HT',
      kind: 'number',
      cell: (row) => roundedEuros(amountFact(row, 'needValue') ?? row.procedure.needValue),
    },
    { label: 'Ce que dit la règle', kind: 'chip', cell: verdictCell },
    { label: 'Décision', cell: decisionCell },
  ]);
}
