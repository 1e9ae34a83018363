import { DEPARTEMENT } from '../../../src/demo/buyers';
import { type SampleFirm } from '../firms';
import { type SampleContract } from '../sample-contract';
import { decpRecord, identified } from './decp-record';

/** The essential data of 2024 that the buyer profile published: contracts of two buyers, one concession. */
export function decpFile(contracts: readonly SampleContract[], firms: readonly SampleFirm[]): string {
  const marche = contracts.map((contract, rank) => decpRecord(contract, rank, firms));
  return `${JSON.stringify({ marches: { marche, 'contrat-concession': [concession(firms)] } }, null, 2)}\n`;
}

function concession(firms: readonly SampleFirm[]): Readonly<Record<string, unknown>> {
  const holder = firms.find(({ name }) => name === 'Cuisines de la Marmite Bleue');
  if (!holder) throw new Error('The concession has no holder.');
  return {
    id: '2024-DSP-001',
    autoriteConcedante: { id: DEPARTEMENT.siret },
    nature: 'Concession de service',
    objet: 'Exploitation du restaurant et de la boutique du domaine départemental de Castelvaux',
    procedure: 'Procédure négociée ouverte',
    dureeMois: 84,
    dateSignature: '2024-03-29',
    datePublicationDonnees: '2024-04-18',
    dateDebutExecution: '2024-05-02',
    valeurGlobale: 2_450_000,
    montantSubventionPublique: 0,
    donneesExecution: [
      {
        donneesAnnuelles: {
          datePublicationDonneesExecution: '2025-06-12',
          depensesInvestissement: 84_500,
          tarifs: [
            { tarif: { intituleTarif: 'Menu du jour', tarif: 17.5 } },
            { tarif: { intituleTarif: 'Menu enfant', tarif: 9 } },
          ],
        },
      },
    ],
    concessionnaires: [{ concessionnaire: identified(holder) }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
    modifications: [
      {
        modification: {
          id: 1,
          dateSignatureModification: '2025-02-14',
          datePublicationDonneesModification: '2025-03-03',
          dureeMois: 90,
        },
      },
    ],
  };
}
