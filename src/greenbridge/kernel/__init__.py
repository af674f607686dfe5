"""The ground floor: ids, languages, confidence, errors, quotes and the registry of exchangeable kinds."""
