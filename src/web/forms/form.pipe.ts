import {
  type ArgumentMetadata,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { type Request } from 'express';
import { formOf, type FormView } from './form-view';
import { refuseIfWrong } from './form-refused';
import { readForm } from './read-form';

const typedForms = new WeakMap<Request, FormView>();

/** The form that a request brought, to show again. */
export function typedFormOf(request: Request): FormView {
  return typedForms.get(request) ?? formOf({});
}

export function keepTyped(request: Request, view: FormView): void {
  typedForms.set(request, view);
}

/** Reads the body of a request into the form class of the parameter; what is wrong is a `FormRefused`. */
@Injectable()
export class FormPipe implements PipeTransform<Request, object> {
  transform(request: Request, { metatype }: ArgumentMetadata): object {
    const body: unknown = request.body ?? {};
    if (request.body === undefined && !isEmpty(request)) throw new UnsupportedMediaTypeException();
    const { form, view } = readForm(metatype as new () => object, body as Record<string, unknown>);
    keepTyped(request, view);
    refuseIfWrong(view);
    return form;
  }
}

function isEmpty(request: Request): boolean {
  return request.headers['transfer-encoding'] === undefined && !Number(request.headers['content-length']);
}

const ofRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<Request>(),
);

/** The form that was sent, of the class of this parameter. */
export const Form = (): ParameterDecorator => ofRequest(undefined, FormPipe);
