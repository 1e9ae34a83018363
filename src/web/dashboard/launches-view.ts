import { type RegisterRow } from '../../register';
import { contractNumber, decisionCell, subjectOf } from '../contracts/contract-words';
import { roundedEuros, shortDate } from '../../shared/domain/french';
import { type TableView } from '../shell/table-view';

/** The contracts to be launched next. */
export function launchesTable(rows: readonly RegisterRow[]): TableView {
  return {
    caption: 'Marchés à lancer',
    columns: [
      { label: 'N°' },
      { label: 'Lancement', kind: 'date' },
      { label: 'Objet' },
      { label: 'Service' },
      { label: 'Besoin estimé HT', kind: 'number' },
      { label: 'Ce que dit la règle', kind: 'chip' },
      { label: 'Décision' },
    ],
    rows: rows.map(({ contract, procedure, assessment, decision }) => {
      const need = assessment?.facts['needValue']?.value ?? procedure.needValue;
      return {
        cells: [
          { text: contractNumber(contract, procedure), href: `/marches/${contract.id}` },
          { text: shortDate(procedure.launchedOn) },
          { text: subjectOf(contract) },
          { text: procedure.service ?? '—' },
          { text: roundedEuros(typeof need === 'number' ? need : null) },
          assessment === null ? { text: 'non évalué' } : { chip: { status: assessment.headline } },
          decisionCell(decision, assessment?.headline ?? null, contract),
        ],
      };
    }),
  };
}
