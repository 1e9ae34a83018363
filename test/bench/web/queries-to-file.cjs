// Loaded into a site or a command: appends each statement that it asks of PostgreSQL, with its values, to QUERIES_FILE.
const { appendFileSync } = require('node:fs');
const { Client } = require('pg');

const { query } = Client.prototype;
Client.prototype.query = function (asked, values, ...rest) {
  const text = typeof asked === 'string' ? asked : asked?.text;
  const given = Array.isArray(values) ? values : (asked?.values ?? []);
  if (typeof text === 'string')
    appendFileSync(process.env.QUERIES_FILE, `${JSON.stringify([text, given])}\n`);
  return query.call(this, asked, values, ...rest);
};
