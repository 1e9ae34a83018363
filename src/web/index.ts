export { configureWeb } from './configure-web';
export { WebModule } from './web.module';
export { cannotListen, portTaken } from './shell/shell.errors';
