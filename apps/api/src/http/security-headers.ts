import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

/** Nothing but our own files runs or loads; pictures and clips may also come from the page's memory. */
const strict = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      imgSrc: ["'self'", 'blob:', 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: own,
      formAction: own,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  // The service itself speaks plain HTTP; who puts TLS before it decides about HSTS.
  strictTransportSecurity: false,
});

/** The API browser brings style elements of its own. */
const documentation = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: own,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

/** Sets the security headers of every answer. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  (request.path.startsWith('/docs') ? documentation : strict)(request, response, next);
}
