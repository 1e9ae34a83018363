import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { IsNotEmpty } from 'class-validator';

/** Decorators of the classes that read HTML forms: a browser sends text, or several texts for one name. */
const first = (value: unknown): string => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
};

/** One line or more of text, trimmed; absent reads as empty. */
export function TextField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => first(value).trim()),
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
    Transform(({ value }) => first(value)),
    IsNotEmpty({ message: sentence }),
  );
}

/** Boxes of one name: the list of those ticked. */
export function ListField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      return values.filter((each): each is string => typeof each === 'string' && each !== '');
    }),
  );
}

/** One box: ticked or not. */
export function TickField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => first(value) !== ''),
  );
}

/** A whole number, as hidden fields carry (version); anything else reads as 0. */
export function WholeNumberField(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }) => (/^\d{1,9}$/.test(first(value)) ? Number(first(value)) : 0)),
  );
}
