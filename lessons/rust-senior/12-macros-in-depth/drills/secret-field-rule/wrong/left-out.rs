// One line for the log. A value that is marked `secret` shows as ***.
macro_rules! log_line {
    ({ $($fields:tt)* }) => {
        log_line!(@next [] $($fields)*)
    };
    (@next [$($done:expr),*]) => {
        [$($done),*].join(" ")
    };
    (@next [$($done:expr),*] secret $name:ident = $value:expr; $($rest:tt)*) => {
        log_line!(@next [$($done),*] $($rest)*)
    };
    (@next [$($done:expr),*] $name:ident = $value:expr; $($rest:tt)*) => {
        log_line!(@next [$($done,)* format!("{}={}", stringify!($name), $value)] $($rest)*)
    };
}

fn main() {
    let line = log_line!({ user = "ada"; secret card = "4929 1111"; cents = 1250; });
    println!("{line}");
}
