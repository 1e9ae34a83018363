import { type Rule } from './rule';
import { CCP_L2111_2 } from './ccp-l2111-2';
import { CCP_L2112_2 } from './ccp-l2112-2';
import { CCP_L2112_2_1 } from './ccp-l2112-2-1';
import { CCP_L2113_10 } from './ccp-l2113-10';
import { CCP_L2113_12 } from './ccp-l2113-12';
import { CCP_L2113_13 } from './ccp-l2113-13';
import { CCP_L2113_13_1 } from './ccp-l2113-13-1';
import { CCP_L2113_14 } from './ccp-l2113-14';
import { CCP_L2113_15 } from './ccp-l2113-15';
import { CCP_L2152_7 } from './ccp-l2152-7';
import { CCP_L2691_1 } from './ccp-l2691-1';
import { CCP_L3113_1 } from './ccp-l3113-1';
import { CCP_L3113_2 } from './ccp-l3113-2';
import { CCP_L3113_3 } from './ccp-l3113-3';
import { CCP_L3114_2 } from './ccp-l3114-2';
import { CCP_L3114_2_1 } from './ccp-l3114-2-1';
import { CCP_L3124_5 } from './ccp-l3124-5';
import { CCP_L3131_5 } from './ccp-l3131-5';
import { CCP_R2113_7 } from './ccp-r2113-7';
import { CCP_R2113_8 } from './ccp-r2113-8';
import { CCP_R2122_8_FS } from './ccp-r2122-8-fs';
import { CCP_R2122_8_W } from './ccp-r2122-8-w';
import { CCP_R2123_1_1 } from './ccp-r2123-1-1';
import { CCP_R2123_1_2 } from './ccp-r2123-1-2';
import { CCP_R2123_1_3 } from './ccp-r2123-1-3';
import { CCP_R2131_12 } from './ccp-r2131-12';
import { CCP_R2132_2 } from './ccp-r2132-2';
import { CCP_R2152_7 } from './ccp-r2152-7';
import { CCP_R2196_1 } from './ccp-r2196-1';
import { PRA_CALC_1 } from './pra-calc-1';
import { PRA_CALC_2 } from './pra-calc-2';
import { PRA_INSERTION } from './pra-insertion';
import { PRA_MIN } from './pra-min';
import { PRA_POT } from './pra-pot';
import { PRA_RESERVE_FIRST } from './pra-reserve-first';
import { PRA_SERVICE } from './pra-service';

/** Changes with any rule or value: an assessment keeps the version that it was made with. */
export const RULE_BOOK_VERSION = '2026-11';

/** Every contract rule, in the order in which an assessment shows them. */
export const RULE_BOOK: readonly Rule[] = [
  CCP_R2122_8_W,
  CCP_R2122_8_FS,
  CCP_R2132_2,
  CCP_R2131_12,
  CCP_R2123_1_1,
  CCP_R2123_1_2,
  CCP_R2123_1_3,
  CCP_L2113_10,
  CCP_R2196_1,
  CCP_L2112_2_1,
  CCP_L3114_2_1,
  CCP_L2112_2,
  CCP_L3114_2,
  CCP_L2152_7,
  CCP_L3124_5,
  CCP_L2111_2,
  CCP_L3131_5,
  CCP_L2113_12,
  CCP_L2113_13,
  CCP_L2113_13_1,
  CCP_L2113_14,
  CCP_L3113_1,
  CCP_L3113_2,
  CCP_L3113_3,
  CCP_R2113_7,
  CCP_L2113_15,
  CCP_R2113_8,
  CCP_R2152_7,
  PRA_POT,
  PRA_CALC_1,
  PRA_CALC_2,
  PRA_MIN,
  PRA_RESERVE_FIRST,
  PRA_SERVICE,
  PRA_INSERTION,
  CCP_L2691_1,
];
