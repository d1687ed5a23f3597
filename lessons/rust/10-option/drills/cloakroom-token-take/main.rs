struct Hook {
    coat: Option<String>,
}

// Hands out the coat, if there is one, and leaves the hook empty.
fn give_back(hook: &mut Hook) -> Option<String> {
    hook.coat
}

fn main() {
    let mut hook = Hook {
        coat: Some(String::from("grey, size 40")),
    };
    println!("{:?}", give_back(&mut hook));
    println!("{:?}", give_back(&mut hook));
}
