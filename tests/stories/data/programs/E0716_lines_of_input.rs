fn input() -> String {
    String::from("1\n2")
}

fn main() {
    let lines = input().lines();
    for line in lines {
        println!("{line}");
    }
}
