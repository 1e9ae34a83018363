import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { FirstRunController } from './first-run.controller';
import { MyAccountController } from './my-account.controller';
import { SignInController } from './sign-in.controller';

@Module({
  imports: [ShellModule],

  controllers: [FirstRunController, SignInController, MyAccountController],
})
export class AuthPages {}
