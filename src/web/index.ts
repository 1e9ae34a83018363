export { configureWeb } from './configure-web';
export { WebModule } from './web.module';
