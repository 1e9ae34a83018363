import { randomInt } from 'node:crypto';

const GROUPS = 4;
const LETTERS_OF_A_GROUP = 5;
/** Without the letters and digits that are taken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twenty characters drawn at random, in groups (about 99 bits). */
export function randomPassword(): string {
  const group = (): string =>
    Array.from({ length: LETTERS_OF_A_GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
