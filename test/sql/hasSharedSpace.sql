select 1 from user_info where id = 0;
