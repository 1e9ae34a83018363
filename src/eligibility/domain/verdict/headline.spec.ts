import { headlineOf } from './headline';

const possible = { measure: 'integration-clause', status: 'possible' } as const;

describe('the word of a list', () => {
  it('is the duty when it applies, whatever else is recommended', () => {
    const measures = [
      { measure: 'social-condition', status: 'required' } as const,
      { measure: 'reserved-siae', status: 'recommended' } as const,
    ];
    expect(headlineOf(measures)).toBe('required');
  });

  it('is the doubt when a fact could make the duty apply', () => {
    expect(
      headlineOf([
        { measure: 'social-condition', status: 'undetermined' },
        { measure: 'reserved-siae', status: 'recommended' },
      ]),
    ).toBe('undetermined');
  });

  it('is a recommendation below the duty', () => {
    expect(
      headlineOf([
        { measure: 'social-condition', status: 'possible' },
        possible,
        { measure: 'reserved-siae', status: 'recommended' },
      ]),
    ).toBe('recommended');
  });

  it('is possible when nothing more can be said', () => {
    expect(
      headlineOf([
        { measure: 'social-condition', status: 'possible' },
        possible,
        { measure: 'reserved-sse', status: 'excluded' },
      ]),
    ).toBe('possible');
  });
});
