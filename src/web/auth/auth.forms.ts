import { RequiredText, SecretField, TextField } from '../forms/fields';

export class SignInForm {
  @RequiredText('Saisissez votre adresse électronique.')
  email!: string;
  @SecretField('Saisissez votre mot de passe.')
  password!: string;
  @TextField()
  suite!: string;
}

export class FirstRunForm {
  @RequiredText('Recopiez le code affiché dans la console du serveur.')
  code!: string;
  @RequiredText('Saisissez l’adresse électronique de ce compte.')
  email!: string;
  @RequiredText('Saisissez le nom sous lequel ce compte apparaît.')
  displayName!: string;
  @SecretField('Choisissez un mot de passe.')
  password!: string;
  @RequiredText('Saisissez le SIRET de l’acheteur (14 chiffres).')
  siret!: string;
  @RequiredText('Saisissez le nom de l’acheteur.')
  name!: string;
}

export class PasswordForm {
  @SecretField('Saisissez votre mot de passe actuel.')
  currentPassword!: string;
  @SecretField('Choisissez un nouveau mot de passe.')
  password!: string;
}
