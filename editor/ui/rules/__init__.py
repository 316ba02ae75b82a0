"""House style and checks: which checks run and how, and the house's own rules of style."""
