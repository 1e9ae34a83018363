import { type Liquid } from 'liquidjs';
import * as french from './french';

/** The filters that templates use, named in French as the templates are written. */
export function registerFilters(engine: Liquid): void {
  engine.registerFilter('euros', french.euros);
  engine.registerFilter('euros_ronds', french.roundedEuros);
  engine.registerFilter('euros_nus', french.plainEuros);
  engine.registerFilter('millions', french.millions);
  engine.registerFilter('nombre', french.grouped);
  engine.registerFilter('heures', french.hours);
  engine.registerFilter('heures_nues', french.plainHours);
  engine.registerFilter('pourcent', french.percent);
  engine.registerFilter('date_fr', french.shortDate);
  engine.registerFilter('date_longue', french.dateInWords);
  engine.registerFilter('jour', french.dayInWords);
  engine.registerFilter('instant_fr', french.instantInParis);
  engine.registerFilter('accord', french.agreed);
}
