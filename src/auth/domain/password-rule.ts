/** Length in characters; length matters more than composition (CNIL, deliberation 2022-100; NIST SP 800-63B). */
export const PASSWORD_MIN_LENGTH = 12;
/** Beyond, hashing would be a way to tire the server. */
export const PASSWORD_MAX_LENGTH = 200;

/** True when the length is within bounds and the text is not one character repeated. */
export function isAcceptablePassword(password: string): boolean {
  const characters = [...password];
  return (
    characters.length >= PASSWORD_MIN_LENGTH &&
    characters.length <= PASSWORD_MAX_LENGTH &&
    new Set(characters).size > 2
  );
}
