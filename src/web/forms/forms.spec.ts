import { conflictForm } from './conflict';
import { ListField, RequiredText, SecretField, TickField, WholeNumberField } from './fields';
import { readForm } from './read-form';

class ExampleForm {
  @RequiredText('Saisissez un nom.')
  name!: string;
  @SecretField('Choisissez un mot de passe.')
  password!: string;
  @ListField()
  buyerIds!: string[];
  @TickField()
  active!: boolean;
  @WholeNumberField()
  version!: number;
}

const right = { name: ' Valmonde ', password: ' deux espaces ', buyerIds: 'a', active: 'yes', version: '3' };

describe('reading a form', () => {
  it('trims text, keeps a password as typed, makes a list of one box', () => {
    expect({ ...readForm(ExampleForm, right).form }).toEqual({
      name: 'Valmonde',
      password: ' deux espaces ',
      buyerIds: ['a'],
      active: true,
      version: 3,
    });
  });

  it('refuses a field that the class does not name, and never keeps it', () => {
    const { form, view } = readForm(ExampleForm, { ...right, isAdministrator: 'yes', _csrf: 'token' });
    expect(form).not.toHaveProperty('isAdministrator');
    expect(view.list).toEqual([{ field: null, message: expect.stringContaining('« isAdministrator »') }]);
  });

  it.each([[['a', 'b']], [{ a: 'b' }], [{ constructor: 1 }], [12], ['x'.repeat(10_001)]])(
    'refuses %j where one text is expected, with a sentence at its field',
    (name) => {
      const { view } = readForm(ExampleForm, { ...right, name });
      expect(view.list).toEqual([{ field: 'name', message: expect.stringMatching(/^Ce .*\.$/) }]);
    },
  );

  it('survives anything', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"active":"yes"},"name":null,"buyerIds":[["a"]],"version":"-1"}',
    ) as object;
    const { form, view } = readForm(ExampleForm, hostile);
    expect([form.active, form.version]).toEqual([false, 0]);
    expect(view.issues['buyerIds']).toMatch(/ne sont pas ceux du formulaire/);
    expect(readForm(ExampleForm, undefined).view.list).toHaveLength(2);
  });

  it('cleans a text of what commands and cannot be stored, keeps its lines', () => {
    const { form } = readForm(ExampleForm, { ...right, name: 'a\u0000b\u0007\r\nc\td\ud800' });
    expect(form.name).toBe('ab\r\nc\td\ufffd');
  });

  it('a conflict shows only what differs, and takes the stored version', () => {
    const form = conflictForm(
      { name: 'saisi', active: true, role: 'lead', version: 1 },
      {
        values: { name: 'enregistré', active: true, role: 'reader', version: 2 },
        labels: { name: 'Nom', active: 'Ouvert', role: { label: 'Rôle', codes: { reader: 'Lecteur' } } },
      },
    );
    expect(form.conflicts).toEqual([
      { label: 'Nom', stored: 'enregistré', typed: 'saisi' },
      { label: 'Rôle', stored: 'Lecteur', typed: 'lead' },
    ]);
    expect(form.values['version']).toBe(2);
  });
});
