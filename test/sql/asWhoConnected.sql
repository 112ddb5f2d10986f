set local role none;
