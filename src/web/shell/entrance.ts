import { parse } from 'node:querystring';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { printableText } from '../../shared/domain/printable-text';
import { missingPage } from './shell.errors';

const LONGEST_PARAMETER = 2_000;
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];
const FORMS = ['urlencoded', 'multipart'];

/** The parameters of an address: one cleaned text for each name, the first; what is too long is left out. */
export function readParameters(search: string | null): Record<string, string> {
  const parameters: [string, string][] = [];
  for (const [name, given] of Object.entries(parse(search ?? ''))) {
    const text = printableText((Array.isArray(given) ? given[0] : given) ?? '');
    if (text.length <= LONGEST_PARAMETER) parameters.push([name, text]);
  }
  return Object.fromEntries(parameters);
}

/** Express middleware: an address that cannot be read, and a body that is no form, go no further. */
export function enter(request: Request, _response: Response, next: NextFunction): void {
  next(objectionTo(request));
}

function objectionTo(request: Request): Error | undefined {
  try {
    const path = decodeURIComponent(request.path);
    if (path !== printableText(path)) return missingPage();
  } catch {
    return new BadRequestException();
  }
  const hasType = request.headers['content-type'] !== undefined;
  const isForm = WITHOUT_BODY.includes(request.method) || !hasType || request.is(FORMS);
  return isForm ? undefined : new UnsupportedMediaTypeException();
}
