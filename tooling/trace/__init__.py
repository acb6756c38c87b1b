"""What each line of a snippet did: the SQL, and the state of each object."""
