import { Accounts1764000005000 } from './accounts-1764000005000';
import { ColumnMappings1764000007000 } from './column-mappings-1764000007000';
import { EditionFiles1764500000000 } from './edition-files-1764500000000';
import { Eligibility1764000002000 } from './eligibility-1764000002000';
import { Figures1764300000000 } from './figures-1764300000000';
import { Imports1764000004000 } from './imports-1764000004000';
import { InsertionHours1764000003000 } from './insertion-hours-1764000003000';
import { JobsOfInstances1765200000000 } from './jobs-of-instances-1765200000000';
import { LeanIndexes1765100000000 } from './lean-indexes-1765100000000';
import { MappingsOfBuyers1764400001000 } from './mappings-of-buyers-1764400001000';
import { MovedRecords1764800000000 } from './moved-records-1764800000000';
import { OneInForce1764200000000 } from './one-in-force-1764200000000';
import { PerimeterLimits1764700000000 } from './perimeter-limits-1764700000000';
import { Platform1764000000000 } from './platform-1764000000000';
import { Register1764000001000 } from './register-1764000001000';
import { Reporting1764000006000 } from './reporting-1764000006000';
import { SecretChecks1764100002000 } from './secret-checks-1764100002000';
import { SharedFacts1765000000000 } from './shared-facts-1765000000000';
import { ShortFingerprints1764900000000 } from './short-fingerprints-1764900000000';
import { SignInOrigins1764100001000 } from './sign-in-origins-1764100001000';
import { TextsBySigns1765900000000 } from './texts-by-signs-1765900000000';
import { Verdicts1764200001000 } from './verdicts-1764200001000';

/** In order; a merged migration is never edited. */
export const migrations = [
  Platform1764000000000,
  Register1764000001000,
  Eligibility1764000002000,
  InsertionHours1764000003000,
  Imports1764000004000,
  Accounts1764000005000,
  Reporting1764000006000,
  ColumnMappings1764000007000,
  SignInOrigins1764100001000,
  SecretChecks1764100002000,
  OneInForce1764200000000,
  Verdicts1764200001000,
  Figures1764300000000,
  MappingsOfBuyers1764400001000,
  EditionFiles1764500000000,
  PerimeterLimits1764700000000,
  MovedRecords1764800000000,
  ShortFingerprints1764900000000,
  SharedFacts1765000000000,
  LeanIndexes1765100000000,
  JobsOfInstances1765200000000,
  TextsBySigns1765900000000,
];
