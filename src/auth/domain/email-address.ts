/** The form under which an address is kept and compared: two spellings by case are one account. */
export function normalisedEmail(text: string): string {
  return text.trim().toLowerCase();
}

/** True for a plausible address; only a message sent to it would prove more. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
