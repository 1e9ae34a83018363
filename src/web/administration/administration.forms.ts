import {
  ListField,
  NamedFields,
  RequiredText,
  SecretField,
  TextField,
  TickField,
  WholeNumberField,
} from '../forms/fields';
import { TYPED_NAMES } from './limit-choices';

export class UserForm {
  @RequiredText('Saisissez l’adresse électronique de ce compte.')
  email!: string;
  @RequiredText('Saisissez le nom sous lequel ce compte apparaît.')
  displayName!: string;
  @RequiredText('Choisissez le rôle de ce compte.')
  role!: string;
  @ListField()
  buyerIds!: string[];
  /** Each after the buyer that it is of, with a colon between. */
  @ListField()
  services!: string[];
  @ListField()
  territories!: string[];
  @NamedFields(TYPED_NAMES)
  typedNames!: Readonly<Record<string, string>>;
}

export class NewUserForm extends UserForm {
  @SecretField('Choisissez un premier mot de passe.')
  password!: string;
}

export class EditedUserForm extends UserForm {
  @TickField()
  active!: boolean;
  @WholeNumberField()
  version!: number;
}

export class ResetPasswordForm {
  @SecretField('Choisissez un nouveau mot de passe.')
  password!: string;
}

export class BuyerForm {
  @RequiredText('Saisissez le SIRET de l’acheteur (14 chiffres).')
  siret!: string;
  @RequiredText('Saisissez le nom de l’acheteur.')
  name!: string;
  @RequiredText('Choisissez la sorte d’acheteur.')
  kind!: string;
  @TextField()
  contractingAuthority!: string;
  @TextField()
  parentId!: string;
  @WholeNumberField()
  version!: number;
}
