"""The site's shell: home, navigation, search over all libraries, error table, API root, command line."""
