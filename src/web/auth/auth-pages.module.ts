import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { FirstRunPage } from './first-run-page.service';
import { FirstRunController } from './first-run.controller';
import { MyAccountPage } from './my-account-page.service';
import { MyAccountController } from './my-account.controller';
import { SignInPage } from './sign-in-page.service';
import { SignInController } from './sign-in.controller';

@Module({
  imports: [ShellModule],
  providers: [FirstRunPage, SignInPage, MyAccountPage],
  controllers: [FirstRunController, SignInController, MyAccountController],
})
export class AuthPages {}
