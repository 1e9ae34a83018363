import { Platform1764000000000 } from './platform-1764000000000';
import { Register1764000001000 } from './register-1764000001000';

/** In order; a merged migration is never edited. */
export const migrations = [Platform1764000000000, Register1764000001000];
