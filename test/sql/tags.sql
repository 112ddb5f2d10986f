select id, name from general_tag order by name, id;
