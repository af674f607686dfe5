"""What every calculation may use: quantities, their units, and money by passed rates."""
