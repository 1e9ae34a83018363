import { Module } from '@nestjs/common';
import { EligibilityModule } from '../../eligibility';
import { ShellModule } from '../shell/shell.module';
import { Glossary } from './glossary.service';
import { ReferenceController } from './reference.controller';
import { RuleShelf } from './rule-shelf.service';

/** « Référentiel »: what the law says, read from the same data as the assessments. */
@Module({
  imports: [ShellModule, EligibilityModule],
  providers: [RuleShelf, Glossary],
  controllers: [ReferenceController],
})
export class ReferencePages {}
