/** A message shown once, on the page that follows an act. */
export interface Flash {
  readonly tone: 'good' | 'late' | 'wrong';
  readonly text: string;
}

export function encodeFlash(flash: Flash): string {
  return JSON.stringify(flash);
}

/** Null for anything else than what `encodeFlash` wrote. */
export function decodeFlash(text: string | null): Flash | null {
  if (text === null) return null;
  try {
    const { tone, text: message } = JSON.parse(text) as Partial<Flash>;
    const isKnown = tone === 'good' || tone === 'late' || tone === 'wrong';
    return isKnown && typeof message === 'string' ? { tone, text: message } : null;
  } catch {
    return null;
  }
}
