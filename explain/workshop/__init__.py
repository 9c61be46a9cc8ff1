"""What makes the catalogue: pages, capture, templates, the guard. Nothing below ``cli`` imports it."""
