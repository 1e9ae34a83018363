const BLANK = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON (RFC 8259): the position of the first character that cannot stand there, the
 * length of the text when its end is missing. The engine's own messages often say no position.
 */
export function findJsonFault(text: string): number {
  return new FaultFinder(text).find();
}

class FaultFinder {
  private at = 0;
  private readonly open: ('[' | '{')[] = [];

  constructor(private readonly text: string) {}

  find(): number {
    let expectValue = true;
    for (;;) {
      if (expectValue) {
        const opened = this.openContainers();
        if (opened === 'fault') return this.fault();
        if (opened === 'value' && !this.value()) return this.fault();
      }
      this.blanks();
      if (this.open.length === 0) return this.at === this.text.length ? this.at : this.fault();
      const next = this.text[this.at];
      if (next === ',') {
        this.at += 1;
        if (this.open.at(-1) === '{' && !this.key()) return this.fault();
        expectValue = true;
      } else if (next === this.closing()) {
        this.at += 1;
        this.open.pop();
        expectValue = false;
      } else return this.fault();
    }
  }

  /** Passes `[`, `{` and their first keys; 'closed' when the innermost one turned out empty. */
  private openContainers(): 'value' | 'closed' | 'fault' {
    for (;;) {
      this.blanks();
      const next = this.text[this.at];
      if (next !== '[' && next !== '{') return 'value';
      this.open.push(next);
      this.at += 1;
      this.blanks();
      if (this.text[this.at] === this.closing()) {
        this.at += 1;
        this.open.pop();
        return 'closed';
      }
      if (next === '{' && !this.key()) return 'fault';
    }
  }

  private key(): boolean {
    this.blanks();
    if (!this.pass(STRING)) return false;
    this.blanks();
    if (this.text[this.at] !== ':') return false;
    this.at += 1;
    return true;
  }

  private value(): boolean {
    return this.pass(this.text[this.at] === '"' ? STRING : SCALAR);
  }

  private closing(): string {
    return this.open.at(-1) === '{' ? '}' : ']';
  }

  private blanks(): void {
    this.pass(BLANK);
  }

  private pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  /** A text or a word that runs to the end of the file was cut, whatever it began with. */
  private fault(): number {
    const rest = this.text.slice(this.at);
    const cut =
      /^"(?:[^"\\\n]|\\.)*\\?$/.test(rest) || /^(-?[\d.eE+-]*|t(ru?)?|f(a(ls?)?)?|n(ul?)?)$/.test(rest);
    return cut ? this.text.length : this.at;
  }
}
