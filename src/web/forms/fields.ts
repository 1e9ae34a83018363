import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { IsNotEmpty, ValidateBy } from 'class-validator';
import { printableText } from '../../shared/domain/printable-text';

/** Decorators of the classes that read HTML forms: a browser sends text, or several texts for one name. */
const LONGEST = 10_000;
const LONGEST_SECRET = 1_000;
const MOST_BOXES = 2_000;

/** One line or more of text, cleaned and trimmed; absent reads as empty. */
export function TextField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => cleanedText(value)),
    IsOneText(LONGEST),
  );
}

/** A text that must not be empty; `sentence` says what is missing and what to do. */
export function RequiredText(sentence: string): PropertyDecorator {
  return applyDecorators(TextField(), IsNotEmpty({ message: sentence }));
}

/** A password: kept as typed, spaces included. */
export function SecretField(sentence: string): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => value ?? ''),
    IsOneText(LONGEST_SECRET),
    IsNotEmpty({ message: sentence }),
  );
}

/** Boxes of one name: the list of those ticked. */
export function ListField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => {
      const values: unknown[] = Array.isArray(value) ? value : [value ?? ''];
      return values.filter((each) => each !== '').map((each) => onText(each, printableText));
    }),
    IsListOfTexts(),
  );
}

/** One box: ticked or not. */
export function TickField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => (value ?? '') !== ''),
  );
}

/** A whole number, as hidden fields carry (version); anything else reads as 0, which is no version. */
export function WholeNumberField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0)),
  );
}

const NAMED = 'web:named-fields';

/** Fields whose names follow from the data shown: a record of cleaned texts, by name. */
export function NamedFields(pattern: RegExp): PropertyDecorator {
  return (target, property) => Reflect.defineMetadata(NAMED, { property, pattern }, target.constructor);
}

export function namedFieldsOf(
  Form: object,
): { readonly property: string; readonly pattern: RegExp } | undefined {
  return Reflect.getMetadata(NAMED, Form) as ReturnType<typeof namedFieldsOf>;
}

/** One text, cleaned; what is none stays as it came and fails `IsOneText`. */
export function cleanedText(value: unknown): unknown {
  return onText(value ?? '', (text) => printableText(text).trim());
}

function onText(value: unknown, change: (text: string) => string): unknown {
  return typeof value === 'string' ? change(value) : value;
}

export function isOneText(value: unknown, longest = LONGEST): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** What is wrong with a value that is not one text, and what to do. */
export function notOneText(value: unknown, longest = LONGEST): string {
  return typeof value === 'string'
    ? `Ce texte compte ${value.length} caractères ; ${longest} au plus sont admis. Raccourcissez-le.`
    : 'Ce champ attend un seul texte et en a reçu plusieurs. Rechargez la page, puis recommencez.';
}

function IsOneText(longest: number): PropertyDecorator {
  return ValidateBy({
    name: 'isOneText',
    validator: {
      validate: (value) => isOneText(value, longest),
      defaultMessage: (given) => notOneText(given?.value, longest),
    },
  });
}

function IsListOfTexts(): PropertyDecorator {
  return ValidateBy({
    name: 'isListOfTexts',
    validator: {
      validate: (value: unknown[]) =>
        value.length <= MOST_BOXES &&
        value.every((each) => typeof each === 'string' && each.length <= LONGEST),
      defaultMessage: () => 'Ces choix ne sont pas ceux du formulaire. Rechargez la page, puis recommencez.',
    },
  });
}
