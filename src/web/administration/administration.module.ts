import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { AdministrationController } from './administration.controller';
import { BuyersController } from './buyers.controller';
import { BuyerPage } from './buyer-page.service';
import { UserPage } from './user-page.service';
import { UserPasswordPage } from './user-password-page.service';
import { UserPasswordController } from './user-password.controller';
import { UsersController } from './users.controller';

@Module({
  imports: [ShellModule],
  providers: [BuyerPage, UserPage, UserPasswordPage],
  controllers: [AdministrationController, UserPasswordController, UsersController, BuyersController],
})
export class AdministrationPages {}
