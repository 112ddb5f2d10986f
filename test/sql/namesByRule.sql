select upper($1)::text as "upper", $2::text as "upper-unicode", lower($3)::text as "lower", $4::text as "as-it-is", ''::text as "empty";
