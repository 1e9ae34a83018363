import { publisherAmong, type PossiblePublisher } from './publisher';

const buyer = (id: string, parentId: string | null = null, siret = '21990000000013'): PossiblePublisher => ({
  id,
  parentId,
  siret,
});

describe('who publishes', () => {
  it('the buyer that others depend on, even when it comes later by name', () => {
    const buyers = [buyer('commune', 'body'), buyer('body'), buyer('other', null, '22990001400015')];
    expect(publisherAmong(buyers)?.id).toBe('body');
  });

  it('without links, the one that its number says to be a département', () => {
    expect(publisherAmong([buyer('a'), buyer('b', null, '22990001400015')])?.id).toBe('b');
  });

  it('of two that answer alike, the first one given', () => {
    const linked = [buyer('first'), buyer('second'), buyer('a', 'second'), buyer('b', 'first')];
    expect(publisherAmong(linked)?.id).toBe('first');
    const departments = [buyer('x'), buyer('y', null, '22990001400015'), buyer('z', null, '22990700100015')];
    expect(publisherAmong(departments)?.id).toBe('y');
    expect(publisherAmong([buyer('a', 'elsewhere'), buyer('b', 'elsewhere')])?.id).toBe('a');
  });

  it('else the first one that depends on nobody', () => {
    const orphan = buyer('orphan', 'elsewhere');
    expect(publisherAmong([orphan, buyer('a'), buyer('b')])?.id).toBe('a');
    expect(publisherAmong([])).toBeNull();
  });
});
