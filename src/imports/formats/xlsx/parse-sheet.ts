import { attributeOf, type XmlAttributes, type XmlListener } from '../xml/parse-xml';
import { type RawRowSink } from './raw-cell';
import { RunCollector } from './shared-strings';

/** The complete reader of a sheet's XML: any prefix, CDATA, comments. Slower than `SheetScanner`. */
export function listenToSheet(sink: RawRowSink): XmlListener {
  return new SheetListener(sink);
}

class SheetListener implements XmlListener {
  private inRow = false;
  private attributes: XmlAttributes | undefined;
  private value: string | undefined;
  private formula: string | undefined;
  private hasInline = false;
  private element = '';
  private readonly runs = new RunCollector();

  constructor(private readonly sink: RawRowSink) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.inRow = true;
      this.sink.openRow(attributeOf(attributes, 'r'));
    } else if (name === 'c' && this.inRow) this.openCell(attributes);
    else if (this.attributes) this.openInCell(name);
  }

  close(name: string): void {
    this.element = '';
    if (this.attributes && this.hasInline) this.runs.close(name);
    if (name === 'c' && this.attributes) this.closeCell(this.attributes);
    if (name === 'row' && this.inRow) {
      this.inRow = false;
      this.sink.closeRow();
    }
  }

  text(text: string): void {
    if (!this.attributes) return;
    if (this.element === 'v') this.value = (this.value ?? '') + text;
    else if (this.element === 'f') this.formula = (this.formula ?? '') + text;
    else if (this.hasInline) this.runs.add(text);
  }

  private openCell(attributes: XmlAttributes): void {
    this.attributes = attributes;
    this.value = undefined;
    this.formula = undefined;
    this.hasInline = false;
    this.runs.start();
  }

  private openInCell(name: string): void {
    this.element = name;
    if (name === 'v') this.value ??= '';
    else if (name === 'f') this.formula ??= '';
    else if (name === 'is') this.hasInline = true;
    else if (this.hasInline) this.runs.open(name);
  }

  private closeCell(attributes: XmlAttributes): void {
    this.attributes = undefined;
    this.sink.cell({
      address: attributes.r,
      style: attributes.s,
      type: attributes.t,
      value: this.value,
      formula: this.formula,
      inline: this.hasInline ? this.runs.text : undefined,
    });
  }
}
