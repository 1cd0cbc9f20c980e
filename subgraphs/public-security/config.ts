import { milliseconds, url } from '../shared/settings';
import { sqlProtocols } from '../shared/source-sql';

export const settings = {
  database: url(
    'PUBLIC_SECURITY_DATABASE_URL',
    'Front-end database of public security: http:, file:, postgres:, mysql: or mariadb:',
    'postgres://hub@127.0.0.1:5432/qzk_ga',
    sqlProtocols,
  ),
  timeoutMs: milliseconds('PUBLIC_SECURITY_TIMEOUT_MS', 'Time limit of a query', 1_200),
};
