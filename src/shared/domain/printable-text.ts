/** Line breaks and tabs are text; every other control character is none, and PostgreSQL refuses U+0000. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** Text as it may be kept, shown and searched for: whole characters, nothing invisible that commands. */
export function printableText(text: string): string {
  return withoutControls(text.replaceAll(/\p{Cs}/gu, '\uFFFD'));
}

/** The same of a piece of a text, that may end between the two halves of a character. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROL, '');
}
