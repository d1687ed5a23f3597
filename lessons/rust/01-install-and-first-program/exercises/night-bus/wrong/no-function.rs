// A script in another language would start at its first line.
println!("Night bus N1");
println!("leaves at 00:40");
