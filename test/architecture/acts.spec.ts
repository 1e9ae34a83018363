import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..', '..');
/** Signing in and out is no act on the register; the demonstration plays acts, and one list of its own. */
const APART = /^(auth\/(sessions|sign-in-\w+|secret-\w+)|platform|demo)/;

const [, section = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Acts\n');
const [table = ''] = section.split('\n## ');
const listed = [...table.matchAll(/^\|.*\|$/gm)].flatMap(([row]) =>
  [...row.matchAll(/`(\w+\.\w+)`/g)].map(([, method = '']) => method),
);

/** Methods that open a unit of work, as `Class.method`. */
function actsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, method: string): void => {
    const inside =
      ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent)
        ? `${node.parent.name?.text ?? ''}.${node.name.getText()}`
        : method;
    if (
      (ts.isPropertyAccessExpression(node) && /^(run|rehearse)(Apart)?$/.test(node.name.text)) ||
      ts.isElementAccessExpression(node)
    ) {
      if (node.expression.getText() === 'this.unitOfWork') found.push(inside);
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(ts.createSourceFile('act.ts', text, ts.ScriptTarget.Latest, true), '');
  return found;
}

describe('the acts', () => {
  it('are all in the table of CONTRIBUTING, and the table names no other', () => {
    const opened = readdirSync(join(root, 'src'), { recursive: true })
      .map(String)
      .filter((name) => /\.(service|repository)\.ts$/.test(name) && !APART.test(name))
      .flatMap((name) => actsOf(readFileSync(join(root, 'src', name), 'utf8')));
    expect([...new Set(opened)].sort()).toEqual([...listed].sort());
  });

  it('are found where a method opens a unit of work', () => {
    const text =
      'class A { go() { return this.unitOfWork.run(act, work); } stay() { return this.other.run(); } }';
    expect(actsOf(text)).toEqual(['A.go']);
  });
});
