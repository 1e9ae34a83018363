import { exactEuros, listed, longDate } from '../../../shared/domain/french';
import { type BuyerRule } from './buyer-facts';

const ASKED = {
  annualPurchaseSpend: "la dépense annuelle d'achats HT",
  buyerKind: 'la catégorie',
} as const;

/** Obliged to adopt a SPASER: by yearly spending, for every buyer since law 2023-973 (art. L2111-3 CCP). */
export const CCP_L2111_3_A: BuyerRule = {
  id: 'CCP-L2111-3-a',
  title: "Obligation d'adopter un SPASER",
  references: ['L2111-3'],
  evaluate: ({ buyerKind, annualPurchaseSpend }, on, law) => {
    const everyBuyer = law.inForce('spaser.every-buyer', on);
    const threshold = law.amountAt('spaser.spending', on);
    if (!everyBuyer && buyerKind !== null && buyerKind !== 'local-authority') {
      const since = longDate(law.effect('spaser.every-buyer').from);
      return {
        outcome: 'does-not-apply',
        missing: [],
        message: `Avant le ${since}, l'obligation vise les collectivités.`,
      };
    }
    if (annualPurchaseSpend !== null && annualPurchaseSpend <= threshold) {
      const message = `Dépense annuelle de ${exactEuros(annualPurchaseSpend)}, sans dépasser ${exactEuros(threshold)} : un schéma reste possible, seul ou à plusieurs.`;
      return { outcome: 'does-not-apply', missing: [], message };
    }
    if (annualPurchaseSpend === null || (!everyBuyer && buyerKind === null)) {
      const missing = [
        ...(annualPurchaseSpend === null ? (['annualPurchaseSpend'] as const) : []),
        ...(!everyBuyer && buyerKind === null ? (['buyerKind'] as const) : []),
      ];
      const asked = listed(missing.map((name) => ASKED[name]));
      return { outcome: 'undetermined', missing, message: `À déterminer : indiquez ${asked} de l'acheteur.` };
    }
    const message = `Dépense annuelle de ${exactEuros(annualPurchaseSpend)}, au-delà de ${exactEuros(threshold)} : un schéma est obligatoire. Référence à vérifier.`;
    return { outcome: 'applies', missing: [], message };
  },
};
