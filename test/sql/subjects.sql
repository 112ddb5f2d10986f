select id, stem as name from concept order by stem, id;
