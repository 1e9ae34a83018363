import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { Credential } from './credential.entity';
import { FirstRunService } from './first-run.service';
import { KnownBrowsers } from './known-browsers.service';
import { PasswordChangesService } from './password-changes.service';
import { Passwords } from './passwords.service';
import { Session } from './session.entity';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SignInAttempt } from './sign-in-attempt.entity';
import { SignInThrottle } from './sign-in-throttle.service';
import { SignInService } from './sign-in.service';
import { UserBuyer } from './user-buyer.entity';
import { User } from './user.entity';

@Module({
  imports: [ContractsModule, TypeOrmModule.forFeature([User, Credential, UserBuyer, Session, SignInAttempt])],
  providers: [
    AccountsRepository,
    SessionsRepository,
    Passwords,
    AccountsService,
    PasswordChangesService,
    SessionsService,
    SignInThrottle,
    SignInService,
    KnownBrowsers,
    FirstRunService,
  ],
  exports: [
    AccountsService,
    PasswordChangesService,
    SessionsService,
    SignInService,
    KnownBrowsers,
    FirstRunService,
  ],
})
export class AuthModule {}
