import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Inject,
  mixin,
  type Type,
  UseFilters,
} from '@nestjs/common';
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
    private readonly page: FormPage,
    private readonly answers: Answers,
    private readonly errors: ErrorFilter,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const asked = askedOf(http.getRequest<Request>(), response);
    try {
      const { view, status } = await this.refused(error, typedFormOf(http.getRequest<Request>()), asked);
      const later = retryAfter(error);
      if (later !== null) response.set('Retry-After', later);
      await this.answers.send(response, { ...(await this.page.show(asked, view)), status });
    } catch (other) {
      await this.errors.catch(other, host);
    }
  }

  private async refused(error: unknown, typed: FormView, asked: AskedPage): Promise<FormRefused> {
    if (error instanceof FormRefused) return error;
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'stale-record' && this.page.stored) {
      const stored = await this.page.stored(asked);
      return new FormRefused(conflictForm(typed.values, stored), 409);
    }
    const { field } = error.details;
    if (typeof field === 'string')
      return refusedAt(typed, field, error.message, error.code === 'file-too-big' ? 413 : 422);
    if (error.kind === 'conflict' && !this.page.stored) return refusedAt(typed, null, error.message, 409);
    const { mainField } = this.page;
    if (mainField === undefined || error.kind === 'forbidden') throw error;
    const { status } = refusalOf(error) ?? { status: 422 };
    return refusedAt(typed, mainField, error.message, status === 404 ? 422 : status);
  }
}

/** The page that shows the form of this handler again when it is refused; a provider of the same module. */
export function ShownAgainBy(page: Type<FormPage>): MethodDecorator & ClassDecorator {
  @Catch()
  class FilterOfPage extends FormFilter {
    constructor(@Inject(page) itsPage: FormPage, answers: Answers, errors: ErrorFilter) {
      super(itsPage, answers, errors);
    }
  }
  return UseFilters(mixin(FilterOfPage));
}
