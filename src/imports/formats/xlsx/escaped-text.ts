import { printableText } from '../../../shared/domain/printable-text';

/** Gives back the characters that a workbook writes as `_x000D_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  const whole = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return printableText(whole);
}
