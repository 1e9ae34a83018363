import { FAULT_CODES } from './fault-sentences';
import { faultTitle } from './fault-titles';

describe('titles of faults', () => {
  it('every fault of a cell or a row has one', () => {
    const untitled = faultTitle('a code without title');
    expect(FAULT_CODES.filter((code) => faultTitle(code).title === untitled.title)).toEqual([]);
  });
});
