export { type FhirParts, fhirRoutes } from './fhir-routes.ts';
