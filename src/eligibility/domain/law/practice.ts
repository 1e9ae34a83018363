import { Law } from './law';
import { type DatedParameter, type ParameterId, type DecimalText } from './parameters';

/** The parameters that are usage and not law: a buyer may change them. */
export type PracticeId = Extract<ParameterId, `practice.${string}`>;

/** The same law with the buyer's own values in place of the seeded ones; amounts in euros, rates of 1. */
export function withPractice(law: Law, values: { readonly [Id in PracticeId]?: DecimalText }): Law {
  const parameters: Record<ParameterId, DatedParameter> = { ...law.content.parameters };
  for (const [id, value] of Object.entries(values) as [PracticeId, DecimalText][]) {
    parameters[id] = ofTheBuyer(law, id, value);
  }
  return new Law({ ...law.content, parameters });
}

function ofTheBuyer(law: Law, id: PracticeId, value: DecimalText): DatedParameter {
  const period = {
    from: null,
    to: null,
    value,
    certainty: 'seen',
    source: "paramètre de l'acheteur",
  } as const;
  return { ...law.content.parameters[id], periods: [period] };
}
