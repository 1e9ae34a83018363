import { type Basis } from '../../reporting/domain/indicators/indicator';
import { type IndicatorFigure, type Quantity } from '../../reporting/domain/indicators/figure';
import { grouped, percentWithTenth, shortPercent } from '../../shared/domain/french';
import { type GaugeView, gaugeView } from '../shell/gauge-view';

/** The figures of a year and of the one before, as the service gives them. */
export interface TwoYears {
  readonly year: number;
  readonly now: readonly IndicatorFigure[];
  readonly before: readonly IndicatorFigure[];
}

/** The four gauges of the first page: social considerations, their amount, hours, reserved contracts. */
export function dashboardGauges(years: TwoYears): GaugeView[] {
  return [
    rateGauge(years, 'count', 'Marchés avec considération sociale'),
    rateGauge(years, 'value', 'Part du montant'),
    hoursGauge(years),
    reservedGauge(years),
  ];
}

function rateGauge({ year, now, before }: TwoYears, basis: Basis, label: string): GaugeView {
  const figure = figureOf(now, 'I02', basis);
  const former = figureOf(before, 'I02', basis)?.value ?? null;
  const parts =
    basis === 'count'
      ? `${shown(figure?.numerator)} sur ${shown(figure?.denominator)}`
      : `${inMillions(figure?.numerator)} sur ${inMillions(figure?.denominator)} M€`;
  const target = figure?.target ?? null;
  return gaugeView({
    label,
    value: percentWithTenth(figure?.value),
    detail: `${parts} · ${former === null ? '—' : percentWithTenth(former)} en ${year - 1}`,
    href: `/spaser/I02?annee=${year}`,
    ratio: Number(figure?.value ?? 0),
    ...(target === null ? {} : { target: `objectif ${shortPercent(target)}`, targetRatio: Number(target) }),
  });
}

function hoursGauge({ year, now, before }: TwoYears): GaugeView {
  const figure = figureOf(now, 'I12', 'hours');
  const fullTime = figureOf(now, 'I14', 'hours');
  const former = figureOf(before, 'I12', 'hours')?.value ?? null;
  const posts = `${grouped(Number(fullTime?.value ?? 0).toFixed(1))} ETP (base ${grouped(Number(fullTime?.denominator ?? 0))} h)`;
  return totalGauge(figure, {
    label: 'Heures d’insertion validées',
    detail: `${posts} · ${rounded(former)} en ${year - 1}`,
    href: `/spaser/I12?annee=${year}`,
    former,
  });
}

function reservedGauge({ year, now, before }: TwoYears): GaugeView {
  const figure = figureOf(now, 'I06', 'count');
  const amount = inMillions(figureOf(now, 'I06', 'value')?.value, 2);
  const former = figureOf(before, 'I06', 'count')?.value ?? null;
  return totalGauge(figure, {
    label: 'Marchés réservés',
    detail: `${amount} M€ · ${rounded(former)} en ${year - 1}`,
    href: `/spaser/I06?annee=${year}`,
    former,
  });
}

/** A total fills its bar up to the largest of itself, its target and the year before. */
function totalGauge(
  figure: IndicatorFigure | undefined,
  { label, detail, href, former }: { label: string; detail: string; href: string; former: Quantity | null },
): GaugeView {
  const value = Number(figure?.value ?? 0);
  const target = figure?.target ?? null;
  const whole = Math.max(value, Number(target ?? 0) * 1.12, Number(former ?? 0), 1);
  return gaugeView({
    label,
    value: rounded(figure?.value ?? null),
    detail,
    href,
    ratio: value / whole,
    ...(target === null
      ? {}
      : { target: `objectif ${rounded(target)}`, targetRatio: Number(target) / whole }),
  });
}

/** The main line of an indicator. */
function figureOf(
  figures: readonly IndicatorFigure[],
  id: string,
  basis: Basis,
): IndicatorFigure | undefined {
  return figures.find((figure) => figure.id === id && figure.basis === basis && figure.line === undefined);
}

function shown(quantity: Quantity | null | undefined): string {
  return grouped(quantity);
}

function rounded(quantity: Quantity | null): string {
  return quantity === null ? '—' : grouped(Math.round(Number(quantity)));
}

function inMillions(euros: Quantity | null | undefined, decimals = 1): string {
  return grouped((Number(euros ?? 0) / 1_000_000).toFixed(decimals));
}
