import { NotFoundException } from '@nestjs/common';
import { DomainError } from '../../shared/domain/domain-error';
import { defect, refusalOf } from './refusal';

describe('an error seen from outside', () => {
  it.each([
    ['not-found', 404, 'Page introuvable'],
    ['forbidden', 403, 'Demande refusée'],
    ['conflict', 409, 'Modifié entre-temps'],
    ['invalid', 422, 'Saisie refusée'],
    ['busy', 503, 'Réessayez dans un instant'],
  ] as const)('a refusal of kind %s is a %d', (kind, status, title) => {
    expect(refusalOf(new DomainError(kind, 'a-code', 'La phrase.'))).toEqual({
      status,
      code: 'a-code',
      title,
      message: 'La phrase.',
      incident: null,
    });
  });

  it('an exception of the framework keeps its status and gets a French sentence', () => {
    expect(refusalOf(new NotFoundException('Cannot GET /x'))).toMatchObject({
      status: 404,
      message: expect.stringContaining('Cette page n’existe pas'),
    });
    expect(refusalOf({ status: 413, type: 'entity.too.large' })).toMatchObject({
      status: 413,
      message: expect.stringContaining('UPLOAD_MAX_MB'),
    });
  });

  it('anything else is a defect: a number, and nothing of what happened', () => {
    expect(refusalOf(new Error('SQLITE_ERROR: near "x"'))).toBeNull();
    expect(refusalOf({ status: 503 })).toBeNull();
    expect(refusalOf(null)).toBeNull();
    expect(defect('0a1b2c')).toMatchObject({ status: 500, message: expect.stringContaining('0a1b2c') });
  });
});
