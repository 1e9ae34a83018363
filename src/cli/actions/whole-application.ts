/** What commands open that name no part of the application; loaded when one of them is asked for. */
export { AppModule } from '../../app.module';
