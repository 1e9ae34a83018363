import { type BuyerRule } from './buyer-facts';
import { CCP_L2111_3_A } from './ccp-l2111-3-a';
import { CCP_L2111_3_B } from './ccp-l2111-3-b';
import { CCP_L2111_3_C } from './ccp-l2111-3-c';

/** The rules on the scheme, shown on its pages. */
export const BUYER_RULES: readonly BuyerRule[] = [CCP_L2111_3_A, CCP_L2111_3_B, CCP_L2111_3_C];
