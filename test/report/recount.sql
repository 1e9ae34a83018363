-- The figures a second time, in plain SQL over the sheets of the small world as they are typed.
-- Amounts, hours and weights are whole hundredths here; a rate is written as numerator over denominator.
CREATE VIEW notified AS
SELECT
  contrat,
  CAST(substr("notifié le", 1, 4) AS INTEGER) AS year,
  acheteur AS buyer,
  CASE WHEN "mis de côté" = '' AND montant <> '' THEN CAST(round(montant * 100) AS INTEGER) ELSE 0 END AS amount,
  maximum <> '' AS is_framework,
  'x' || replace(sociales, '+', 'x') || 'x' AS social,
  'x' || replace(environnementales, '+', 'x') || 'x' AS environmental,
  sociales = '' AS no_social_column,
  environnementales = '' AS no_environmental_column,
  "réservé à" AS kind,
  CAST(round("poids social" * 100) AS INTEGER) AS social_weight,
  CAST(round("poids environnemental" * 100) AS INTEGER) AS environmental_weight,
  CAST(round(heures * 100) AS INTEGER) AS hours,
  genre = 'concession' AS is_concession,
  obligation AS duty,
  CASE WHEN recevable = 'oui' THEN motif ELSE '' END AS ground
FROM contracts
WHERE "notifié le" <> '';

CREATE VIEW seen AS
SELECT
  *,
  social LIKE '%xCx%' OR hours > 0 AS clause,
  social LIKE '%xCrx%' OR social_weight > 0 AS criterion,
  social LIKE '%xRx%' OR kind <> '' AS reserved,
  environmental LIKE '%xCrx%' OR environmental_weight > 0 AS green_criterion,
  environmental LIKE '%xCx%' OR environmental LIKE '%xCrx%' OR environmental_weight > 0 AS green
FROM notified;

CREATE VIEW shares AS SELECT * FROM seen WHERE NOT is_concession;

CREATE VIEW work AS
SELECT *, CAST(substr(mois, 1, 4) AS INTEGER) AS year, CAST(round(heures * 100) AS INTEGER) AS hours
FROM declarations;

CREATE VIEW done AS SELECT *, year - "née en" AS age FROM work WHERE état = 'validée';

CREATE VIEW counts (id, line, year, n) AS
SELECT 'I01', '', year, count(*) FROM shares GROUP BY year
UNION ALL SELECT 'I01', 'concessions', year, sum(is_concession) FROM seen GROUP BY year
UNION ALL SELECT 'I01', 'frameworks', year, sum(is_framework) FROM shares GROUP BY year
UNION ALL SELECT 'I02', '', year, sum(clause OR criterion OR reserved) FROM shares GROUP BY year
UNION ALL SELECT 'I02', 'not-stated', year, sum(no_social_column AND NOT (clause OR criterion OR reserved)) FROM shares GROUP BY year
UNION ALL SELECT 'I03', '', year, sum(hours > 0) FROM shares GROUP BY year
UNION ALL SELECT 'I04', '', year, sum(clause AND hours = 0) FROM shares GROUP BY year
UNION ALL SELECT 'I05', '', year, sum(criterion) FROM shares GROUP BY year
UNION ALL SELECT 'I06', '', year, sum(reserved) FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'siae', year, sum(kind = 'siae') FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'ea-esat', year, sum(kind = 'ea-esat') FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'siae-ea-esat', year, sum(kind = 'siae-ea-esat') FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'prison', year, sum(kind = 'prison') FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'sse', year, sum(kind = 'sse') FROM shares GROUP BY year
UNION ALL SELECT 'I06', 'not-stated', year, sum(reserved AND kind = '') FROM shares GROUP BY year
UNION ALL SELECT 'I10', '', year, sum(green) FROM shares GROUP BY year
UNION ALL SELECT 'I10', 'not-stated', year, sum(no_environmental_column AND NOT green) FROM shares GROUP BY year
UNION ALL SELECT 'I11', '', year, sum(green_criterion) FROM shares GROUP BY year
UNION ALL SELECT 'I18', '', year, sum(duty = 'oui') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'with-condition', year, sum(duty = 'oui' AND (clause OR reserved)) FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'exception', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground <> '') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'exception:EXC-1', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground = 'EXC-1') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'exception:EXC-2', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground = 'EXC-2') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'exception:EXC-3', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground = 'EXC-3') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'exception:EXC-4', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground = 'EXC-4') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'without-reason', year, sum(duty = 'oui' AND NOT (clause OR reserved) AND ground = '') FROM shares GROUP BY year
UNION ALL SELECT 'I18', 'undetermined', year, sum(duty IN ('', '?')) FROM shares GROUP BY year;

CREATE VIEW amounts (id, line, year, cents) AS
SELECT 'I01', '', year, sum(amount) FROM shares GROUP BY year
UNION ALL SELECT 'I01', 'concessions', year, sum(amount * is_concession) FROM seen GROUP BY year
UNION ALL SELECT 'I01', 'frameworks', year, sum(amount * is_framework) FROM shares GROUP BY year
UNION ALL SELECT 'I02', '', year, sum(amount * (clause OR criterion OR reserved)) FROM shares GROUP BY year
UNION ALL SELECT 'I03', '', year, sum(amount * (hours > 0)) FROM shares GROUP BY year
UNION ALL SELECT 'I04', '', year, sum(amount * (clause AND hours = 0)) FROM shares GROUP BY year
UNION ALL SELECT 'I05', '', year, sum(amount * criterion) FROM shares GROUP BY year
UNION ALL SELECT 'I06', '', year, sum(amount * reserved) FROM shares GROUP BY year
UNION ALL SELECT 'I10', '', year, sum(amount * green) FROM shares GROUP BY year
UNION ALL SELECT 'I11', '', year, sum(amount * green_criterion) FROM shares GROUP BY year;

CREATE VIEW people (line, year, n) AS
SELECT '', year, count(DISTINCT nullif(personne, '')) FROM done GROUP BY year
UNION ALL SELECT 'women', year, count(DISTINCT personne) FROM done WHERE sexe = 'F' GROUP BY year
UNION ALL SELECT 'men', year, count(DISTINCT personne) FROM done WHERE sexe = 'H' GROUP BY year
UNION ALL SELECT 'under-26', year, count(DISTINCT personne) FROM done WHERE personne <> '' AND age < 26 GROUP BY year
UNION ALL SELECT '26-to-49', year, count(DISTINCT personne) FROM done WHERE personne <> '' AND age BETWEEN 26 AND 49 GROUP BY year
UNION ALL SELECT '50-and-over', year, count(DISTINCT personne) FROM done WHERE personne <> '' AND age > 49 GROUP BY year
UNION ALL SELECT 'rsa', year, count(DISTINCT personne) FROM done WHERE '+' || statuts || '+' LIKE '%RSA+%' GROUP BY year
UNION ALL SELECT 'disabled', year, count(DISTINCT personne) FROM done WHERE '+' || statuts || '+' LIKE '%TH+%' GROUP BY year
UNION ALL SELECT 'qpv', year, count(DISTINCT personne) FROM done WHERE '+' || statuts || '+' LIKE '%QPV+%' GROUP BY year;

CREATE VIEW hours_of_year (id, line, year, hundredths) AS
SELECT 'I12', '', year, sum(hours) FROM done GROUP BY year
UNION ALL SELECT 'I12', 'declared', year, sum(hours) FROM work WHERE état IN ('validée', 'à contrôler') GROUP BY year
UNION ALL SELECT 'I12', 'committed', year, sum(hours) FROM shares GROUP BY year
UNION ALL SELECT 'I15', 'women', year, sum(hours) FROM done WHERE sexe = 'F' GROUP BY year
UNION ALL SELECT 'I16', 'modality:' || modalité, year, sum(hours) FROM done GROUP BY year, modalité
UNION ALL SELECT 'I16', 'trade:' || filière, year, sum(hours) FROM done GROUP BY year, filière
UNION ALL SELECT 'I12', 'stock-retained', CAST(année AS INTEGER), sum(CAST(round(retenues * 100) AS INTEGER)) FROM balances GROUP BY année
UNION ALL SELECT 'I12', 'stock-due', CAST(année AS INTEGER), sum(CAST(round(dues * 100) AS INTEGER)) FROM balances GROUP BY année
UNION ALL SELECT 'I12', 'stock-validated', CAST(année AS INTEGER), sum(CAST(round(validées * 100) AS INTEGER)) FROM balances GROUP BY année
UNION ALL SELECT 'I13', '', CAST(année AS INTEGER), sum(CAST(round(validées * 100) AS INTEGER)) FROM balances WHERE dues + 0 > 0 GROUP BY année;

-- What a contract has done since its beginning: the declared and validated columns of balances.csv.
CREATE VIEW since_origin (contrat, year, declared, validated) AS
SELECT
  balances.contrat,
  CAST(année AS INTEGER),
  coalesce(sum(CASE WHEN état IN ('validée', 'à contrôler') THEN hours END), 0),
  coalesce(sum(CASE WHEN état = 'validée' THEN hours END), 0)
FROM balances LEFT JOIN work ON work.contrat = balances.contrat AND work.year <= année + 0
GROUP BY balances.contrat, année;
