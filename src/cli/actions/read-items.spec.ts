import * as fc from 'fast-check';
import { readItems } from './read-items';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** What the whole text is by one parse: the oracle. */
function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no JSON';
  }
}

async function readInPieces(text: string, size: number): Promise<unknown> {
  try {
    const items: unknown[] = [];
    let isList = true;
    for await (const { value, inList } of readItems(inPieces(text, size))) {
      items.push(value);
      isList = inList;
    }
    return { value: isList ? items : items[0] };
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON';
    throw error;
  }
}

const size = fc.integer({ min: 1, max: 9 });

describe('JSON read item by item', () => {
  it('is what one parse of the whole gives, wherever the pieces are cut', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), size, fc.constantFrom(0, 2), async (value, piece, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(await readInPieces(text, piece)).toEqual(parsed(text));
      }),
    ));

  it('is refused exactly where one parse refuses it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('[', ']', '{', '}', ',', '"', '\\', ':', '1', 'a', ' ', '\n', 'null', '""')),
        size,
        async (parts, piece) => {
          for (const text of [parts.join(''), `[${parts.join('')}]`])
            expect([text, await readInPieces(text, piece)]).toEqual([text, parsed(text)]);
        },
      ),
      { numRuns: 2000 },
    ));

  it('gives an item before the list has ended', async () => {
    async function* endless(): AsyncGenerator<string> {
      yield '[{"id":"a"},';
      throw new Error('the rest was asked for');
    }
    const first = await readItems(endless()).next();
    expect(first.value).toEqual({ value: { id: 'a' }, inList: true });
  });
});
