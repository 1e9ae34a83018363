import { measure } from './measure';
import { publicationMessage } from '../sentences/measure-messages';

/** Publication of essential data by value (art. R2196-1 CCP): a buyer may always publish more than it must. */
export const DECP_PUBLICATION = measure({
  id: 'decp-publication',
  ruleIds: ['CCP-R2196-1'],
  subjects: ['contractKind', 'publicationValue'],
  landmarks: (law) => ({
    amounts: {
      publicationValue: [law.constantAmount('decp.yearly-list'), law.constantAmount('decp.publication')],
    },
  }),
  status: ({ contractKind, publicationValue }, { law }) => {
    if (contractKind === 'defence' || publicationValue < law.constantAmount('decp.yearly-list'))
      return 'possible';
    return publicationValue >= law.constantAmount('decp.publication') ? 'required' : 'recommended';
  },
  message: publicationMessage,
});
