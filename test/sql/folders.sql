select distinct name from folder order by name;
