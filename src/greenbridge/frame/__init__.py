"""Django plumbing that knows no app: base page, template tags, middleware."""
