import { FAULT_CODES } from './fault';
import { hasFaultTitle } from './fault-titles';

describe('titles of faults', () => {
  it('every fault of a cell or a row has one', () => {
    expect(FAULT_CODES.filter((code) => !hasFaultTitle(code))).toEqual([]);
  });
});
