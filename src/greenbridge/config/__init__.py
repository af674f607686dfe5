"""How the parts are wired for running: settings, addresses, the environment table."""
