import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { HelpController } from './help.controller';

@Module({ imports: [ShellModule], controllers: [HelpController] })
export class HelpPages {}
