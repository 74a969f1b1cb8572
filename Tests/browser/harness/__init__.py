"""What the browser tests stand on: the server, people, pages, checks."""
