export { configureWeb } from './configure-web';
export { WebModule } from './web.module';
export { portTaken } from './shell/shell.errors';
