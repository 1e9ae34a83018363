/** Place of performance as DECP writes it. */
export interface Place {
  readonly placeCode: string | null;
  readonly placeType: string | null;
}

const DEPARTMENT_PREFIX = ['Code postal', 'Code commune', 'Code arrondissement', 'Code canton'];

/** The code of the département ("29", "2A", "971"), or null when the place does not tell. */
export function departmentOf({ placeCode, placeType }: Place): string | null {
  if (placeCode === null) return null;
  const code = placeCode.trim().toUpperCase();
  if (placeType === 'Code département') return /^(\d{2,3}|2[AB])$/.test(code) ? code : null;
  if (placeType !== null && !DEPARTMENT_PREFIX.includes(placeType)) return null;
  if (!/^(\d{5}|2[AB]\d{3})$/.test(code)) return null;
  if (code.startsWith('20')) return placeType === null || placeType === 'Code postal' ? corsican(code) : null;
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

/** Corsican postal codes keep the number 20 of before 1976: 200 and 201 are in 2A, 202 and 206 in 2B. */
function corsican(code: string): string | null {
  if (/^20[01]/.test(code)) return '2A';
  return /^20[26]/.test(code) ? '2B' : null;
}
