import { dirname, join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { IdMaker } from '../platform/ids';
import { ASSETS_FOLDER } from './shell/asset-versions';
import { enter, readParameters } from './shell/entrance';
import { requestIds } from './shell/request-id';
import { Visits } from './shell/visits.service';

const YEAR_MS = 365 * 24 * 3_600_000;
const FONT_FACES = ['400Regular', '600SemiBold', '700Bold'];

/** Sets the HTTP server up, before it listens: security headers, files, cookies, forms, visits. */
export function configureWeb(application: NestExpressApplication): void {
  const settings = application.get<Settings>(SETTINGS);
  const visits = application.get(Visits);
  application.disable('x-powered-by');
  application.set('trust proxy', settings.trustProxy);
  application.set('query parser', readParameters);
  application.use(requestIds(application.get(IdMaker)));
  application.use(securityHeaders(settings));
  serveFiles(application);
  application.use(cookieParser(settings.secret));
  application.use(visits.attach.bind(visits));
  application.use(enter);
  application.useBodyParser('urlencoded', { extended: false, limit: '1mb', parameterLimit: 5000 });
}

/** No script, style, image or font from elsewhere, and none written in a page. */
function securityHeaders(settings: Settings): ReturnType<typeof helmet> {
  const isSecure = settings.baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: YEAR_MS / 1000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function serveFiles(application: NestExpressApplication): void {
  const kept = { maxAge: YEAR_MS, immutable: true, index: false } as const;
  const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  for (const face of FONT_FACES)
    application.useStaticAssets(join(fonts, face), { ...kept, prefix: `/assets/fonts/${face}` });
  application.useStaticAssets(ASSETS_FOLDER, { ...kept, prefix: '/assets' });
}
