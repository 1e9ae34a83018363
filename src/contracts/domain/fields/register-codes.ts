import { type FieldCode } from './field';

/** Nature of the need (art. L1111-2 to L1111-4 CCP) and the words officers write for it. */
export const natureCodes: readonly FieldCode[] = [
  {
    code: 'works',
    label: 'Travaux',
    aliases: ['Travail', 'T', 'TVX', 'Marché de travaux', 'Marchés de travaux', 'Tx'],
  },
  {
    code: 'supplies',
    label: 'Fournitures',
    aliases: ['Fourniture', 'F', 'Marché de fournitures', 'Marchés de fournitures', 'Fournitures courantes'],
  },
  {
    code: 'services',
    label: 'Services',
    aliases: [
      'Service',
      'S',
      'Prestations de services',
      'Prestation de services',
      'Marché de services',
      'Marchés de services',
      'Prestations intellectuelles',
      'Prestation intellectuelle',
      'PI',
      'Maîtrise d’œuvre',
    ],
  },
];

export const contractKindCodes: readonly FieldCode[] = [
  { code: 'contract', label: 'Marché public', aliases: ['Marché', 'Contrat'] },
  {
    code: 'concession',
    label: 'Concession',
    aliases: ['Contrat de concession', 'DSP', 'Délégation de service public'],
  },
  {
    code: 'defence',
    label: 'Défense ou sécurité',
    aliases: ['Marché de défense ou de sécurité', 'MDS', 'Défense'],
  },
];

export const statusCodes: readonly FieldCode[] = [
  {
    code: 'planned',
    label: 'Prévu',
    aliases: ['Programmé', 'Planifié', 'À venir', 'En préparation', 'Projet', 'À lancer'],
  },
  { code: 'ready', label: 'Prêt à lancer', aliases: ['DCE prêt', 'Prêt'] },
  {
    code: 'launched',
    label: 'Lancé',
    aliases: ['En consultation', 'Publié', 'En cours de consultation', 'En analyse'],
  },
  {
    code: 'awarded',
    label: 'Attribué',
    aliases: ['Notifié', 'Signé', 'En cours', 'En cours d’exécution', 'Actif', 'Conclu'],
  },
  { code: 'closed', label: 'Terminé', aliases: ['Clos', 'Soldé', 'Achevé', 'Échu', 'Fini', 'Exécuté'] },
  {
    code: 'cancelled',
    label: 'Abandonné',
    aliases: ['Annulé', 'Sans suite', 'Déclaré sans suite', 'Infructueux', 'Résilié', 'Infructueuse'],
  },
];

/** Who a contract is reserved to (art. L2113-12 to L2113-16 CCP). */
export const reservationCodes: readonly FieldCode[] = [
  {
    code: 'siae',
    label: 'SIAE',
    aliases: [
      'IAE',
      'Insertion',
      'Structures d’insertion',
      'Insertion par l’activité économique',
      'L2113-13',
    ],
  },
  {
    code: 'ea-esat',
    label: 'EA et ESAT',
    aliases: [
      'EA',
      'ESAT',
      'EA/ESAT',
      'EA-ESAT',
      'EA ou ESAT',
      'Handicap',
      'Secteur protégé',
      'Secteur adapté et protégé',
      'STPA',
      'L2113-12',
    ],
  },
  {
    code: 'siae-ea-esat',
    label: 'SIAE, EA et ESAT',
    aliases: ['SIAE et EA/ESAT', 'SIAE/EA/ESAT', 'SIAE EA ESAT', 'SIAE ou EA/ESAT', 'L2113-14'],
  },
  {
    code: 'prison',
    label: 'Travail pénitentiaire',
    aliases: ['Prison', 'Détention', 'Pénitentiaire', 'ATIGIP', 'L2113-13-1'],
  },
  {
    code: 'sse',
    label: 'ESS',
    aliases: ['Économie sociale et solidaire', 'Entreprises de l’ESS', 'Secteur ESS', 'L2113-15'],
  },
];
