import { extname, join } from 'node:path';
import { runInChild } from '../formats/child/run-in-child';
import { type AnnotationOrder } from './annotation-order';

const LIMITS = { timeoutMs: 120_000, maxOldSpaceMb: 512 };

/** Annotates in a process of its own, with its limits: the writer loads a workbook whole. */
export async function annotateInChild(order: AnnotationOrder): Promise<void> {
  const task = join(__dirname, `annotate-task${extname(__filename)}`);
  await runInChild<true>(task, order, { ...LIMITS, about: order.report.file });
}
