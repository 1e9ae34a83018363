// Who may import whom (CONTRIBUTING, "Boundaries"). One object says it; every rule is an error.
const mayImport = {
  shared: [],
  reading: ['shared', 'contracts'],
  platform: ['shared'],
  auth: ['shared', 'platform', 'contracts'],
  suppliers: ['shared', 'platform'],
  contracts: ['shared', 'platform', 'suppliers'],
  eligibility: ['shared', 'platform', 'contracts', 'suppliers', 'insertion-hours'],
  'insertion-hours': ['shared', 'platform', 'contracts', 'suppliers'],
  imports: ['shared', 'platform', 'contracts', 'suppliers', 'reading', 'eligibility', 'insertion-hours'],
  register: ['shared', 'platform', 'contracts', 'suppliers', 'eligibility', 'insertion-hours'],
  reporting: ['shared', 'platform', 'contracts', 'suppliers', 'eligibility', 'insertion-hours'],
  web: [
    'shared',
    'platform',
    'auth',
    'contracts',
    'suppliers',
    'reading',
    'eligibility',
    'insertion-hours',
    'imports',
    'register',
    'reporting',
  ],
};
const entryRooms = ['cli', 'demo'];

module.exports = { mayImport, entryRooms };
