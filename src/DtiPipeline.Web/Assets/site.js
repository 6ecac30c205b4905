// Pages work without any of this; it only spares a click.
