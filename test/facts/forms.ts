import { type CheerioAPI } from 'cheerio';
import { type Browser } from '../support/web';
import { DEPARTEMENT } from './buyers';
import { type Cells, type FactCase, linesOf } from './fact-case';
import { REFERENCE } from './files';

const NEW_CONTRACT = '/marches/nouveau';

/** Fills in the form of the site for each `form` line of the cases. */
export async function logByForm(officer: Browser, cases: readonly FactCase[]): Promise<void> {
  const $ = await officer.page(NEW_CONTRACT);
  for (const { key, number, subject, cells } of linesOf(cases, ({ form }) => form)) {
    const reference = cells[REFERENCE];
    const typed = filled($, {
      Acheteur: DEPARTEMENT,
      'Objet du marché': subject,
      'Numéro du marché': number,
      ...cells,
      ...(reference !== undefined && { [REFERENCE]: `${key} ${String(reference)}` }),
    });
    await sent(officer, NEW_CONTRACT, typed);
  }
}

/** Takes a decision on a contract, by the labels of its form. */
export async function decide(officer: Browser, id: string, decision: Cells): Promise<void> {
  const path = `/marches/${id}/decision`;
  await sent(officer, path, filled(await officer.page(path), decision));
}

async function sent(officer: Browser, path: string, fields: object): Promise<void> {
  const { status, text } = await officer.postWith(path, fields);
  if (status !== 303) throw new Error(`${path}: ${status} ${JSON.stringify(fields)} ${text.slice(0, 200)}`);
}

/** What a browser would send of the form of a page once these labels are filled in. */
function filled($: CheerioAPI, cells: Cells): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const input of $('main form input[type=hidden]').toArray())
    fields[$(input).attr('name') ?? ''] = $(input).attr('value') ?? '';
  for (const [label, value] of Object.entries(cells)) {
    const texts = (Array.isArray(value) ? value : [value]).map(String);
    const [name, values] = controlOf($, label, texts);
    fields[name] = Array.isArray(value) ? values : (values[0] ?? '');
  }
  return fields;
}

/** The control under a label, and what it sends for these texts: an option and a box send their code. */
function controlOf($: CheerioAPI, label: string, texts: readonly string[]): [string, string[]] {
  const legend = $('main legend').filter((_, one) => $(one).text() === label);
  const boxes = legend.parent().find('label');
  if (boxes.length > 0) {
    const inputs = texts.map((text) =>
      $(`main [id="${boxes.filter((_, box) => $(box).text().trim().startsWith(text)).attr('for') ?? ''}"]`),
    );
    return [inputs[0]?.attr('name') ?? '', inputs.map((input) => input.attr('value') ?? '')];
  }
  const id = $('main label')
    .filter((_, one) => $(one).text().replace(' (obligatoire)', '') === label)
    .attr('for');
  const control = $(`main [id="${id ?? ''}"]`);
  const name = control.attr('name');
  if (name === undefined) throw new Error(`The form has no « ${label} »`);
  const options = control.find('option');
  const codes = texts.map((text) => options.filter((_, one) => $(one).text() === text).attr('value'));
  return [name, options.length === 0 ? [...texts] : codes.map((code, rank) => code ?? texts[rank] ?? '')];
}
