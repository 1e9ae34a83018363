import { type ArgumentsHost, Catch, type ExceptionFilter, mixin, UseFilters } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { DomainError } from '../../shared/domain/domain-error';
import { Answers } from '../shell/answers.service';
import { type AskedPage, askedOf } from '../shell/asked';
import { ErrorFilter } from '../shell/error.filter';
import { refusalOf, retryAfter } from '../shell/refusal';
import { conflictForm } from './conflict';
import { type FormPage } from './form-page';
import { FormRefused, refusedAt } from './form-refused';
import { type FormView } from './form-view';
import { typedFormOf } from './form.pipe';

/** Shows a refused form again: 422 with its issues, 409 with both sides; any other error is not its own. */
export abstract class FormFilter implements ExceptionFilter {
  constructor(
    private readonly itsPage: () => FormPage,
    private readonly answers: Answers,
    private readonly errors: ErrorFilter,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const asked = askedOf(http.getRequest<Request>(), response);
    const page = this.itsPage();
    try {
      const { view, status } = await refused(page, error, typedFormOf(http.getRequest<Request>()), asked);
      const later = retryAfter(error);
      if (later !== null) response.set('Retry-After', later);
      await this.answers.send(response, { ...(await page.show(asked, view)), status });
    } catch (other) {
      await this.errors.catch(other, host);
    }
  }
}

/** What is refused, at its place in the form; throws what is not the form's own. */
async function refused(
  page: FormPage,
  error: unknown,
  typed: FormView,
  asked: AskedPage,
): Promise<FormRefused> {
  if (error instanceof FormRefused) return error;
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'stale-record' && page.stored) {
    const stored = await page.stored(asked);
    return new FormRefused(conflictForm(typed.values, stored), 409);
  }
  const { field } = error.details;
  if (typeof field === 'string')
    return refusedAt(typed, field, error.message, error.code === 'file-too-big' ? 413 : 422);
  if (error.kind === 'conflict' && !page.stored) return refusedAt(typed, null, error.message, 409);
  const { mainField } = page;
  if (mainField === undefined || error.kind === 'forbidden') throw error;
  const { status } = refusalOf(error) ?? { status: 422 };
  return refusedAt(typed, mainField, error.message, status === 404 ? 422 : status);
}

/** On the handler that receives a form: the page, its own controller, shows it again when it is refused. */
export function ShownAgain(): MethodDecorator {
  return (page, ...handler) => {
    @Catch()
    class FilterOfPage extends FormFilter {
      constructor(modules: ModuleRef, answers: Answers, errors: ErrorFilter) {
        super(() => modules.get<FormPage>(page.constructor, { strict: false }), answers, errors);
      }
    }
    UseFilters(mixin(FilterOfPage))(page, ...handler);
  };
}
