fn carry(baton: String, runner: u32) -> String {
    let mut baton = baton;
    baton.push_str(&runner.to_string());
    baton
}

// The baton after so many runners, numbered from 1.
fn relay(baton: String, runners: u32) -> String {
    let mut baton = baton;
    for runner in 1..=runners {
        baton = carry(baton, runner);
    }
    baton
}

fn main() {
    println!("{}", relay(String::from("start-"), 4));
}
