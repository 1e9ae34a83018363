import { mayLaunch } from './readiness';

const decided = (...measures: string[]) => ({ measures, exceptionCode: null });

describe('clause or reason', () => {
  it('a contract under the duty is not ready without a decision', () => {
    expect(mayLaunch('required', null)).toBe(false);
  });

  it('a clause or a reservation makes it ready', () => {
    expect(mayLaunch('required', decided('integration-clause'))).toBe(true);
    expect(mayLaunch('required', decided('reserved-siae', 'social-criterion'))).toBe(true);
  });

  it('a criterion alone, or no measure, does not answer the duty', () => {
    expect(mayLaunch('required', decided('social-criterion'))).toBe(false);
    expect(mayLaunch('required', decided('none'))).toBe(false);
  });

  it('where no condition is required, nothing holds it back', () => {
    expect(mayLaunch('possible', null)).toBe(true);
    expect(mayLaunch('undetermined', null)).toBe(true);
  });
});
