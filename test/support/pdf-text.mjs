// Prints the pages of a PDF as JSON: an array of texts. Apart from Jest, which cannot load this library.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const task = getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])),
  verbosity: 0,
  useSystemFonts: false,
});
const pdf = await task.promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
}
process.stdout.write(JSON.stringify(pages));
await task.destroy();
