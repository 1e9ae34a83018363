import { type DatedParameter } from '../../eligibility/domain/law/parameters';
import { type Law } from '../../eligibility/domain/law/law';

/** Parameters that one table shows, by the beginning of their ids. */
const GROUPS: readonly { readonly title: string; readonly prefixes: readonly string[] }[] = [
  { title: 'Seuils européens', prefixes: ['european-threshold.'] },
  {
    title: 'Seuils nationaux',
    prefixes: ['no-competition.', 'free-documents', 'formal-advertising', 'decp.', 'small-lot'],
  },
  {
    title: 'Durées et parts',
    prefixes: ['sse-reservation.', 'works-exception.', 'reservation.', 'overseas.'],
  },
  { title: 'Schéma (SPASER)', prefixes: ['spaser.'] },
  { title: 'Usages de l’acheteur', prefixes: ['practice.'] },
];

/** Every parameter, once, under the title of its group. */
export function parameterGroups(
  law: Law,
): { readonly title: string; readonly parameters: DatedParameter[] }[] {
  const all = Object.values(law.content.parameters);
  return GROUPS.map(({ title, prefixes }) => ({
    title,
    parameters: all.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix))),
  }));
}
