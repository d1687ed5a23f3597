// Reports on one release: the sum of its steps, how many checks were slow, the longest step.
fn report(build: u32, tests: u32, deploy: u32) -> (u32, u32, u32) {
    let total = build + tests + deploy;

    let mut slow = 0;
    if build > 10 {
        slow += 1;
    }
    if tests > 10 {
        slow += 1;
    }

    let mut longest = build;
    if tests > longest {
        longest = tests;
    }
    if deploy > longest {
        longest = deploy;
    }

    (total, slow, longest)
}

fn main() {
    let (total, slow, longest) = report(12, 31, 9);
    println!("total {total}, slow {slow}, longest {longest}");
}
