import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuthModule } from '../../auth';
import { ContractsModule } from '../../contracts';
import { UploadReceiver } from '../forms/upload-receiver.service';
import { AnswerInterceptor } from './answer.interceptor';
import { Answers } from './answers.service';
import { CsrfGuard } from './csrf.guard';
import { ErrorFilter } from './error.filter';
import { Pages } from './pages.service';
import { RightsGuard } from './rights.guard';
import { SessionGuard } from './session.guard';
import { Visits } from './visits.service';

/** What every page group uses; guards run in this order. */
@Module({
  imports: [AuthModule, ContractsModule],
  providers: [
    Answers,
    ErrorFilter,
    Pages,
    UploadReceiver,
    Visits,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: RightsGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useExisting: ErrorFilter },
  ],
  exports: [Answers, ErrorFilter, Pages, UploadReceiver, Visits, AuthModule, ContractsModule],
})
export class ShellModule {}
