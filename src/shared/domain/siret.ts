/** Luhn check of INSEE identifiers (SIREN 9 digits, SIRET 14). La Poste's establishments add up to a multiple of 5. */
export function hasValidCheckDigit(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  if (digits.length === 14 && digits.startsWith(LA_POSTE_SIREN) && plainSum(digits) % 5 === 0) return true;
  return luhnSum(digits) % 10 === 0;
}

/** A SIRET is 14 digits with a valid check digit (INSEE, décret 73-314). */
export function isSiret(text: string): boolean {
  return /^\d{14}$/.test(text) && hasValidCheckDigit(text);
}

/** Completes 13 digits into a SIRET: the fourteenth is the Luhn digit. */
export function withCheckDigit(thirteenDigits: string): string {
  for (let digit = 0; digit <= 9; digit += 1) {
    const candidate = `${thirteenDigits}${digit}`;
    if (luhnSum(candidate) % 10 === 0) return candidate;
  }
  throw new RangeError(`Not 13 digits: ${thirteenDigits}`);
}

const LA_POSTE_SIREN = '356000000';

function plainSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
