const CPV = ['90910000', '45233140', '77310000', '30192000', '45442100', '60130000', '71320000', '85312000'];
const NATURES = ['works', 'supplies', 'services'];
const PLACES = ['54', '974', '75'];

/** Facts of a contract as `assess --facts` takes them, some missing, each of its own amounts and days; the same at each run. */
export function factsAt(index: number): Record<string, unknown> {
  const facts: Record<string, unknown> = {
    id: `c${index}`,
    contractKind: index % 11 === 0 ? 'concession' : 'contract',
    contractingAuthority: true,
    nature: NATURES[index % 3],
    needValue: `${((index * 7919) % 6_000_000) + 1000}.${String(index % 100).padStart(2, '0')}`,
  };
  const [year, month, day] = [2020 + (index % 7), 1 + (index % 12), 1 + (index % 28)];
  if (index % 6 !== 0) facts['buyerKind'] = 'local-authority';
  if (index % 8 !== 0) facts['cpv'] = CPV[(index * 5) % CPV.length];
  if (index % 4 !== 0) facts['durationMonths'] = 1 + (index % 60);
  if (index % 5 !== 0) facts['placeOfPerformance'] = PLACES[index % PLACES.length];
  if (index % 3 !== 0)
    facts['launchedOn'] = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (index % 3 === 1) facts['lotValue'] = String(1000 + ((index * 104_729) % 200_000));
  if (index % 4 === 1) facts['socialServices'] = index % 8 === 1;
  return facts;
}
