import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { AdministrationController } from './administration.controller';
import { BuyersController } from './buyers.controller';
import { UserPasswordController } from './user-password.controller';
import { UsersController } from './users.controller';

@Module({
  imports: [ShellModule],

  controllers: [AdministrationController, UserPasswordController, UsersController, BuyersController],
})
export class AdministrationPages {}
