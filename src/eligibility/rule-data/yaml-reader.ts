import { parse } from 'yaml';
import { isCalendarDate } from '../../shared/domain/calendar-date';
import { readText } from './read-lines';
import { unreadableRuleFile } from './rule-data.errors';

/** A node of a YAML file, read field by field; each fault names the file and the field. */
export class YamlNode {
  private constructor(
    private readonly path: string,
    private readonly place: string,
    private readonly value: unknown,
  ) {}

  static ofFile(path: string): YamlNode {
    const text = readText(path);
    try {
      return new YamlNode(path, '', parse(text));
    } catch {
      throw unreadableRuleFile(path, "ce n'est pas du YAML lisible");
    }
  }

  has(name: string): boolean {
    return this.field(name).value !== undefined;
  }

  field(name: string): YamlNode {
    if (!isRecord(this.value)) throw this.fault('une liste de champs était attendue');
    return new YamlNode(this.path, this.place === '' ? name : `${this.place}.${name}`, this.value[name]);
  }

  list(name: string): readonly YamlNode[] {
    const node = this.field(name);
    if (!Array.isArray(node.value)) throw node.fault('une liste était attendue');
    return node.value.map((item: unknown, index) => new YamlNode(this.path, `${node.place}[${index}]`, item));
  }

  asText(): string {
    if (typeof this.value !== 'string' || this.value === '') throw this.fault('un texte était attendu');
    return this.value;
  }

  text(name: string): string {
    return this.field(name).asText();
  }

  optionalText(name: string): string | null {
    const node = this.field(name);
    return node.value === undefined || node.value === null ? null : node.asText();
  }

  date(name: string): string {
    const text = this.text(name);
    if (!isCalendarDate(text)) throw this.field(name).fault('une date AAAA-MM-JJ était attendue');
    return text;
  }

  optionalDate(name: string): string | null {
    return this.optionalText(name) === null ? null : this.date(name);
  }

  decimal(name: string): string {
    const text = this.text(name);
    if (!/^\d+(\.\d+)?$/.test(text))
      throw this.field(name).fault('un nombre décimal entre guillemets était attendu');
    return text;
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const text = this.text(name);
    const found = values.find((value) => value === text);
    if (found === undefined) throw this.field(name).fault(`« ${text} » n'est pas une valeur connue`);
    return found;
  }

  fault(why: string): Error {
    return unreadableRuleFile(this.path, `au champ « ${this.place} », ${why}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
