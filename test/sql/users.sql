select u.id, u.name, u.enable as "enabled", t.permission as "sharedSpaceRight"
  from user_info u
  left join team_library_user_permission t on t.id_user = u.id
 where u.id <> 0
 order by u.id;
